//! What is appended while a session runs. Each verb is one statement, and so one transaction.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, named_params};

use super::column::{Millis, Word, Words, offset};
use super::record::{AttemptRecord, PainRecord, SessionEnd, SessionId, SessionStart};
use super::running::Running;
use super::{Store, StoreError};

const BEGIN: &str = "
    INSERT INTO session (id, routine, name, started_ms, offset_s, planned_ms, steps)
    VALUES (:id, :routine, :name, :started_ms, :offset_s, :planned_ms, :steps)";

const APPEND: &str = "
    INSERT INTO attempt VALUES (
        :session, :seq, :segment, :step, :phase, :exercise, :exercise_name, :kind, :muscles, :side,
        :set_no, :started_ms, :offset_s, :planned_ms, :held_ms, :ending)
    ON CONFLICT (session, seq) DO NOTHING";

const PAIN: &str = "
    INSERT INTO pain VALUES (:session, :seq, :at_ms, :offset_s, :elapsed_ms, :side, :kind)
    ON CONFLICT (session, seq) DO UPDATE
    SET side = coalesce(excluded.side, side), kind = coalesce(excluded.kind, kind)";

const NO_PAIN: &str = "DELETE FROM pain WHERE session = ?1 AND seq = ?2";

const FINISH: &str = "
    UPDATE session SET ended_ms = :ended_ms, ended_offset_s = :offset_s, outcome = :outcome
    WHERE id = :id AND ended_ms IS NULL";

// A change is later than the one before it, whatever the clock was set to in between.
const NOTE: &str = "
    UPDATE session SET note = ?2, note_ms = max(?3, coalesce(note_ms + 1, ?3)) WHERE id = ?1";

const DECIDE: &str = "
    UPDATE session SET deleted_ms = iif(?2, ?3, NULL),
                       decided_ms = max(?3, coalesce(decided_ms + 1, ?3)) WHERE id = ?1";

impl Store {
    /// Records that a session begins, and holds its lock until it is finished or this store is
    /// dropped.
    pub fn begin(&mut self, start: &SessionStart) -> Result<(), StoreError> {
        self.recording()?;
        let claimed = Running::claim(&self.folder, &start.id)?;
        insert(&self.connection, start)?;
        self.running.extend(claimed);
        Ok(())
    }

    /// Records an attempt. The same attempt again changes nothing.
    pub fn append(&self, id: &SessionId, record: &AttemptRecord) -> Result<(), StoreError> {
        self.recording()?;
        attempt(&self.connection, id, record)
    }

    /// Records a stop on pain. Once more with the same `seq` adds what was said about it since; what
    /// was said before is not taken back by a record that does not say it.
    pub fn pain(&self, id: &SessionId, record: &PainRecord) -> Result<(), StoreError> {
        self.recording()?;
        pain(&self.connection, id, record)
    }

    /// Takes back the stop on pain in the attempt `seq` of a session that is going on: it was none.
    pub fn take_pain_back(&self, id: &SessionId, seq: u32) -> Result<(), StoreError> {
        self.recording()?;
        self.connection.execute(NO_PAIN, (&id.0, seq))?;
        Ok(())
    }

    /// Records all that `write` adds in one transaction, or nothing of it: what waited for a disk
    /// that was busy costs it one write. Only [`Store::append`] and [`Store::pain`] belong in it.
    pub fn at_once(
        &mut self,
        write: impl FnOnce(&mut Self) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.recording()?;
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        let written = write(self).and_then(|()| Ok(self.connection.execute_batch("COMMIT")?));
        if written.is_err() {
            // Some failures have ended the transaction already.
            self.connection.execute_batch("ROLLBACK").ok();
        }
        written
    }

    /// Closes a session. One that is closed already stays as it is.
    pub fn finish(
        &mut self,
        id: &SessionId,
        ended: DateTime<FixedOffset>,
        end: SessionEnd,
    ) -> Result<(), StoreError> {
        self.recording()?;
        close(&self.connection, id, ended, end)?;
        let ours = self.running.extract_if(.., |running| running.id == *id);
        ours.for_each(Running::release);
        Ok(())
    }

    /// Writes the person's note on a session, as of `now`; `None` or blank text takes it away.
    pub fn set_note(
        &self,
        id: &SessionId,
        note: Option<&str>,
        now: DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        self.recording()?;
        let note = note.map(str::trim).filter(|note| !note.is_empty());
        let values = (&id.0, note, now.timestamp_millis());
        match self.connection.execute(NOTE, values)? {
            0 => Err(StoreError::NoSession(id.clone())),
            _ => Ok(()),
        }
    }

    /// Takes a session away, as of `now`: it is no longer read, and can be brought back.
    pub fn delete(&self, id: &SessionId, now: DateTime<FixedOffset>) -> Result<(), StoreError> {
        self.decide(id, true, now)
    }

    /// Brings a deleted session back, as of `now`.
    pub fn restore(&self, id: &SessionId, now: DateTime<FixedOffset>) -> Result<(), StoreError> {
        self.decide(id, false, now)
    }

    fn decide(
        &self,
        id: &SessionId,
        deleted: bool,
        now: DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        self.recording()?;
        let values = (&id.0, deleted, now.timestamp_millis());
        match self.connection.execute(DECIDE, values)? {
            0 => Err(StoreError::NoSession(id.clone())),
            _ => Ok(()),
        }
    }
}

/// Writes the row of a session that begins.
pub(super) fn insert(connection: &Connection, start: &SessionStart) -> Result<(), StoreError> {
    connection.execute(
        BEGIN,
        named_params! {
            ":id": start.id.0,
            ":routine": start.routine,
            ":name": start.name,
            ":started_ms": start.started.timestamp_millis(),
            ":offset_s": offset(start.started),
            ":planned_ms": Millis(start.planned),
            ":steps": start.steps,
        },
    )?;
    Ok(())
}

/// Writes how an open session ended.
pub(super) fn close(
    connection: &Connection,
    id: &SessionId,
    ended: DateTime<FixedOffset>,
    end: SessionEnd,
) -> Result<(), StoreError> {
    connection.execute(
        FINISH,
        named_params! {
            ":id": id.0,
            ":ended_ms": ended.timestamp_millis(),
            ":offset_s": offset(ended),
            ":outcome": Word(end),
        },
    )?;
    Ok(())
}

/// Writes an attempt; one that stands under its number already stays.
pub(super) fn attempt(
    connection: &Connection,
    id: &SessionId,
    attempt: &AttemptRecord,
) -> Result<(), StoreError> {
    let exercise = attempt.exercise.as_ref();
    connection.prepare_cached(APPEND)?.execute(named_params! {
        ":session": id.0,
        ":seq": attempt.seq,
        ":segment": attempt.segment,
        ":step": attempt.step,
        ":phase": Word(attempt.phase),
        ":exercise": exercise.map(|exercise| &exercise.id),
        ":exercise_name": exercise.map(|exercise| &exercise.name),
        ":kind": exercise.map(|exercise| Word(exercise.kind)),
        ":muscles": exercise.map(|exercise| Words(exercise.muscles.clone())),
        ":side": attempt.side.map(Word),
        ":set_no": attempt.set,
        ":started_ms": attempt.started.timestamp_millis(),
        ":offset_s": offset(attempt.started),
        ":planned_ms": attempt.planned.map(Millis),
        ":held_ms": Millis(attempt.held),
        ":ending": Word(attempt.ending),
    })?;
    Ok(())
}

/// Writes a stop on pain, or what was said about it since.
pub(super) fn pain(
    connection: &Connection,
    id: &SessionId,
    pain: &PainRecord,
) -> Result<(), StoreError> {
    connection.prepare_cached(PAIN)?.execute(named_params! {
        ":session": id.0,
        ":seq": pain.seq,
        ":at_ms": pain.at.timestamp_millis(),
        ":offset_s": offset(pain.at),
        ":elapsed_ms": Millis(pain.elapsed),
        ":side": pain.side.map(Word),
        ":kind": pain.kind.map(Word),
    })?;
    Ok(())
}
