//! The seam to the two clocks: the monotonic one that sessions run on, and the wall's.
//!
//! Only `platform` implements it with real clocks. Everything that needs "now" beyond an argument
//! (the runner's thread, the audio callback) holds a [`Clock`].

use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::Stamp;

/// One moment, read from both clocks at once. The pair shows a suspended machine: the wall clock
/// moved on while the monotonic one stood still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Monotonic.
    pub stamp: Stamp,
    /// Wall clock with the local offset of that moment.
    pub wall: DateTime<FixedOffset>,
}

/// A source of "now".
pub trait Clock: Send + Sync {
    /// The monotonic clock.
    fn now(&self) -> Stamp;

    /// The wall clock, with the local offset.
    fn wall(&self) -> DateTime<FixedOffset>;

    /// How long `span` of this clock really takes; less where it runs faster than the world's.
    fn real(&self, span: Duration) -> Duration {
        span
    }

    /// Both at once.
    fn moment(&self) -> Moment {
        Moment {
            stamp: self.now(),
            wall: self.wall(),
        }
    }
}
