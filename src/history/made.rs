//! Records that are made up, for the tests of whoever reads records.

use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::record::{
    AttemptEnd, AttemptRecord, ExerciseRecord, SessionEnd, SessionId, SessionRecord, SessionStart,
};
use crate::words::{Kind, Muscle, Phase, Side};

/// A moment, as in RFC 3339.
#[track_caller]
pub(crate) fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

/// Seconds.
pub(crate) const fn secs(n: u64) -> Duration {
    Duration::from_secs(n)
}

/// A completed session of these attempts.
#[track_caller]
pub(crate) fn session(started: &str, attempts: Vec<AttemptRecord>) -> SessionRecord {
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

/// An exercise of this id, named after it.
pub(crate) fn exercise(id: &str, kind: Kind, muscles: &[Muscle]) -> ExerciseRecord {
    ExerciseRecord {
        id: id.to_owned(),
        name: id.replace('_', " "),
        kind,
        muscles: muscles.to_vec(),
    }
}

/// A stretch on one side, with a name that its id does not tell.
pub(crate) fn lunge() -> ExerciseRecord {
    ExerciseRecord {
        id: "kneeling_lunge".to_owned(),
        name: "Kneeling stretch".to_owned(),
        kind: Kind::Stretch,
        muscles: vec![Muscle::HipFlexors, Muscle::Quads],
    }
}

/// An exercise held for so many seconds.
pub(crate) fn held(exercise: ExerciseRecord, side: Side, seconds: u64) -> AttemptRecord {
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
