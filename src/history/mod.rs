//! The record of what was held. The only room that knows SQL.
//!
//! A session is written as it happens: one row as it begins, one row per attempt as it ends, each in
//! its own transaction with a rollback journal and full synchronisation, so that a crash or a power
//! cut loses at most the segment in progress. Nothing here deletes a record by itself: a session
//! that the person deletes is only hidden, a damaged file is set aside under another name, a file
//! of a newer version is only read. Going back to a backup and deleting everything are asked for
//! twice (see `backup`).
//!
//! Two windows may use one history at once. Each opens its own [`Store`]; a session that is still
//! run by another one is told from one that was cut off by a lock (see `running`).
//!
//! What cannot be recorded must not stop a session: every verb returns its failure as a value that
//! reads on after "This session is not recorded: ".

pub mod backup;
mod column;
pub mod day_off;
mod days;
mod desk;
mod error;
pub mod exchange;
pub mod export;
mod folder;
mod id;
pub mod journal;
mod look;
mod migrate;
mod notice;
mod open;
pub mod progress;
mod read;
pub mod record;
mod recover;
mod row;
mod running;
pub(crate) mod spelling;
pub mod tightness;
mod write;

#[cfg(test)]
pub(crate) mod made;
#[cfg(test)]
mod tests;

pub use desk::{DeskItem, Habit, HabitNote};
pub use error::StoreError;
pub use folder::database as file_in;
pub use look::session_runs;
pub use notice::Notice;
pub use open::{Opened, Store};
