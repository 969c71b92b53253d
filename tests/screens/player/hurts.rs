//! What follows when it hurts.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use supple::session::command::{Command, Pain, PainKind};
use supple::ui::action::Action;
use supple::words::Side;

use super::{Session, asked, click, player, press};

/// Stopped on pain 10 s into the left hold.
fn stopped() -> Harness<'static, Session> {
    let mut harness = player(Session::new().after(20));
    press(&mut harness, Key::H);
    assert_eq!(asked(&mut harness), [Action::Session(Command::StopOnPain)]);
    harness
}

const fn pain(side: Side, kind: PainKind) -> Action {
    Action::Session(Command::DescribePain(Pain { side, kind }))
}

fn commands(harness: &mut Harness<'_, Session>) -> Vec<Command> {
    let commands = asked(harness).into_iter().map(|action| match action {
        Action::Session(command) => command,
        other => panic!("{other:?}"),
    });
    commands.collect()
}

#[test]
fn says_what_was_stopped_and_presets_the_side() {
    let mut harness = stopped();
    harness.get_by_label("Kneeling hip-flexor stretch, left, after 10 s. The clock is paused.");
    press(&mut harness, Key::Num1);
    assert_eq!(asked(&mut harness), [pain(Side::Left, PainKind::Dull)]);
}

#[test]
fn a_corrected_answer_is_told_again() {
    let mut harness = stopped();
    press(&mut harness, Key::Num1);
    press(&mut harness, Key::Num3);
    let middle = "Middle, low back, pelvis";
    harness
        .get_by_role_and_label(Role::RadioButton, middle)
        .click();
    harness.run();
    let told = asked(&mut harness);
    assert_eq!(told.last(), Some(&pain(Side::Both, PainKind::Radiating)));
}

#[test]
fn nothing_after_all_goes_back_through_the_count_in() {
    let mut harness = stopped();
    press(&mut harness, Key::Escape);
    assert_eq!(
        commands(&mut harness),
        [Command::NothingHurts, Command::Resume]
    );
    assert_eq!(harness.state().state.hurt, None);
}

#[test]
fn what_was_said_of_an_ache_stays_said_where_it_is_left_by_escape() {
    let mut harness = stopped();
    press(&mut harness, Key::Num1);
    asked(&mut harness);
    press(&mut harness, Key::Escape);
    assert_eq!(commands(&mut harness), [Command::Resume]);
}

#[test]
fn an_ache_that_was_none_is_taken_back_by_its_button() {
    let mut harness = stopped();
    press(&mut harness, Key::Num1);
    asked(&mut harness);
    click(&mut harness, "Nothing, go back");
    assert_eq!(
        commands(&mut harness),
        [Command::NothingHurts, Command::Resume]
    );
}

#[test]
fn no_way_leads_back_from_a_sharp_pain() {
    let mut harness = stopped();
    press(&mut harness, Key::Num2);
    asked(&mut harness);
    assert!(harness.query_by_label("Nothing, go back").is_none());
    assert!(harness.query_by_label("Resume gently").is_none());
    press(&mut harness, Key::Escape);
    assert_eq!(asked(&mut harness), []);
    assert!(harness.state().state.hurt.is_some());
}

#[test]
fn ending_has_the_keyboard_after_a_sharp_pain() {
    let mut harness = stopped();
    press(&mut harness, Key::Num2);
    asked(&mut harness);
    // It stays there: this key takes the keyboard from whatever has it.
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Enter);
    assert_eq!(commands(&mut harness), [Command::Finish]);
}

#[test]
fn going_on_without_it_drops_the_exercise() {
    let mut harness = stopped();
    press(&mut harness, Key::Num3);
    asked(&mut harness);
    click(&mut harness, "Go on without it");
    assert_eq!(
        commands(&mut harness),
        [Command::DropExercise, Command::Resume]
    );
    let snapshot = harness.state().engine.snapshot(harness.state().now);
    let left = snapshot.segments.iter().skip(snapshot.current);
    let names = left.filter_map(|at| at.work.as_ref().map(|work| work.exercise.id.clone()));
    assert!(names.into_iter().all(|id| id != "kneeling_lunge"));
}

#[test]
fn lying_down_takes_the_place_of_the_rest() {
    let mut harness = stopped();
    press(&mut harness, Key::Num2);
    asked(&mut harness);
    click(&mut harness, "Lie down and breathe, 2 min");
    let told = commands(&mut harness);
    assert!(
        matches!(told.as_slice(), [Command::LieDown(with), Command::Resume] if with.id == "breathing_supine"),
        "{told:?}"
    );
}

#[test]
fn an_ache_offers_the_easier_exercise_of_the_catalogue() {
    let mut harness = stopped();
    press(&mut harness, Key::Num1);
    asked(&mut harness);
    click(&mut harness, "Easier: Standing hip-flexor stretch");
    let told = commands(&mut harness);
    assert!(
        matches!(told.as_slice(), [Command::UseEasier(easier), Command::Resume] if easier.id == "standing_hip_flexor"),
        "{told:?}"
    );
}

#[test]
fn skipping_while_getting_ready_goes_past_what_would_have_come() {
    let mut harness = player(Session::new().after(3));
    press(&mut harness, Key::H);
    press(&mut harness, Key::Num1);
    asked(&mut harness);
    click(&mut harness, "Skip the left side");
    assert_eq!(
        commands(&mut harness),
        [Command::GoTo(3), Command::Resume],
        "to the right side"
    );
}
