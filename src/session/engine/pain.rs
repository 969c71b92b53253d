//! "It hurts": stop at once, remember where, hear what the person says of it.

use std::time::Duration;

use super::clock::Clock;
use super::{Engine, Refused};
use crate::session::command::Pain;
use crate::session::event::{Event, PauseCause};
use crate::time::Stamp;
use crate::timeline::segment::Segment;

/// Where a session was stopped on pain.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stop {
    seq: u32,
    segment: Segment,
    elapsed: Duration,
    /// It hurt in this attempt before: they are one record.
    again: bool,
}

impl Engine {
    /// Pauses in any segment; a pause that stands already becomes one for pain.
    pub(super) fn stop_on_pain(&mut self, now: Stamp, log: &mut Vec<Event>) -> Result<(), Refused> {
        match &mut self.clock {
            Clock::Paused {
                cause: PauseCause::Pain,
                ..
            } => return Err(Refused::AlreadyPaused),
            Clock::Paused { cause, .. } => *cause = PauseCause::Pain,
            _ => self.stop_clock(PauseCause::Pain, now, log),
        }
        self.remember_pain(now, log);
        Ok(())
    }

    fn remember_pain(&mut self, now: Stamp, log: &mut Vec<Event>) {
        let Some(segment) = self.segment().cloned() else {
            return;
        };
        let (seq, elapsed) = (self.seq, self.elapsed(now));
        let again = self.pain.as_ref().is_some_and(|before| before.seq == seq);
        log.push(Event::StoppedOnPain {
            seq,
            segment: segment.clone(),
            elapsed,
            at: now,
        });
        self.pain = Some(Stop {
            seq,
            segment,
            elapsed,
            again,
        });
    }

    /// Nothing hurts: the pause becomes one that was asked for. What was said of an earlier pain in the
    /// same attempt stays.
    pub(super) fn take_pain_back(
        &mut self,
        now: Stamp,
        log: &mut Vec<Event>,
    ) -> Result<(), Refused> {
        let Clock::Paused { cause, .. } = &mut self.clock else {
            return Err(Refused::NoPain);
        };
        if *cause != PauseCause::Pain {
            return Err(Refused::NoPain);
        }
        *cause = PauseCause::Asked;
        if let Some(stop) = self.pain.take_if(|stop| !stop.again) {
            let seq = stop.seq;
            log.push(Event::PainTakenBack { seq, at: now });
        }
        Ok(())
    }

    /// What the person says of the last stop on pain; said again, it replaces what was said.
    pub(super) fn describe_pain(
        &mut self,
        pain: Pain,
        now: Stamp,
        log: &mut Vec<Event>,
    ) -> Result<(), Refused> {
        let stop = self.pain.clone().ok_or(Refused::NoPain)?;
        log.push(Event::PainDescribed {
            seq: stop.seq,
            segment: stop.segment,
            elapsed: stop.elapsed,
            pain,
            at: now,
        });
        Ok(())
    }
}
