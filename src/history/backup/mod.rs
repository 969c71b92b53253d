//! The history in a safe place, and back; and the end of it.
//!
//! A backup is one `SQLite` file: a copy of the history, with the person's other files in the table
//! `sqlar`, which is `SQLite`'s own form of an archive. So one file holds all, it is checked like
//! any history, and `sqlite3 FILE -Ax` unpacks the rest without Supple.
//!
//! Neither going back nor deleting replaces the file: other windows have it open. Both change what
//! is in it, in one transaction, and neither is done while a session runs.

mod erase;
mod restore;
mod save;

pub use restore::Backup;
pub use save::Saved;
