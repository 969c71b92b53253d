//! Writing a backup.

use std::path::Path;

use rusqlite::Connection;
use tempfile::NamedTempFile;

use crate::history::{Store, StoreError, folder};

/// As `sqlite3 -A` makes it.
const ARCHIVE: &str =
    "CREATE TABLE sqlar(name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB)";
/// A file of its owner alone.
const MODE: u32 = 0o100_600;

/// A file beside the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Where it belongs, such as `routines/hips.ron`.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Store {
    /// Writes the history as it stands at one moment, and `files`, into the file `to`, which is
    /// there whole or not at all.
    pub fn back_up(&self, to: &Path, files: &[Saved]) -> Result<(), StoreError> {
        let parent = to.parent().unwrap_or_else(|| Path::new("."));
        // Made by the system readable by its owner alone, and gone again if anything fails.
        let copy = NamedTempFile::new_in(parent).map_err(folder::at(parent))?;
        let path = copy.path().to_string_lossy();
        self.connection.execute("VACUUM INTO ?1", [&path])?;
        archive(&mut Connection::open(copy.path())?, files)?;
        copy.as_file().sync_all().map_err(folder::at(to))?;
        let kept = copy.persist(to);
        kept.map_err(|error| folder::at(to)(error.error)).map(drop)
    }
}

fn archive(connection: &mut Connection, files: &[Saved]) -> Result<(), StoreError> {
    let transaction = connection.transaction()?;
    transaction.execute_batch(ARCHIVE)?;
    for file in files {
        let insert = "INSERT INTO sqlar VALUES (?1, ?2, 0, length(?3), ?3)";
        transaction.execute(insert, (&file.name, MODE, &file.bytes))?;
    }
    Ok(transaction.commit()?)
}
