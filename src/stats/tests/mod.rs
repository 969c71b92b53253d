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

use crate::history::made::{at, exercise, held, secs, session};
use crate::history::record::{AttemptRecord, ExerciseRecord, SessionRecord};
use crate::time::day::Week;
use crate::words::{Kind, Muscle, Phase, Side};

#[track_caller]
fn iso(name: &str) -> Week {
    Week::parse_iso(name).unwrap()
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
