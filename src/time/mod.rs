//! Instants, spans, days and weeks, and how they are written.
//!
//! Spans are [`std::time::Duration`]. Points of a session are [`Stamp`]s: time since an origin
//! that only `platform` knows, handed in as an argument everywhere else, so that tests move time
//! themselves. Calendar time is chrono's; what day a moment belongs to is decided in [`day`].

pub mod clock;
pub mod day;
pub mod format;
mod stamp;

pub use clock::{Clock, Moment};
pub use stamp::Stamp;
