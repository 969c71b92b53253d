//! Sums over the history: pure functions of records, with the person's settings as arguments.
//!
//! Only time really held is counted, never the plan, and every attempt counts to the day of its
//! session: a session over the rollover hour is not torn in two. Spans keep their milliseconds and
//! are cut where they are shown, so that totals are the sums of their parts.

pub mod balance;
pub mod begin;
mod calendar;
pub mod compare;
pub mod dose;
pub mod exercise;
mod held;
pub mod streak;
pub mod strength;
pub mod suggest;
pub mod trend;
pub mod week;
pub mod year;

#[cfg(test)]
mod tests;

pub use calendar::Calendar;
pub use held::{ByKind, Sides};
