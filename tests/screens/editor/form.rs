//! The form: what is typed or chosen goes into the text.

use super::*;

#[test]
fn a_typed_number_goes_into_the_text_and_nothing_else_does() {
    let mut desk = desk(HIPS);
    choose(&mut desk, LUNGE);
    desk.get_by_role_and_label(Role::TextInput, "Hold").focus();
    desk.run();
    desk.event(Event::Text("1:15".to_owned()));
    desk.run();
    let expected = HIPS.replace("\"45s\"", "\"1m15s\"");
    assert_eq!(desk.state().document.text(), expected);
}

#[test]
fn the_arrows_change_a_number() {
    let mut desk = desk(HIPS);
    choose(&mut desk, LUNGE);
    desk.get_by_role_and_label(Role::TextInput, "Sets").focus();
    desk.run();
    desk.key_press(Key::ArrowUp);
    desk.run();
    assert!(desk.state().document.text().contains("sets: 3"));
}

#[test]
fn a_side_is_chosen_with_the_arrow_keys() {
    let mut desk = desk(HIPS);
    choose(&mut desk, LUNGE);
    desk.get_by_role_and_label(Role::RadioButton, "Left, then right")
        .focus();
    desk.run();
    desk.key_press(Key::ArrowLeft);
    desk.run();
    assert!(desk.state().document.text().contains("side: Both"));
}

#[test]
fn sides_may_have_doses_of_their_own() {
    let mut desk = desk(HIPS);
    choose(&mut desk, LUNGE);
    desk.get_by_role_and_label(Role::Switch, "Sides differ")
        .click_accesskit();
    desk.run();
    desk.get_by_role_and_label(Role::TextInput, "Hold, right")
        .focus();
    desk.run();
    desk.event(Event::Text("30".to_owned()));
    desk.run();
    let text = desk.state().document.text();
    assert!(
        text.contains(r#"hold: (left: "45s", right: "30s")"#),
        "{text}"
    );
}

#[test]
fn the_name_of_the_routine_is_typed() {
    let mut desk = desk(HIPS);
    choose(&mut desk, "About this routine");
    desk.get_by_role_and_label(Role::TextInput, "Name").focus();
    desk.run();
    desk.event(Event::Text("!".to_owned()));
    desk.run();
    assert!(desk.state().document.text().contains("name: \"Hips!\""));
}

#[test]
fn undo_goes_past_what_is_being_typed() {
    let mut desk = desk(HIPS);
    choose(&mut desk, LUNGE);
    desk.get_by_role_and_label(Role::TextInput, "Hold").focus();
    desk.run();
    desk.event(Event::Text("75".to_owned()));
    desk.run();
    desk.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    desk.run();
    assert_eq!(desk.state().document.text(), HIPS);
    desk.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    desk.run();
    assert!(desk.state().document.text().contains("1m15s"));
}

#[test]
fn a_new_cue_is_an_empty_line_until_something_stands_in_it() {
    let mut desk = desk(HIPS);
    choose(&mut desk, LUNGE);
    desk.get_by_label("Add a cue").click_accesskit();
    desk.run();
    assert_eq!(desk.state().document.text(), HIPS);
    for letter in ["S", "low", "ly."] {
        desk.event(Event::Text(letter.to_owned()));
        desk.run();
    }
    let text = desk.state().document.text();
    assert!(text.contains("\"Slowly.\""), "{text}");
}

#[test]
fn an_exercise_of_ones_own_is_described_in_the_form() {
    let own = r#"exercises: [Exercise(id: "sit", name: "Wall sit", kind: Strength, position: Standing, sided: false)], steps: [
        Hold(exercise: "sit", hold: "20s"),"#;
    let mut desk = desk(&HIPS.replace("steps: [", own));
    choose(&mut desk, "Step 1, Wall sit, 20 s");
    desk.get_by_label("Front of thigh").click_accesskit();
    desk.run();
    desk.get_by_role_and_label(Role::Switch, "Only where chosen on purpose")
        .click_accesskit();
    desk.run();
    let text = desk.state().document.text();
    assert!(text.contains("muscles: [Quads]"), "{text}");
    assert!(text.contains("opt_in: true"), "{text}");
}
