//! The screen as a whole.

use super::*;

#[test]
fn keys_save_and_the_button_plays_from_the_chosen_step() {
    let mut desk = desk(HIPS);
    desk.key_press_modifiers(Modifiers::COMMAND, Key::S);
    desk.run();
    choose(&mut desk, LUNGE);
    desk.get_by_label("Play from here").click();
    desk.run();
    let asked = [EditorAction::Save, EditorAction::PlayFrom(1)];
    assert_eq!(desk.state().asked, asked);
}

#[test]
fn the_plan_tells_times_and_sides() {
    let desk = desk(HIPS);
    desk.get_by_label("held");
    desk.get_by_label_contains("Plan, 4 steps");
}

#[test]
fn every_size_of_window_has_all_panes_within_reach() {
    let mut desk = desk(HIPS);
    for (width, height) in [(1192.0, 800.0), (712.0, 600.0), (445.0, 380.0)] {
        desk.set_size(vec2(width, height));
        desk.run();
        let buttons = desk.query_all_by_role(Role::Button);
        // Warnings go on to the right, scrolled.
        let warning = |name: &str| name.starts_with("Warning");
        for button in buttons {
            let rect = button.rect();
            if button
                .accesskit_node()
                .label()
                .is_some_and(|name| warning(&name))
            {
                continue;
            }
            assert!(rect.right() <= width + 1.0, "{button:?} at {width}");
        }
    }
    desk.get_by_role_and_label(Role::RadioButton, "Source")
        .click();
    desk.run();
    desk.get_by_role_and_label(Role::MultilineTextInput, "Source");
}
