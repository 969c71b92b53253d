//! A look from beside: what runs, and what was last, without changing anything.
//!
//! Whoever only looks in the background must not repair, upgrade or set aside a file: these are
//! told to the person, and only a window can tell.

use std::path::Path;

use chrono::{DateTime, FixedOffset};
use rusqlite::OptionalExtension as _;

use super::column::moment;
use super::running::Running;
use super::{Store, StoreError, folder};

const LAST_END: &str = "SELECT ended_ms, ended_offset_s FROM session
     WHERE ended_ms IS NOT NULL AND deleted_ms IS NULL ORDER BY started_ms DESC LIMIT 1";

/// Whether a session runs right now on the history in `folder`, in whatever window.
#[must_use]
pub fn session_runs(folder: &Path) -> bool {
    Running::any(folder)
}

impl Store {
    /// Opens the history in `folder` to read it as it is; `None` where there is none yet.
    ///
    /// # Errors
    /// Where it cannot be read, or is of another version than ours.
    pub fn look(folder: &Path) -> Result<Option<Self>, StoreError> {
        let path = folder::database(folder);
        if !path.is_file() {
            return Ok(None);
        }
        Self::read_only(folder, &path).map(Some)
    }

    /// When the last session ended; `None` where none ever did.
    pub fn last_end(&self) -> Result<Option<DateTime<FixedOffset>>, StoreError> {
        let end = self.connection.query_row(LAST_END, [], |found| {
            moment(found, "ended_ms", "ended_offset_s")
        });
        Ok(end.optional()?)
    }
}
