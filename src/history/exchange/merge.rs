//! Bringing exports into the file, in one transaction: all of it, or nothing.

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};

use super::marks::Mark as _;
use super::{Export, Kept};
use crate::history::read::{ATTEMPTS, PAINS};
use crate::history::record::SessionId;
use crate::history::{Store, StoreError, row, tightness, write};

const OVER: &str = "SELECT * FROM session WHERE ended_ms IS NOT NULL ORDER BY started_ms, id";
const ONE: &str = "SELECT * FROM session WHERE id = ?1";
const MARK: &str = "
    UPDATE session SET note = ?2, note_ms = ?3, deleted_ms = ?4, decided_ms = ?5, tight_changes = ?6
    WHERE id = ?1";
/// All that hangs on a session, and the session last.
const FORGET: [&str; 4] = [
    "DELETE FROM tightness WHERE session = ?1",
    "DELETE FROM attempt WHERE session = ?1",
    "DELETE FROM pain WHERE session = ?1",
    "DELETE FROM session WHERE id = ?1",
];

/// What an import came to, in sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Merged {
    /// Were not here before.
    pub added: usize,
    /// Were here, and have something new.
    pub changed: usize,
    /// Were here as they are.
    pub same: usize,
    /// Run here right now, and were left alone.
    pub running: usize,
}

/// What stands in the file under an id.
enum Ours {
    Nothing,
    Running,
    Over(Box<Kept>),
}

impl Store {
    /// Merges exports into the history, by the rules of the room. What failed changes
    /// nothing.
    pub fn import(&mut self, mut export: Export) -> Result<Merged, StoreError> {
        let sessions = std::mem::take(&mut export.sessions);
        self.progress.begin(sessions.len());
        self.merge(&export, sessions.into_iter(), true)
    }

    /// What this import would come to; nothing is changed.
    pub fn would_import(&mut self, export: &Export) -> Result<Merged, StoreError> {
        self.progress.begin(export.sessions.len());
        self.merge(export, export.sessions.iter().cloned(), false)
    }

    /// Merges the marks of `export`, and `sessions`; takes it back unless it is to `keep`.
    fn merge(
        &mut self,
        export: &Export,
        sessions: impl Iterator<Item = Kept>,
        keep: bool,
    ) -> Result<Merged, StoreError> {
        self.recording()?;
        let progress = self.progress.clone();
        // Other windows read on until all of it is written at once.
        self.connection.pragma_update(None, "cache_spill", false)?;
        let behavior = TransactionBehavior::Immediate;
        let transaction = self.connection.transaction_with_behavior(behavior)?;
        let mut merged = Merged::default();
        put_marks(&transaction, export)?;
        for theirs in sessions {
            one(&transaction, theirs, &mut merged)?;
            progress.step();
        }
        if keep {
            transaction.commit()?;
        }
        Ok(merged)
    }

    /// Hands over every session that is over, in order of time, as all stood at one moment.
    pub(in crate::history) fn each_kept<E: From<StoreError>>(
        &self,
        mut each: impl FnMut(Kept) -> Result<(), E>,
    ) -> Result<(), E> {
        let snapshot = self.connection.unchecked_transaction();
        let snapshot = snapshot.map_err(StoreError::from)?;
        let mut statement = snapshot.prepare(OVER).map_err(StoreError::from)?;
        let mut rows = statement.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let head = row::kept(row).map_err(StoreError::from)?;
            each(with_parts(&snapshot, head)?)?;
            self.progress.step();
        }
        Ok(())
    }
}

fn put_marks(connection: &Connection, export: &Export) -> Result<(), StoreError> {
    for mark in &export.days_off {
        mark.put(connection)?;
    }
    for mark in &export.habits {
        mark.put(connection)?;
    }
    for mark in &export.desk_checks {
        mark.put(connection)?;
    }
    Ok(())
}

/// Merges one session.
fn one(connection: &Connection, theirs: Kept, merged: &mut Merged) -> Result<(), StoreError> {
    match ours(connection, &theirs.id)? {
        Ours::Running => merged.running += 1,
        Ours::Nothing => {
            put(connection, &theirs)?;
            merged.added += 1;
        }
        Ours::Over(ours) => {
            let joined = ours.clone().join(theirs);
            if joined.is_same(&ours) {
                merged.same += 1;
            } else {
                put(connection, &joined)?;
                merged.changed += 1;
            }
        }
    }
    Ok(())
}

fn ours(connection: &Connection, id: &SessionId) -> Result<Ours, StoreError> {
    let read = |row: &rusqlite::Row<'_>| match row.get::<_, Option<i64>>("ended_ms")? {
        Some(_) => row::kept(row).map(Some),
        None => Ok(None),
    };
    let mut statement = connection.prepare_cached(ONE)?;
    Ok(match statement.query_row([&id.0], read).optional()? {
        None => Ours::Nothing,
        Some(None) => Ours::Running,
        Some(Some(head)) => Ours::Over(Box::new(with_parts(connection, head)?)),
    })
}

/// A session with all that hangs on it.
fn with_parts(connection: &Connection, mut kept: Kept) -> Result<Kept, StoreError> {
    let id = [&kept.id.0];
    let mut attempts = connection.prepare_cached(ATTEMPTS)?;
    let attempts = attempts.query_map(id, row::attempt)?;
    let mut pains = connection.prepare_cached(PAINS)?;
    let pains = pains.query_map(id, row::pain)?;
    kept.attempts = attempts.collect::<Result<_, _>>()?;
    let mut answers = connection.prepare_cached(tightness::OF_SESSION)?;
    let answers = answers.query_map(id, tightness::answer)?;
    kept.tightness = answers.collect::<Result<_, _>>()?;
    kept.pains = pains.collect::<Result<_, _>>()?;
    Ok(kept)
}

/// Writes a session as it is, in place of what stood under its id.
fn put(connection: &Connection, kept: &Kept) -> Result<(), StoreError> {
    let id = &kept.id;
    for forget in FORGET {
        connection.prepare_cached(forget)?.execute([&id.0])?;
    }
    write::insert(connection, &kept.start())?;
    write::close(connection, id, kept.ended, kept.end)?;
    let millis = |moment: Option<chrono::DateTime<_>>| moment.map(|m| m.timestamp_millis());
    connection.prepare_cached(MARK)?.execute((
        &id.0,
        &kept.note,
        millis(kept.note_changed),
        millis(kept.deleted),
        millis(kept.decided),
        kept.tightness_changes,
    ))?;
    for attempt in &kept.attempts {
        write::attempt(connection, id, attempt)?;
    }
    for pain in &kept.pains {
        write::pain(connection, id, pain)?;
    }
    for answer in &kept.tightness {
        tightness::write(connection, id, *answer)?;
    }
    Ok(())
}
