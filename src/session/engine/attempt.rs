//! Entering and leaving segments: every attempt that starts is ended exactly once.

use std::time::Duration;

use super::Engine;
use super::clock::Clock;
use crate::session::event::{Attempt, Ending, Event, Outcome, PauseCause};
use crate::session::snapshot::Held;
use crate::time::Stamp;
use crate::words::Side;

impl Engine {
    /// Begins an attempt at segment `index`. A standing clock stays as it is.
    pub(super) fn enter(&mut self, index: usize, at: Stamp, log: &mut Vec<Event>) {
        let Some(segment) = self.segments.get(index) else {
            return;
        };
        log.push(Event::SegmentStarted {
            segment: segment.clone(),
            at,
        });
        self.current = index;
        self.entered = at;
        self.zero = at;
        self.clock = self.clock.moved_to(at);
    }

    /// Ends the current attempt.
    pub(super) fn leave(&mut self, ending: Ending, at: Stamp, log: &mut Vec<Event>) {
        let held = self.held_now(at);
        let Some(segment) = self.segment().cloned() else {
            return;
        };
        if let Some(work) = &segment.work {
            credit(&mut self.held, work.side, held);
        }
        log.push(Event::SegmentEnded {
            attempt: Attempt {
                seq: self.seq,
                segment,
                started: self.entered,
                held,
                ending,
            },
            at,
        });
        self.seq += 1;
    }

    /// Ends the current attempt before its time: with [`Ending::Pain`] where the person stopped on
    /// pain and did not go on, else with `ending`.
    pub(super) fn break_off(&mut self, ending: Ending, at: Stamp, log: &mut Vec<Event>) {
        let hurts = matches!(
            self.clock,
            Clock::Paused {
                cause: PauseCause::Pain,
                ..
            }
        );
        self.leave(if hurts { Ending::Pain } else { ending }, at, log);
    }

    /// Ends the session. The current attempt is over already. One that was cut short stays so, even
    /// if all that was put in its place was done.
    pub(super) fn finish(&mut self, outcome: Outcome, at: Stamp, log: &mut Vec<Event>) {
        let outcome = if self.cut_short && outcome == Outcome::Completed {
            Outcome::StoppedEarly
        } else {
            outcome
        };
        self.clock = Clock::Finished { at, outcome };
        log.push(Event::Finished { outcome, at });
    }

    /// Goes on with segment `next`, or ends the session where there is none.
    pub(super) fn enter_or_finish(
        &mut self,
        next: Option<usize>,
        outcome: Outcome,
        at: Stamp,
        log: &mut Vec<Event>,
    ) {
        match next {
            Some(index) => self.enter(index, at, log),
            None => self.finish(outcome, at, log),
        }
    }

    /// The verb: ends the session here.
    pub(super) fn finish_early(&mut self, now: Stamp, log: &mut Vec<Event>) {
        self.break_off(Ending::Stopped, now, log);
        self.finish(Outcome::StoppedEarly, now, log);
    }

    /// Held in the current attempt until `now`; zero in a waiting segment.
    pub(super) fn held_now(&self, now: Stamp) -> Duration {
        match self.segment() {
            Some(segment) if segment.phase.is_active() => self.elapsed(now),
            _ => Duration::ZERO,
        }
    }

    /// Held in the whole session until `now`.
    pub(super) fn held_until(&self, now: Stamp) -> Held {
        let mut held = self.held;
        let work = self.segment().and_then(|segment| segment.work.as_ref());
        if let (Some(work), false) = (work, self.is_over()) {
            credit(&mut held, work.side, self.held_now(now));
        }
        held
    }
}

fn credit(held: &mut Held, side: Side, span: Duration) {
    let share = match side {
        Side::Left => &mut held.left,
        Side::Right => &mut held.right,
        Side::Both => &mut held.both,
    };
    *share += span;
}
