//! Controls, keys, and what is said while a session runs.

use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use supple::session::command::{Change, Command};
use supple::ui::action::Action;

use super::{Session, asked, click, player, player_in, press};

const QUARTER: Duration = Duration::from_secs(15);

fn told(command: Command) -> Vec<Action> {
    vec![Action::Session(command)]
}

#[test]
fn each_control_asks_for_its_verb() {
    let verbs = [
        ("Pause", Command::Pause),
        ("Back", Command::Back),
        ("Skip", Command::Skip),
        ("15 s longer", Command::Extend(Change::Longer(QUARTER))),
        ("It hurts", Command::StopOnPain),
    ];
    for (name, command) in verbs {
        let mut harness = player(Session::new().after(20));
        click(&mut harness, name);
        assert_eq!(asked(&mut harness), told(command), "{name}");
    }
}

#[test]
fn each_key_and_each_button_of_a_remote_asks_for_its_verb() {
    let verbs = [
        (Key::Space, Command::Pause),
        (Key::F5, Command::Pause),
        (Key::Period, Command::Pause),
        (Key::ArrowRight, Command::Skip),
        (Key::PageDown, Command::Skip),
        (Key::ArrowLeft, Command::Back),
        (Key::PageUp, Command::Back),
        (Key::Plus, Command::Extend(Change::Longer(QUARTER))),
        (Key::Minus, Command::Extend(Change::Shorter(QUARTER))),
        (Key::H, Command::StopOnPain),
    ];
    for (key, command) in verbs {
        let mut harness = player(Session::new().after(20));
        press(&mut harness, key);
        assert_eq!(asked(&mut harness), told(command), "{key:?}");
    }
}

#[test]
fn the_space_bar_resumes_what_is_paused_whatever_has_the_focus() {
    let mut harness = player(Session::new().after(20).told(Command::Pause));
    harness.get_by_role_and_label(Role::Button, "Back").focus();
    harness.run();
    press(&mut harness, Key::Space);
    assert_eq!(asked(&mut harness), told(Command::Resume));
}

#[test]
fn the_arrows_leave_the_focus_where_it_is() {
    let mut harness = player(Session::new().after(20));
    harness.get_by_role_and_label(Role::Button, "Pause").focus();
    harness.run();
    press(&mut harness, Key::ArrowRight);
    assert!(
        harness
            .get_by_role_and_label(Role::Button, "Pause")
            .is_focused()
    );
}

#[test]
fn the_keyboard_begins_at_pause() {
    let harness = player(Session::new());
    let pause = harness.get_by_role_and_label(Role::Button, "Pause");
    assert!(pause.is_focused());
}

#[test]
fn one_key_takes_the_sound_away_and_brings_it_back() {
    let mut harness = player(Session::new().after(20));
    press(&mut harness, Key::V);
    assert_eq!(asked(&mut harness), [Action::Mute(true)]);
    harness.state_mut().muted = true;
    harness.run();
    press(&mut harness, Key::V);
    assert_eq!(asked(&mut harness), [Action::Mute(false)]);
    click(&mut harness, "Sound on");
    assert_eq!(asked(&mut harness), [Action::Mute(false)]);
}

#[test]
fn what_comes_next_and_what_is_left_are_one_thing_each() {
    let harness = player(Session::new().after(20));
    harness.get_by_label("Next: switch to right, 8 s");
    assert!(harness.query_by_label("Next").is_none());
    assert!(harness.query_by_label("left").is_none());
    harness.get_by_label("2:06 left");
}

#[test]
fn a_name_is_not_said_again_as_a_description() {
    let harness = player(Session::new().after(20));
    for name in ["Pause", "Skip", "Close", "Floor view"] {
        let button = harness.get_by_role_and_label(Role::Button, name);
        assert_eq!(button.accesskit_node().description(), None, "{name}");
    }
}

#[test]
fn an_open_step_waits_for_go_on() {
    let session = Session::new().after(20);
    let session = session.told(Command::GoTo(6)).told(Command::Skip);
    let mut harness = player(session);
    assert!(harness.query_by_label("15 s longer").is_none());
    click(&mut harness, "Go on");
    assert_eq!(asked(&mut harness), told(Command::Skip));
}

#[test]
fn side_and_phase_are_announced_without_the_seconds_that_pass() {
    let said = |secs| {
        let harness = player(Session::new().after(secs));
        let status = harness.get_by_role(Role::Status);
        status.accesskit_node().label().unwrap()
    };
    assert_eq!(
        said(11),
        "Left. Kneeling hip-flexor stretch. Hold 40 seconds."
    );
    assert_eq!(said(11), said(33));
    assert_eq!(
        said(52),
        "Right. Kneeling hip-flexor stretch. Switch sides."
    );
}

#[test]
fn the_figure_has_a_name_with_side_and_phase() {
    let harness = player(Session::new().after(20));
    let name = "Kneeling hip-flexor stretch, left, hold";
    harness.get_by_role_and_label(Role::Image, name);
}

#[test]
fn leaving_asks_first_and_staying_is_what_the_keyboard_begins_with() {
    let mut harness = player(Session::new().after(20));
    press(&mut harness, Key::Escape);
    assert_eq!(asked(&mut harness), [Action::AskToLeave]);
    harness.state_mut().asking_to_leave = true;
    harness.run();
    assert!(
        harness
            .get_by_role_and_label(Role::Button, "Stay")
            .is_focused()
    );
    press(&mut harness, Key::ArrowRight);
    assert_eq!(asked(&mut harness), [], "the session is out of reach");
    click(&mut harness, "End session");
    assert_eq!(asked(&mut harness), [Action::Leave]);
}

#[test]
fn all_keys_are_listed_on_demand() {
    let mut harness = player(Session::new());
    press(&mut harness, Key::Questionmark);
    harness.get_by_label("It hurts: stop at once");
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("It hurts: stop at once").is_none());
    assert_eq!(asked(&mut harness), []);
}

#[test]
fn it_hurts_works_over_the_question_about_leaving() {
    let mut harness = player(Session::new().after(20));
    harness.state_mut().asking_to_leave = true;
    harness.run();
    press(&mut harness, Key::H);
    let stop = Action::Session(Command::StopOnPain);
    assert_eq!(asked(&mut harness), [Action::Stay, stop]);
    harness.state_mut().asking_to_leave = false;
    harness.run();
    harness.get_by_label("Stopped. What do you feel?");
}

#[test]
fn it_hurts_works_over_the_list_of_keys() {
    let mut harness = player(Session::new().after(20));
    press(&mut harness, Key::Questionmark);
    press(&mut harness, Key::H);
    assert_eq!(asked(&mut harness), [Action::Session(Command::StopOnPain)]);
    harness.get_by_label("Stopped. What do you feel?");
    assert!(harness.query_by_label("It hurts: stop at once").is_none());
}

#[test]
fn silence_is_said() {
    let mut session = Session::new();
    session.sound_off = Some("no device was found");
    let harness = player(session);
    harness.get_by_label("Sound is off: no device was found");
}

mod strip {
    use super::*;

    #[test]
    fn a_click_goes_there_while_the_session_is_paused() {
        let mut harness = player(Session::new().after(20).told(Command::Pause));
        harness.get_by_label("Session, step 1 of 3").click();
        harness.run();
        let asked = asked(&mut harness);
        assert!(
            matches!(asked.as_slice(), [Action::Session(Command::GoTo(_))]),
            "{asked:?}"
        );
    }

    #[test]
    fn a_click_does_nothing_while_it_runs() {
        let mut harness = player(Session::new().after(20));
        harness.get_by_label("Session, step 1 of 3").click();
        harness.run();
        assert_eq!(asked(&mut harness), []);
    }
}

#[test]
fn no_control_covers_another_in_the_smallest_window() {
    let harness = player_in(vec2(800.0, 600.0), Session::new().after(20));
    let buttons: Vec<_> = harness.get_all_by_role(Role::Button).collect();
    for (nth, one) in buttons.iter().enumerate() {
        assert!(harness.ctx.content_rect().contains_rect(one.rect()));
        for other in &buttons[nth + 1..] {
            assert!(!one.rect().intersects(other.rect()), "{one:?} {other:?}");
        }
    }
}
