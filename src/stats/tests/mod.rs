//! Sums over made-up records, day and week edges, and a second way of counting.

mod balance;
mod begin;
mod compare;
mod dose;
mod exercise;
mod recount;
mod streak;
mod strength;
mod suggest;
mod trend;
mod week;
mod year;

use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use crate::history::record::{
    AttemptEnd, AttemptRecord, ExerciseRecord, SessionEnd, SessionId, SessionRecord, SessionStart,
};
use crate::time::day::Week;
use crate::words::{Kind, Muscle, Phase, Side};

#[track_caller]
fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

const fn secs(n: u64) -> Duration {
    Duration::from_secs(n)
}

#[track_caller]
fn iso(name: &str) -> Week {
    Week::parse_iso(name).unwrap()
}

/// A completed session of these attempts.
#[track_caller]
fn session(started: &str, attempts: Vec<AttemptRecord>) -> SessionRecord {
    let started = at(started);
    SessionRecord {
        start: SessionStart {
            id: SessionId(started.to_rfc3339()),
            routine: "hips".to_owned(),
            name: "My hip set".to_owned(),
            started,
            planned: secs(600),
            steps: 6,
        },
        ended: Some(started),
        end: Some(SessionEnd::Completed),
        note: None,
        attempts,
        pains: Vec::new(),
        tightness: Vec::new(),
    }
}

fn lunge() -> ExerciseRecord {
    exercise(
        "kneeling_lunge",
        Kind::Stretch,
        &[Muscle::HipFlexors, Muscle::Quads],
    )
}

fn bridge() -> ExerciseRecord {
    exercise("bridge", Kind::Strength, &[Muscle::Glutes])
}

fn breathing() -> ExerciseRecord {
    exercise("breathing_supine", Kind::Breath, &[Muscle::Diaphragm])
}

fn exercise(id: &str, kind: Kind, muscles: &[Muscle]) -> ExerciseRecord {
    ExerciseRecord {
        id: id.to_owned(),
        name: id.replace('_', " "),
        kind,
        muscles: muscles.to_vec(),
    }
}

/// An exercise held for so many seconds.
fn held(exercise: ExerciseRecord, side: Side, seconds: u64) -> AttemptRecord {
    AttemptRecord {
        seq: 0,
        segment: 0,
        step: 0,
        phase: Phase::Hold,
        exercise: Some(exercise),
        side: Some(side),
        set: 1,
        started: at("2026-11-20T08:10:00+01:00"),
        planned: Some(secs(seconds)),
        held: secs(seconds),
        ending: AttemptEnd::Completed,
    }
}

/// A rest: nothing is held in it.
fn rest() -> AttemptRecord {
    AttemptRecord {
        phase: Phase::Rest,
        exercise: None,
        side: None,
        set: 0,
        planned: Some(secs(10)),
        held: secs(0),
        ..held(lunge(), Side::Both, 0)
    }
}
