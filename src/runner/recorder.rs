//! Events into the history, each as it happens.
//!
//! What cannot be written is kept and tried again with the next event; meanwhile the session runs
//! on and the person is told. The wall times of events are computed back from their stamps, so a
//! late turn never shifts what is recorded.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::history::record::{
    AttemptEnd, AttemptRecord, ExerciseRecord, PainRecord, PainWord, SessionEnd, SessionId,
    SessionStart,
};
use crate::history::{Store, StoreError};
use crate::session::command::{Pain, PainKind};
use crate::session::event::{Attempt, Ending, Event, Outcome};
use crate::time::{Moment, Stamp};
use crate::timeline::Timeline;
use crate::timeline::segment::Work;

/// The history, shared by the session's thread and the window.
pub type SharedStore = Arc<Mutex<Store>>;

/// Writes one session into the history.
pub struct Recorder {
    store: Option<SharedStore>,
    id: SessionId,
    waiting: VecDeque<Row>,
    trouble: Option<String>,
}

/// Something to be written, in order.
enum Row {
    Begin(SessionStart),
    Attempt(AttemptRecord),
    Pain(PainRecord),
    Finish(DateTime<FixedOffset>, SessionEnd),
}

impl Recorder {
    /// Begins a session that started at `now`. Without a store nothing is kept, and that is said.
    #[must_use]
    pub fn begin(store: Option<SharedStore>, timeline: &Timeline, now: Moment) -> Self {
        let id = SessionId::fresh(now.wall);
        let start = SessionStart {
            id: id.clone(),
            routine: timeline.id.clone(),
            name: timeline.name.to_string(),
            started: now.wall,
            planned: timeline.total,
            steps: u32::try_from(timeline.steps).unwrap_or(u32::MAX),
        };
        let trouble = store
            .is_none()
            .then(|| "the history could not be opened".to_owned());
        Self {
            store,
            id,
            waiting: VecDeque::from([Row::Begin(start)]),
            trouble,
        }
    }

    /// Names the session in the history.
    #[must_use]
    pub const fn id(&self) -> &SessionId {
        &self.id
    }

    /// Why nothing is being recorded at the moment.
    #[must_use]
    pub fn trouble(&self) -> Option<String> {
        self.trouble.clone()
    }

    /// Writes what `events` say, and whatever could not be written before.
    pub fn record(&mut self, events: &[Event], now: Moment) {
        for event in events {
            self.take(event, now);
        }
        if let Some(store) = self.store.clone() {
            self.write(&mut store.lock().unwrap_or_else(PoisonError::into_inner));
        }
    }

    fn take(&mut self, event: &Event, now: Moment) {
        let row = match event {
            Event::SegmentEnded { attempt, .. } => Row::Attempt(attempt_record(attempt, now)),
            Event::StoppedOnPain {
                seq, elapsed, at, ..
            } => Row::Pain(pain_record(*seq, wall(*at, now), *elapsed, None)),
            Event::PainDescribed {
                seq,
                elapsed,
                pain,
                at,
                ..
            } => Row::Pain(pain_record(*seq, wall(*at, now), *elapsed, Some(*pain))),
            Event::Finished { outcome, at } => Row::Finish(wall(*at, now), session_end(*outcome)),
            _ => return,
        };
        self.waiting.push_back(row);
    }

    fn write(&mut self, store: &mut Store) {
        while let Some(row) = self.waiting.front() {
            match write_row(store, &self.id, row) {
                Ok(()) => self.waiting.pop_front(),
                Err(error) => {
                    self.trouble = Some(error.to_string());
                    return;
                }
            };
        }
        self.trouble = None;
    }
}

fn write_row(store: &mut Store, id: &SessionId, row: &Row) -> Result<(), StoreError> {
    match row {
        Row::Begin(start) => store.begin(start),
        Row::Attempt(attempt) => store.append(id, attempt),
        Row::Pain(pain) => store.pain(id, pain),
        Row::Finish(ended, end) => store.finish(id, *ended, *end),
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
    }
}

const fn pain_word(kind: PainKind) -> PainWord {
    match kind {
        PainKind::Dull => PainWord::Dull,
        PainKind::Sharp => PainWord::Sharp,
        PainKind::Radiating => PainWord::Radiating,
    }
}
