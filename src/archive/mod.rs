//! All that a person has, as a whole: out as an export, in from one, to a safe place and back, and
//! away for good.
//!
//! `history` knows what happens in its file; here the other files come along, and where everything
//! lies. Window and commands share it. Whatever replaces or merges keeps what was there before in the
//! folder of backups first.

mod backup;
mod erase;
mod error;
mod exchange;

#[cfg(test)]
mod tests;

pub use backup::{Reason, back_up, back_up_to, last_backup, restore};
pub use erase::erase;
pub use error::{ArchiveError, at};
pub use exchange::{Format, export, export_to, import, read_exports};
