//! Events as rows of the history: pure.
//!
//! The wall times of events are computed back from their stamps, so a late turn never shifts what is
//! recorded.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::history::record::{
    AttemptEnd, AttemptRecord, ExerciseRecord, PainRecord, PainWord, SessionEnd, SessionId,
    SessionStart,
};
use crate::history::tightness::TightnessRecord;
use crate::history::{Store, StoreError};
use crate::session::command::{Pain, PainKind};
use crate::session::event::{Attempt, Ending, Event, Outcome};
use crate::time::{Moment, Stamp};
use crate::timeline::Timeline;
use crate::timeline::segment::Work;

/// Something to be written, in order.
pub(super) enum Row {
    Begin(SessionStart),
    /// A line for the session's journal.
    Told(String),
    Tightness(TightnessRecord),
    Attempt(Box<AttemptRecord>),
    Pain(PainRecord),
    /// The stop on pain in the attempt of this number was none.
    PainTakenBack(u32),
    Finish(DateTime<FixedOffset>, SessionEnd),
}

impl Row {
    /// The first of a session.
    pub(super) fn begin(id: &SessionId, timeline: &Timeline, now: Moment) -> Self {
        Self::Begin(SessionStart {
            id: id.clone(),
            routine: timeline.id.clone(),
            name: timeline.name.to_string(),
            started: now.wall,
            planned: timeline.total,
            steps: u32::try_from(timeline.steps).unwrap_or(u32::MAX),
        })
    }

    /// What is written of `event`, if anything.
    pub(super) fn of(event: &Event, now: Moment) -> Option<Self> {
        Some(match event {
            Event::SegmentEnded { attempt, .. } => {
                Self::Attempt(Box::new(attempt_record(attempt, now)))
            }
            Event::StoppedOnPain {
                seq, elapsed, at, ..
            } => Self::Pain(pain_record(*seq, wall(*at, now), *elapsed, None)),
            Event::PainDescribed {
                seq,
                elapsed,
                pain,
                at,
                ..
            } => Self::Pain(pain_record(*seq, wall(*at, now), *elapsed, Some(*pain))),
            Event::PainTakenBack { seq, .. } => Self::PainTakenBack(*seq),
            Event::Finished { outcome, at } => Self::Finish(wall(*at, now), session_end(*outcome)),
            _ => return None,
        })
    }

    /// Whether it can be written in one transaction with others of its kind.
    pub(super) const fn is_part(&self) -> bool {
        matches!(self, Self::Attempt(_) | Self::Pain(_))
    }

    /// Puts it into the history of session `id`.
    pub(super) fn write(&self, store: &mut Store, id: &SessionId) -> Result<(), StoreError> {
        match self {
            Self::Begin(start) => store.begin(start),
            Self::Told(line) => {
                store.tell(id, line);
                Ok(())
            }
            Self::Tightness(said) => store.set_tightness(id, said),
            Self::Attempt(attempt) => store.append(id, attempt),
            Self::Pain(pain) => store.pain(id, pain),
            Self::PainTakenBack(seq) => store.take_pain_back(id, *seq),
            Self::Finish(ended, end) => store.finish(id, *ended, *end),
        }
    }
}

fn pain_record(
    seq: u32,
    at: DateTime<FixedOffset>,
    elapsed: Duration,
    said: Option<Pain>,
) -> PainRecord {
    PainRecord {
        seq,
        at,
        elapsed,
        side: said.map(|pain| pain.side),
        kind: said.map(|pain| pain_word(pain.kind)),
    }
}

fn wall(at: Stamp, now: Moment) -> DateTime<FixedOffset> {
    let ago = TimeDelta::from_std(now.stamp.since(at)).unwrap_or_default();
    now.wall - ago
}

fn attempt_record(attempt: &Attempt, now: Moment) -> AttemptRecord {
    let Attempt {
        seq,
        segment,
        started,
        held,
        ending,
    } = attempt;
    let work = segment.work.as_ref().filter(|_| segment.phase.is_active());
    AttemptRecord {
        seq: *seq,
        segment: u32::try_from(segment.index).unwrap_or(u32::MAX),
        step: u32::try_from(segment.step).unwrap_or(u32::MAX),
        phase: segment.phase,
        exercise: work.map(exercise_record),
        side: work.map(|work| work.side),
        set: work.map_or(0, |work| work.set),
        started: wall(*started, now),
        planned: segment.len,
        held: *held,
        ending: attempt_end(*ending),
    }
}

fn exercise_record(work: &Work) -> ExerciseRecord {
    ExerciseRecord {
        id: work.exercise.id.clone(),
        name: work.exercise.name.clone(),
        kind: work.exercise.kind,
        muscles: work.exercise.muscles.clone(),
    }
}

const fn attempt_end(ending: Ending) -> AttemptEnd {
    match ending {
        Ending::Completed => AttemptEnd::Completed,
        Ending::Skipped => AttemptEnd::Skipped,
        Ending::Pain => AttemptEnd::Pain,
        Ending::Stopped => AttemptEnd::Stopped,
    }
}

const fn session_end(outcome: Outcome) -> SessionEnd {
    match outcome {
        Outcome::Completed => SessionEnd::Completed,
        Outcome::StoppedEarly => SessionEnd::Stopped,
        Outcome::LeftPaused => SessionEnd::Interrupted,
    }
}

const fn pain_word(kind: PainKind) -> PainWord {
    match kind {
        PainKind::Dull => PainWord::Dull,
        PainKind::Sharp => PainWord::Sharp,
        PainKind::Radiating => PainWord::Radiating,
    }
}
