//! Freezes a session at one moment for the screens.

use std::time::Duration;

use super::clock::Clock;
use super::thing::Thing;
use super::{Engine, beat};
use crate::session::snapshot::{Beat, Snapshot, State};
use crate::time::Stamp;
use crate::timeline::segment::{Segment, Work};

impl Engine {
    /// The session at `now`: pure. Where `now` is past the current segment's end, it shows that
    /// end; only [`Engine::advance`] goes on.
    #[must_use]
    pub fn snapshot(&self, now: Stamp) -> Snapshot {
        let elapsed = self.elapsed(now);
        let segment = self.segment();
        Snapshot {
            routine: self.routine.clone(),
            state: self.state(now),
            segments: self.segments.clone(),
            current: self.current,
            elapsed,
            remaining: segment.map_or(Some(Duration::ZERO), |segment| left(segment, elapsed)),
            total_left: self.total_left(elapsed),
            position: segment
                .map(|at| at.start + elapsed.min(at.planned()))
                .unwrap_or_default(),
            beat: segment.and_then(|segment| beat_of(segment, elapsed)),
            next: self.next_work(),
            held: self.held_until(now),
            step: (
                self.steps,
                segment.map(|segment| segment.step).unwrap_or_default(),
            ),
            next_change: self.next_change(),
        }
    }

    fn state(&self, now: Stamp) -> State {
        match self.clock {
            Clock::Running => State::Running,
            Clock::Paused { cause, .. } => State::Paused(cause),
            Clock::CountingIn { until, .. } if until <= now => State::Running,
            Clock::CountingIn { until, .. } => State::CountingIn {
                left: until.since(now),
            },
            Clock::Finished { outcome, .. } => State::Finished(outcome),
        }
    }

    fn total_left(&self, elapsed: Duration) -> Duration {
        if self.is_over() {
            return Duration::ZERO;
        }
        let all: Duration = self
            .segments
            .iter()
            .skip(self.current)
            .map(Segment::planned)
            .sum();
        all.saturating_sub(elapsed.min(self.segment().map(Segment::planned).unwrap_or_default()))
    }

    /// What is done in the thing after the current one.
    fn next_work(&self) -> Option<Work> {
        let current = Thing::at_or_after(&self.segments, self.current)?;
        let next = Thing::at_or_after(&self.segments, current.active + 1)?;
        self.segments.get(next.active)?.work.clone()
    }
}

fn left(segment: &Segment, elapsed: Duration) -> Option<Duration> {
    Some(segment.len?.saturating_sub(elapsed))
}

fn beat_of(segment: &Segment, elapsed: Duration) -> Option<Beat> {
    let work = segment
        .work
        .as_ref()
        .filter(|_| segment.phase.is_active())?;
    beat::at(work.pace, elapsed)
}
