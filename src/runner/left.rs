//! A session that was cut off, done again up to where it was, ready to be gone on with.

use std::time::Duration;

use super::row::Row;
use crate::history::record::{AttemptRecord, SessionRecord};
use crate::session::event::Event;
use crate::session::journal::Journal;
use crate::session::snapshot::Snapshot;
use crate::time::{Moment, Stamp};
use crate::timeline::Timeline;

/// Sessions that lasted longer, pauses included, are not gone on with.
const LONGEST: Duration = Duration::from_hours(20);

/// What is left of a session that was cut off.
#[derive(Debug, Clone, PartialEq)]
pub struct Left {
    /// What the history has of it.
    pub session: SessionRecord,
    pub(super) timeline: Timeline,
    pub(super) journal: Journal,
}

impl Left {
    /// Does the session again. `None` where that does not lead to what the history has of it (the
    /// routine was changed since), or where nothing is left to do.
    #[must_use]
    pub fn new(session: SessionRecord, timeline: Timeline, journal: Journal) -> Option<Self> {
        let journal = journal.reaching(&timeline, session.attempts.len())?;
        let (engine, events) = journal.replay(&timeline, Stamp::ZERO);
        let goes_on = !engine.is_over() && journal.until <= LONGEST;
        let left = Self {
            session,
            timeline,
            journal,
        };
        (goes_on && left.is_what_was_recorded(&events)).then_some(left)
    }

    /// The session as it was when it was cut off.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        let (engine, _) = self.journal.replay(&self.timeline, Stamp::ZERO);
        engine.snapshot(Stamp::from_origin(self.journal.until))
    }

    fn is_what_was_recorded(&self, events: &[Event]) -> bool {
        let now = Moment {
            stamp: Stamp::ZERO,
            wall: self.session.start.started,
        };
        let mut done = events.iter().filter_map(|event| match Row::of(event, now) {
            Some(Row::Attempt(attempt)) => Some(attempt),
            _ => None,
        });
        let mut recorded = self.session.attempts.iter();
        recorded.all(|recorded| done.next().is_some_and(|done| is_same(&done, recorded)))
    }

    /// Whether what `event` says is not in the history yet.
    pub(super) fn is_missing(&self, event: &Event) -> bool {
        match event {
            Event::SegmentEnded { attempt, .. } => {
                let recorded = self.session.attempts.iter();
                !recorded.map(|one| one.seq).any(|seq| seq == attempt.seq)
            }
            Event::StoppedOnPain { seq, .. } | Event::PainDescribed { seq, .. } => {
                let recorded = self.session.pains.iter();
                !recorded.map(|one| one.seq).any(|one| one == *seq)
            }
            _ => false,
        }
    }
}

/// Whether both are the same attempt at the same thing; spans are those of two clocks.
fn is_same(one: &AttemptRecord, other: &AttemptRecord) -> bool {
    let exercise = |it: &AttemptRecord| it.exercise.as_ref().map(|exercise| exercise.id.clone());
    (one.seq, one.segment, one.phase, one.side, one.ending)
        == (
            other.seq,
            other.segment,
            other.phase,
            other.side,
            other.ending,
        )
        && exercise(one) == exercise(other)
}
