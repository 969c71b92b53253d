//! One session from close by: its segments, its note, and taking it away.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use supple::history::record::{AttemptEnd, SessionId, SessionRecord};
use supple::stats::Calendar;
use supple::stats::exercise::ExerciseWeeks;
use supple::ui::action::{Action, PastAction};
use supple::words::Phase;

use super::{Shown, Window, iso, sessions};

/// The session of Thursday, which was stopped early.
fn stopped() -> SessionRecord {
    let mut session = sessions().pop().unwrap();
    let [left, right] = session.attempts.as_mut_slice() else {
        panic!("two holds")
    };
    left.ending = AttemptEnd::Skipped;
    right.set = 2;
    right.ending = AttemptEnd::Stopped;
    session
}

fn opened(session: SessionRecord) -> Window {
    let mut shown = Shown::week("2026-W47");
    shown.opened = Some(session);
    Window::open(shown)
}

fn lunges() -> ExerciseWeeks {
    let calendar = Calendar::default();
    let days = iso("2026-W45").first()..=iso("2026-W47").last();
    ExerciseWeeks::of(&sessions(), "kneeling_lunge", &days, calendar).unwrap()
}

fn id() -> SessionId {
    SessionId("c".to_owned())
}

#[test]
fn a_click_on_a_session_opens_it() {
    let mut window = Window::open(Shown::week("2026-W47"));
    window
        .harness
        .get_all_by_label("My hip set")
        .next()
        .unwrap()
        .click();
    window.harness.run();
    assert_eq!(
        window.asked.take(),
        [Action::Past(PastAction::OpenSession(id()))]
    );
}

#[test]
fn every_segment_says_what_was_planned_and_held_and_how_it_ended() {
    let mut session = stopped();
    let mut rest = session.attempts[0].clone();
    rest.phase = Phase::Rest;
    rest.exercise = None;
    session.attempts.insert(1, rest);
    let window = opened(session);
    let rows = [
        "Kneeling stretch, left, skipped on: 0:30 of 1:30",
        "Kneeling stretch, right, set 2, the session ended here: 0:45 of 1:30",
    ];
    for row in rows {
        window.harness.get_by_label(row);
    }
    let all = window.harness.get_all_by_label_contains(" of 1:30");
    assert_eq!(all.count(), 2, "a rest is no row");
}

#[test]
fn a_note_is_kept_when_the_field_is_left() {
    let mut window = opened(stopped());
    window.harness.get_by_label("Note").focus();
    window.harness.run();
    window
        .harness
        .get_by_label("Note")
        .type_text("  tight today ");
    window.harness.run();
    assert_eq!(window.asked.take(), [], "not with every key");
    let mut asked = window.key(Key::Tab);
    // The record here stays as it was, so that a second frame asks once more.
    asked.dedup();
    assert_eq!(
        asked,
        [Action::Past(PastAction::SetNote(
            id(),
            "tight today".to_owned()
        ))]
    );
}

#[test]
fn a_note_has_lines_and_keeps_them() {
    let mut session = stopped();
    session.note = Some("tight today\nbetter at night".to_owned());
    let mut window = opened(session);
    let two = window.harness.get_by_label("Note").rect().height();
    window.harness.get_by_label("Note").focus();
    window.harness.run();
    window
        .harness
        .key_press_modifiers(egui::Modifiers::COMMAND, Key::End);
    assert_eq!(window.key(Key::Enter), [], "a line, not the end of it");
    window.harness.get_by_label("Note").type_text("no pull");
    window.harness.run();
    let three = window.harness.get_by_label("Note").rect().height();
    assert!(three > two, "{three} after {two}");
    let mut asked = window.key(Key::Tab);
    asked.dedup();
    let kept = "tight today\nbetter at night\nno pull".to_owned();
    assert_eq!(asked, [Action::Past(PastAction::SetNote(id(), kept))]);
}

#[test]
fn a_note_that_was_not_touched_is_not_written() {
    let mut session = stopped();
    session.note = Some("tight today".to_owned());
    let mut window = opened(session);
    let note = window.harness.get_by_label("Note").value();
    assert_eq!(note.as_deref(), Some("tight today"));
    assert_eq!(
        window.press("Close")[..],
        [Action::Past(PastAction::CloseSheet)]
    );
}

#[test]
fn escape_closes_it_and_arrow_keys_leave_the_week_alone() {
    let mut window = opened(stopped());
    assert_eq!(window.key(Key::ArrowLeft), []);
    assert!(
        window
            .key(Key::Escape)
            .contains(&Action::Past(PastAction::CloseSheet))
    );
}

#[test]
fn deleting_has_a_way_back() {
    let mut window = opened(stopped());
    let asked = window.press("Delete session");
    assert_eq!(asked, [Action::Past(PastAction::DeleteSession(id()))]);

    // The last one too: an empty history must not hide the way back.
    let mut shown = Shown::week("2026-W47");
    shown.is_empty = true;
    shown.deleted = Some(stopped().start);
    let mut window = Window::open(shown);
    window.harness.get_by_label("My hip set was deleted.");
    assert_eq!(
        window.press("Undo"),
        [Action::Past(PastAction::RestoreSession(id()))]
    );
}

#[test]
fn an_exercise_leads_to_its_weeks_and_a_week_of_it_to_that_week() {
    let mut window = Window::open(Shown::week("2026-W47"));
    let weeks = [Action::Past(PastAction::OpenExercise(
        "kneeling_lunge".to_owned(),
    ))];
    assert_eq!(window.press("Kneeling stretch"), weeks);

    let mut shown = Shown::week("2026-W47");
    shown.exercise = Some(lunges());
    let mut window = Window::open(shown);
    assert_eq!(
        window.value("9\u{2013}15 Nov"),
        "left 1:00, right 1:00; even; index 0"
    );
    let asked = window.press("9\u{2013}15 Nov");
    assert_eq!(asked, [Action::Past(PastAction::ShowWeek(iso("2026-W46")))]);
}

#[test]
fn a_segment_leads_to_the_weeks_of_its_exercise() {
    let mut window = opened(stopped());
    let asked = window.press("Kneeling stretch, left, skipped on: 0:30 of 1:30");
    assert_eq!(
        asked,
        [Action::Past(PastAction::OpenExercise(
            "kneeling_lunge".to_owned()
        ))]
    );
}
