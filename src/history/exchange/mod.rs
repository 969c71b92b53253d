//! The whole history in one file, and how two of them become one.
//!
//! `supple export` writes it, `supple import` reads it. It is JSON with one session a line, in order
//! of time:
//!
//! ```text
//! {"supple_history":1,"days_off":[…],"habits":[…],"desk_checks":[…],"sessions":[
//! {"id":"019a…","routine":"desk_reset","name":"Desk reset","started":"2026-11-20T08:10:00.250+01:00",…},
//! …
//! ]}
//! ```
//!
//! Moments are RFC 3339 to the millisecond with the offset of their day, spans are seconds. The
//! fields of a session are those of [`Kept`]; `docs/export.md` lists them for people. Sessions that
//! still run are left out: they are not history yet.
//!
//! # Merging
//!
//! Every rule is the greater one of two by an order that does not ask who comes first, so that
//! histories can be merged in any order, any number of times, and all machines end up with the same:
//!
//! | part | of two different ones stays |
//! | --- | --- |
//! | session | both, by their ids |
//! | attempt, pain | both, by their numbers in the session |
//! | note | the one that was written later |
//! | deleted or there | what was decided later |
//! | tightness | the answers that were changed more often |
//! | day off, habit, check-list | what was marked, or taken away, later |
//! | end | the later one: an interrupted session may have been gone on with |
//! | what never changes, but differs | the later or greater one |
//!
//! A session that runs here is left alone; a later merge brings the rest.

mod bounds;
mod join;
mod kept;
mod marks;
mod merge;
mod read;
mod write;

#[cfg(test)]
mod tests;

pub(super) use bounds::in_bounds;
pub use kept::{Export, Kept};
pub use marks::{DayOffMark, DeskMark, HabitMark};
pub use merge::Merged;
pub use read::{ImportError, read};
pub use write::ExportError;
