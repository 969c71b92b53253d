//! Choosing an exercise, and making one.

use super::*;

#[test]
fn an_exercise_is_found_by_a_word_and_added_with_enter() {
    let mut desk = desk(HIPS);
    choose(&mut desk, LUNGE);
    desk.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    desk.run();
    desk.event(Event::Text("child".to_owned()));
    desk.run();
    desk.key_press(Key::Enter);
    desk.run();
    desk.get_by_label_contains("Step 3, Child");
    assert!(desk.query_by_label("Search exercises").is_none());
}

#[test]
fn an_exercise_of_ones_own_is_made_in_place() {
    let mut desk = desk(HIPS);
    desk.get_by_label("Add a step").click();
    desk.run();
    desk.event(Event::Text("Wall angels".to_owned()));
    desk.run();
    desk.get_by_label("No exercise fits.");
    desk.get_by_label("Make your own exercise").click();
    desk.run();
    desk.get_by_label("Add the exercise").click();
    desk.run();
    let text = desk.state().document.text();
    assert!(text.contains("name: \"Wall angels\""), "{text}");
    desk.get_by_label_contains("Step 5, Wall angels");
}
