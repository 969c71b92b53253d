//! What is shown when a session is over.

use std::time::Duration;

use chrono::DateTime;
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use supple::history::record::{
    AttemptEnd, AttemptRecord, ExerciseRecord, SessionEnd, SessionId, SessionRecord, SessionStart,
};
use supple::session::command::Command;
use supple::stats::Sides;
use supple::ui::action::Action;
use supple::ui::screens::player::Summary;
use supple::words::{Kind, Phase, Side};

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
fn what_is_typed_is_a_note_and_no_command() {
    let mut harness = ended();
    harness.get_by_label("Note").focus();
    harness.run();
    harness.get_by_label("Note").type_text("Hips and f");
    press(&mut harness, Key::H);
    press(&mut harness, Key::F);
    assert_eq!(asked(&mut harness), []);
    click(&mut harness, "Done");
    let note = Action::WriteNote(SessionId("one".into()), "Hips and f".into());
    assert_eq!(asked(&mut harness), [note, Action::AskToLeave]);
}
