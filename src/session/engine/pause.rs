//! Pausing, going on after a count-in, and gaps in which the machine slept.

use std::time::Duration;

use super::clock::Clock;
use super::{Engine, Refused};
use crate::session::event::{Ending, Event, Outcome, PauseCause};
use crate::time::Stamp;

/// A pause in which nobody did anything for this long ends the session: the person is gone.
pub const LEFT: Duration = Duration::from_mins(30);
/// From "go on" until the clock runs: time to get hands and knees back. It is part of the pause.
pub const COUNT_IN: Duration = Duration::from_secs(3);

impl Engine {
    pub(super) fn pause(&mut self, now: Stamp, log: &mut Vec<Event>) -> Result<(), Refused> {
        if matches!(self.clock, Clock::Paused { .. }) {
            return Err(Refused::AlreadyPaused);
        }
        self.stop_clock(PauseCause::Asked, now, log);
        Ok(())
    }

    pub(super) fn resume(&mut self, now: Stamp, log: &mut Vec<Event>) -> Result<(), Refused> {
        let Clock::Paused { since, .. } = self.clock else {
            return Err(Refused::NotPaused);
        };
        let until = now.plus(COUNT_IN);
        self.clock = Clock::CountingIn { since, until };
        log.push(Event::CountingIn { until, at: now });
        Ok(())
    }

    /// Stops a clock that runs or is about to. A pause in a count-in goes on from the pause before.
    pub(super) fn stop_clock(&mut self, cause: PauseCause, at: Stamp, log: &mut Vec<Event>) {
        let since = self.clock.reads(at);
        self.clock = Clock::Paused {
            since,
            seen: at,
            cause,
        };
        log.push(Event::Paused { cause, at });
    }

    /// Nobody came back: the session ends, and what was held is kept.
    pub(super) fn give_up(&mut self, due: Stamp, log: &mut Vec<Event>) {
        self.break_off(Ending::Stopped, due, log);
        self.finish(Outcome::LeftPaused, due, log);
    }

    /// The clock runs again; everything moves on by the pause.
    pub(super) fn end_count_in(&mut self, until: Stamp, log: &mut Vec<Event>) {
        let since = self.clock.reads(until);
        self.zero = self.zero.plus(until.since(since));
        self.clock = Clock::Running;
        log.push(Event::Resumed { at: until });
    }

    /// The machine slept from `since` to `now`: the session is paused as of `since`, and nothing in
    /// the gap counts. Without effect on a session that stands or is over. Call it in place of
    /// the [`Engine::advance`] that would see the gap; what was already told stays as it is.
    pub fn void_gap(&mut self, now: Stamp, since: Stamp) -> Vec<Event> {
        let since = since.min(now);
        let mut log = self.advance(since);
        if matches!(self.clock, Clock::Running | Clock::CountingIn { .. }) {
            let at = since.max(self.zero);
            self.stop_clock(PauseCause::Suspended, at, &mut log);
            self.clock.see(now);
        }
        log
    }
}
