//! What the person chose: values, reading that is never fatal, writing that keeps what it does not know.
//!
//! The file is TOML, edited in place: comments, order and the keys of newer versions survive a
//! change made in the window. A wrong value costs that value only, and is said.

mod by_routine;
mod keys;
mod read;
mod reminders;
mod session;
mod sound;
mod values;
mod warning;
mod write;

pub use read::{Read, read};
pub use reminders::{ReminderSettings, WEEKDAYS};
pub use session::{FirstSide, SessionSettings};
pub use sound::{Countdown, OWN, RoutineSound, SoundSettings, ToneSet};
pub use values::{Settings, Theme, WeekStart};
pub use warning::Warning;
pub use write::write;

#[cfg(test)]
mod tests;
