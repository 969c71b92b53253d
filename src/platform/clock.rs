//! The real clocks, and one that tests move by hand.
//!
//! The monotonic clock of Linux and macOS stands still while the machine sleeps; the wall clock
//! does not. The runner compares the two to notice that the lid was closed. On Windows both go on, and
//! it is noticed by a wait that took far too long.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, Local, TimeDelta};

use crate::time::{Clock, Moment, Stamp};

/// The clocks' origin lies this long before the start: a session that was cut off and is gone on
/// with began before the program did.
const BEFORE: Duration = Duration::from_hours(24);

/// The system's clocks.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock {
    start: Instant,
}

impl SystemClock {
    /// A clock that begins now, a day after its origin.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the place")]
    pub fn new() -> Self {
        Self {
            start: Instant::now(),
        }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Stamp {
        Stamp::from_origin(BEFORE + self.start.elapsed())
    }

    #[expect(clippy::disallowed_methods, reason = "this is the place")]
    fn wall(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }
}

/// How long somebody waits, in real time, before looking again at a clock that is moved by hand.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// A clock that stands until it is moved: for tests of whatever holds a [`Clock`].
#[derive(Debug)]
pub struct ManualClock {
    moment: Mutex<Moment>,
}

impl ManualClock {
    /// A clock that stands at its origin, on the wall at `wall`.
    #[must_use]
    pub const fn new(wall: DateTime<FixedOffset>) -> Self {
        Self {
            moment: Mutex::new(Moment {
                stamp: Stamp::ZERO,
                wall,
            }),
        }
    }

    /// Both clocks move on.
    pub fn advance(&self, span: Duration) {
        self.change(|moment| {
            moment.stamp = moment.stamp.plus(span);
            moment.wall += delta(span);
        });
    }

    /// The machine sleeps: only the wall clock moves on.
    pub fn suspend(&self, span: Duration) {
        self.change(|moment| moment.wall += delta(span));
    }

    fn change(&self, change: impl FnOnce(&mut Moment)) {
        change(&mut self.moment.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Stamp {
        self.moment().stamp
    }

    fn wall(&self) -> DateTime<FixedOffset> {
        self.moment().wall
    }

    fn moment(&self) -> Moment {
        *self.moment.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whatever the clock is moved by, hardly any time really passes.
    fn real(&self, span: Duration) -> Duration {
        span.min(LOOK_AGAIN)
    }
}

/// The system's clocks, running faster: to rehearse a session, and to test hours in seconds.
#[derive(Debug, Clone, Copy)]
pub struct FastClock {
    clock: SystemClock,
    began: DateTime<FixedOffset>,
    speed: u32,
}

impl FastClock {
    /// Clocks that run `speed` times as fast from now on, at least once.
    #[must_use]
    pub fn new(speed: u32) -> Self {
        let clock = SystemClock::new();
        Self {
            began: clock.wall(),
            clock,
            speed: speed.max(1),
        }
    }
}

impl FastClock {
    /// How long it has run, in its own time.
    fn ran(&self) -> Duration {
        let really = self.clock.now().since_origin().saturating_sub(BEFORE);
        really.saturating_mul(self.speed)
    }
}

impl Clock for FastClock {
    fn now(&self) -> Stamp {
        Stamp::from_origin(BEFORE + self.ran())
    }

    fn wall(&self) -> DateTime<FixedOffset> {
        self.began + delta(self.ran())
    }

    /// One look: the moment between two, times the speed, would pass for a sleep of the machine.
    fn moment(&self) -> Moment {
        let ran = self.ran();
        Moment {
            stamp: Stamp::from_origin(BEFORE + ran),
            wall: self.began + delta(ran),
        }
    }

    fn real(&self, span: Duration) -> Duration {
        span / self.speed
    }
}

fn delta(span: Duration) -> TimeDelta {
    TimeDelta::from_std(span).unwrap_or(TimeDelta::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_clocks_of_a_fast_moment_agree_to_the_nanosecond() {
        let clock = FastClock::new(1_000_000);
        let first = clock.moment();
        let second = clock.moment();
        let ran = second.stamp.since(first.stamp);
        assert!(ran > Duration::ZERO);
        assert_eq!(second.wall - first.wall, delta(ran));
    }
}
