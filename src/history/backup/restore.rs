//! Going back to a backup. It may be of an older version, and it may come from anywhere: it is read
//! and brought up to date in a copy, and only then taken over.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, TransactionBehavior};
use tempfile::NamedTempFile;

use super::Saved;
use crate::history::exchange::in_bounds;
use crate::history::open::expect_tables;
use crate::history::{Store, StoreError, folder, migrate};

/// Our own tables: what a backup has beside them is left where it is. The later ones first: what
/// hangs on a session changes its sums as it comes and goes, and the session's own row ends that.
const TABLES: &str = "
    SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
    ORDER BY rowid DESC";

/// How many pages are put back at a time.
const PAGES: i32 = 1000;

/// Sessions whose sum is not that of their attempts.
const WRONG_SUMS: &str = "
    SELECT count(*) FROM session WHERE held_ms <>
        (SELECT coalesce(sum(held_ms), 0) FROM attempt WHERE session = session.id)";

/// A backup that was read and found good.
#[derive(Debug)]
pub struct Backup {
    /// How many sessions it has, without deleted ones.
    pub sessions: usize,
    /// The other files in it.
    pub files: Vec<Saved>,
    copy: NamedTempFile,
}

impl Backup {
    /// Reads a backup, all of it; the file stays as it is.
    pub fn read(path: &Path) -> Result<Self, StoreError> {
        let copy = NamedTempFile::new().map_err(folder::at(path))?;
        std::fs::copy(path, copy.path()).map_err(folder::at(path))?;
        let mut connection = Connection::open(copy.path())?;
        check(&connection)?;
        let files = files(&connection)?;
        migrate::upgrade(&mut connection, &migrate::STEPS)?;
        expect_tables(&connection)?;
        let wrong: u32 = connection.query_row(WRONG_SUMS, [], |row| row.get(0))?;
        if wrong > 0 {
            return Err(StoreError::Damaged);
        }
        let store = Store::reading(connection);
        let mut sessions = 0;
        store.each_kept(|kept| {
            in_bounds(&kept).ok().ok_or(StoreError::Damaged)?;
            sessions += usize::from(kept.deleted.is_none());
            Ok::<_, StoreError>(())
        })?;
        Ok(Self {
            sessions,
            files,
            copy,
        })
    }
}

impl Store {
    /// Puts what a backup has in place of what the history has, in one transaction. Its other files
    /// are the caller's to put back.
    pub fn go_back(&mut self, backup: &Backup) -> Result<(), StoreError> {
        self.recording()?;
        self.nobody_runs()?;
        let path = backup.copy.path().to_string_lossy();
        self.connection.execute("ATTACH ?1 AS saved", [&path])?;
        // Rows come ahead of what they hang on; that all hang on something is asked at the end.
        self.connection.pragma_update(None, "foreign_keys", false)?;
        // Other windows read on until all of it is written at once.
        self.connection.pragma_update(None, "cache_spill", false)?;
        let taken = take_over(&mut self.connection);
        self.connection.pragma_update(None, "foreign_keys", true)?;
        self.connection.execute("DETACH saved", [])?;
        taken
    }
}

/// For a history that is damaged: page by page, whatever stands there.
impl Store {
    /// Puts a backup in place of the whole file, which others may have open, and tells where a copy of
    /// the damaged one is kept.
    pub fn begin_again(
        &mut self,
        backup: &Backup,
        now: DateTime<FixedOffset>,
    ) -> Result<PathBuf, StoreError> {
        self.recording()?;
        let kept = folder::keep_damaged(&self.folder, now)?;
        let copy = Connection::open(backup.copy.path())?;
        // The other files in it are the caller's to put back.
        copy.execute_batch("DROP TABLE IF EXISTS sqlar")?;
        let pages = rusqlite::backup::Backup::new(&copy, &mut self.connection)?;
        pages.run_to_completion(PAGES, Duration::ZERO, None)?;
        Ok(kept)
    }
}

/// A whole file of a version we know.
fn check(connection: &Connection) -> Result<(), StoreError> {
    let verdict: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    match migrate::version(connection)? {
        _ if verdict != "ok" => Err(StoreError::Damaged),
        0 => Err(StoreError::NoBackup),
        version if version > migrate::LATEST => Err(StoreError::Newer),
        _ => Ok(()),
    }
}

/// What else is in it; a plain copy of the history has nothing else.
fn files(connection: &Connection) -> Result<Vec<Saved>, StoreError> {
    if !connection.table_exists(None, "sqlar")? {
        return Ok(Vec::new());
    }
    // Files that another program packed are compressed; ours are not.
    let query = "SELECT name, data FROM sqlar WHERE sz = length(data) ORDER BY name";
    let mut statement = connection.prepare(query)?;
    let rows = statement.query_map([], |row| {
        Ok(Saved {
            name: row.get(0)?,
            bytes: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn take_over(connection: &mut Connection) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for table in tables(&transaction)? {
        transaction.execute_batch(&format!(
            "DELETE FROM main.{table}; INSERT INTO main.{table} SELECT * FROM saved.{table};"
        ))?;
    }
    if transaction
        .prepare("PRAGMA foreign_key_check")?
        .exists([])?
    {
        return Err(StoreError::Damaged);
    }
    Ok(transaction.commit()?)
}

/// The names of our tables.
pub(super) fn tables(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare(TABLES)?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}
