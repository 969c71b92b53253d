//! The real clocks, and one that tests move by hand.
//!
//! The monotonic clock of Linux and macOS stands still while the machine sleeps; the wall clock
//! does not. The runner compares the two to notice that the lid was closed.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, Local, TimeDelta};

use crate::time::{Clock, Moment, Stamp};

/// The system's clocks.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock {
    origin: Instant,
}

impl SystemClock {
    /// A clock whose origin is now.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the place")]
    pub fn new() -> Self {
        Self {
            origin: Instant::now(),
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
        Stamp::from_origin(self.origin.elapsed())
    }

    #[expect(clippy::disallowed_methods, reason = "this is the place")]
    fn wall(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }
}

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
}

fn delta(span: Duration) -> TimeDelta {
    TimeDelta::from_std(span).unwrap_or(TimeDelta::MAX)
}
