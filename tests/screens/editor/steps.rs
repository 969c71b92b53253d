//! The list of steps: keys, groups, copies, warnings.

use super::*;

#[test]
fn alt_with_an_arrow_moves_a_step_and_its_comment() {
    let mut desk = desk(HIPS);
    choose(&mut desk, LUNGE);
    desk.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    desk.run();
    let text = desk.state().document.text();
    assert!(text.find("towel").unwrap() < text.find("Breathe").unwrap());
    desk.get_by_label("Step 1, Kneeling hip-flexor stretch, Left and right · 2 × 45 s");
}

#[test]
fn what_was_deleted_comes_back_with_undo() {
    let mut desk = desk(HIPS);
    choose(&mut desk, LUNGE);
    desk.key_press(Key::Delete);
    desk.run();
    assert!(desk.query_by_label(LUNGE).is_none());
    desk.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    desk.run();
    desk.get_by_label(LUNGE);
    assert_eq!(desk.state().document.text(), HIPS);
}

#[test]
fn several_steps_become_a_group() {
    let mut desk = desk(HIPS);
    choose(&mut desk, LUNGE);
    desk.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    desk.run();
    desk.get_by_label("2 steps");
    desk.key_press_modifiers(Modifiers::COMMAND, Key::G);
    desk.run();
    desk.get_by_label("Group, 2 rounds");
}

#[test]
fn a_copy_is_text_that_pastes_behind_the_chosen_step() {
    let mut desk = desk(HIPS);
    choose(&mut desk, LUNGE);
    let copied = r#"Hold(exercise: "childs_pose", hold: "30s")"#;
    desk.event(Event::Paste(copied.to_owned()));
    desk.run();
    desk.get_by_label_contains("Step 3, Child");
}

#[test]
fn a_warning_leads_to_its_step() {
    let mut desk = desk(HIPS);
    let warning = "Warning 1. Step 3: 2 s to lie down from kneeling. 12 s is usual.";
    desk.get_by_label(warning).click();
    desk.run();
    let row = desk.get_by_label("Step 3, Bridge, 8 reps, has a warning");
    let chosen = egui::accesskit::Toggled::True;
    assert_eq!(row.accesskit_node().toggled(), Some(chosen));
}

#[test]
fn of_many_steps_only_those_in_sight_are_drawn() {
    let step = "Hold(exercise: \"childs_pose\", hold: \"30s\"),\n";
    let text = format!(
        "Routine(format: 1, name: \"Many\", steps: [\n{}])",
        step.repeat(200)
    );
    let desk = desk(&text);
    let rows = desk.query_all_by_role(Role::ListBoxOption).count();
    assert!((6..=12).contains(&rows), "{rows}");
}
