//! What is shown when a session is over.

use std::time::Duration;

use chrono::DateTime;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use supple::history::record::{
    AttemptEnd, AttemptRecord, ExerciseRecord, SessionEnd, SessionId, SessionRecord, SessionStart,
};
use supple::session::command::Command;
use supple::stats::Sides;
use supple::ui::action::{Action, PastAction};
use supple::ui::screens::player::Summary;
use supple::words::{Area, Kind, Phase, Side};

use super::{Session, asked, click, player, press};

const fn secs(n: u64) -> Duration {
    Duration::from_secs(n)
}

fn attempt(seq: u32, side: Side, held: u64) -> AttemptRecord {
    AttemptRecord {
        seq,
        segment: seq,
        step: 0,
        phase: Phase::Hold,
        exercise: Some(ExerciseRecord {
            id: "kneeling_lunge".into(),
            name: "Kneeling hip-flexor stretch".into(),
            kind: Kind::Stretch,
            muscles: Vec::new(),
        }),
        side: Some(side),
        set: 1,
        started: DateTime::parse_from_rfc3339("2026-11-20T18:00:00+01:00").unwrap(),
        planned: Some(secs(40)),
        held: secs(held),
        ending: if held == 40 {
            AttemptEnd::Completed
        } else {
            AttemptEnd::Stopped
        },
    }
}

/// Left 40 s and right 10 s, then ended.
fn ended() -> Harness<'static, Session> {
    let started = attempt(0, Side::Left, 0).started;
    let record = SessionRecord {
        start: SessionStart {
            id: SessionId("one".into()),
            routine: "evening".into(),
            name: "Evening hips".into(),
            started,
            planned: secs(200),
            steps: 3,
        },
        ended: Some(started),
        end: Some(SessionEnd::Stopped),
        note: None,
        attempts: vec![attempt(0, Side::Left, 40), attempt(1, Side::Right, 10)],
        pains: Vec::new(),
        tightness: Vec::new(),
    };
    let mut session = Session::new().after(68).told(Command::Finish);
    session.summary = Some(Summary {
        record: Some(record),
        week: Sides {
            left: secs(300),
            right: secs(240),
            both: Duration::ZERO,
        },
        goal: secs(3600),
        area: Area::Hip,
    });
    player(session)
}

#[test]
fn steps_and_sides_are_what_was_really_done() {
    let harness = ended();
    harness.get_by_label("1 of 3 steps done");
    harness.get_by_label("Kneeling hip-flexor stretch: left 40 s, right 10 s");
    harness.get_by_label("This week, right is 1 min behind.");
    harness.get_by_label("9 of 60 min this week");
}

#[test]
fn done_has_the_keyboard_and_leaves() {
    let mut harness = ended();
    press(&mut harness, Key::Enter);
    assert_eq!(asked(&mut harness), [Action::AskToLeave]);
}

#[test]
fn done_is_in_sight_in_every_window() {
    for (width, height) in [(800.0, 600.0), (1280.0, 800.0), (1920.0, 1080.0)] {
        let mut harness = ended();
        harness.set_size(egui::vec2(width, height));
        harness.run();
        let done = harness.get_by_label("Done").rect();
        assert!(done.bottom() <= height, "{done:?} in {width} × {height}");
    }
}

mod something_hurt {
    use supple::history::record::{PainRecord, PainWord};

    use super::*;

    /// The sheet, with the exercise chosen: only one was done.
    fn opened() -> Harness<'static, Session> {
        let mut harness = ended();
        click(&mut harness, "Something hurt");
        harness
    }

    #[test]
    fn it_is_noted_with_the_last_time_that_side_was_done() {
        let mut harness = opened();
        harness
            .get_by_role_and_label(Role::RadioButton, "Right")
            .click();
        harness.run();
        press(&mut harness, Key::Num2);
        click(&mut harness, "Note it");
        let second = attempt(1, Side::Right, 10);
        let pain = PainRecord {
            seq: 1,
            at: second.started + second.held,
            elapsed: second.held,
            side: Some(Side::Right),
            kind: Some(PainWord::Sharp),
        };
        let said = Action::Past(PastAction::SayPain(SessionId("one".into()), pain));
        assert_eq!(asked(&mut harness), [said]);
        assert!(harness.query_by_label("What hurt?").is_none());
    }

    #[test]
    fn nothing_is_noted_before_its_kind_is_said_and_it_can_be_left() {
        let mut harness = opened();
        click(&mut harness, "Note it");
        harness.get_by_label("What hurt?");
        press(&mut harness, Key::Escape);
        assert!(harness.query_by_label("What hurt?").is_none());
        assert_eq!(asked(&mut harness), []);
    }
}

#[test]
fn what_is_typed_is_a_note_and_no_command() {
    let mut harness = ended();
    harness.get_by_label("Note").focus();
    harness.run();
    harness.get_by_label("Note").type_text("Hips and f");
    press(&mut harness, Key::H);
    press(&mut harness, Key::F);
    assert_eq!(asked(&mut harness), []);
    click(&mut harness, "Done");
    let note = Action::Past(PastAction::SetNote(
        SessionId("one".into()),
        "Hips and f".into(),
    ));
    assert_eq!(asked(&mut harness), [note, Action::AskToLeave]);
}

mod tightness {
    use supple::history::tightness::{Asked, TightnessRecord};

    use super::*;

    fn answer(asked: Asked, side: Side, value: u8) -> TightnessRecord {
        TightnessRecord {
            asked,
            side,
            area: Area::Glute,
            value,
        }
    }

    /// Ended, after the person said "6" of the left side.
    fn asked_before() -> Harness<'static, Session> {
        let mut harness = ended();
        let summary = harness.state_mut().summary.as_mut().unwrap();
        let record = summary.record.as_mut().unwrap();
        record.tightness.push(answer(Asked::Before, Side::Left, 6));
        harness.run();
        harness
    }

    fn said(harness: &mut Harness<'_, Session>, side: &str, keys: &[Key]) -> Vec<Action> {
        let name = format!("{side}: how tight, 0 to 10");
        harness.get_by_label(&name).focus();
        harness.run();
        for key in keys {
            press(harness, *key);
        }
        asked(harness)
    }

    #[test]
    fn an_answer_is_kept_at_once_and_for_the_area_of_before() {
        let mut harness = asked_before();
        harness.get_by_label("Glute");
        let said = said(&mut harness, "Left", &[Key::ArrowLeft]);
        let six = answer(Asked::After, Side::Left, 6);
        assert_eq!(
            said,
            [Action::Past(PastAction::SayTightness(
                SessionId("one".into()),
                six
            ))]
        );
    }

    #[test]
    fn an_answer_can_be_taken_back() {
        let mut harness = asked_before();
        let summary = harness.state_mut().summary.as_mut().unwrap();
        let record = summary.record.as_mut().unwrap();
        record.tightness.push(answer(Asked::After, Side::Left, 4));
        let said = said(&mut harness, "Left", &[Key::Delete]);
        let id = SessionId("one".into());
        assert_eq!(
            said,
            [Action::Past(PastAction::TakeBackTightness(id, Side::Left))]
        );
    }

    #[test]
    fn where_nothing_was_said_before_it_is_asked_about_the_chosen_area() {
        let mut harness = ended();
        harness.get_by_label("Front of hip");
        let said = said(&mut harness, "Right", &[Key::ArrowRight]);
        let zero = TightnessRecord {
            area: Area::Hip,
            ..answer(Asked::After, Side::Right, 0)
        };
        assert_eq!(
            said,
            [Action::Past(PastAction::SayTightness(
                SessionId("one".into()),
                zero
            ))]
        );
    }
}
