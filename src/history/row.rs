//! From rows to records.

use rusqlite::{Result, Row};

use super::column::{Millis, Word, Words, moment, utc};
use super::exchange::Kept;
use super::record::{
    AttemptRecord, ExerciseRecord, PainRecord, SessionId, SessionRecord, SessionStart, SessionTotal,
};

/// A session, still without its attempts and pains.
pub fn session(row: &Row<'_>) -> Result<SessionRecord> {
    let ended = row.get::<_, Option<i64>>("ended_ms")?;
    Ok(SessionRecord {
        start: start(row)?,
        ended: ended
            .map(|_| moment(row, "ended_ms", "ended_offset_s"))
            .transpose()?,
        end: word(row, "outcome")?,
        note: row.get("note")?,
        attempts: Vec::new(),
        pains: Vec::new(),
        tightness: Vec::new(),
    })
}

/// A session that is over with all that is kept of it, still without its attempts and pains.
pub fn kept(row: &Row<'_>) -> Result<Kept> {
    let session = session(row)?;
    let over = session.ended.zip(session.end);
    let (ended, end) = over.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
    Ok(Kept {
        note: session.note,
        note_changed: utc(row, "note_ms")?,
        deleted: utc(row, "deleted_ms")?,
        decided: utc(row, "decided_ms")?,
        tightness_changes: row.get("tight_changes")?,
        ..Kept::over(session.start, ended, end)
    })
}

/// What was known as a session began.
fn start(row: &Row<'_>) -> Result<SessionStart> {
    Ok(SessionStart {
        id: SessionId(row.get("id")?),
        routine: row.get("routine")?,
        name: row.get("name")?,
        started: moment(row, "started_ms", "offset_s")?,
        planned: row.get::<_, Millis>("planned_ms")?.0,
        steps: row.get("steps")?,
    })
}

/// An attempt.
pub fn attempt(row: &Row<'_>) -> Result<AttemptRecord> {
    Ok(AttemptRecord {
        seq: row.get("seq")?,
        segment: row.get("segment")?,
        step: row.get("step")?,
        phase: row.get::<_, Word<_>>("phase")?.0,
        exercise: exercise(row)?,
        side: word(row, "side")?,
        set: row.get("set_no")?,
        started: moment(row, "started_ms", "offset_s")?,
        planned: row
            .get::<_, Option<Millis>>("planned_ms")?
            .map(|millis| millis.0),
        held: row.get::<_, Millis>("held_ms")?.0,
        ending: row.get::<_, Word<_>>("ending")?.0,
    })
}

/// What was done in an attempt; `None` in waiting segments.
fn exercise(row: &Row<'_>) -> Result<Option<ExerciseRecord>> {
    let Some(id) = row.get("exercise")? else {
        return Ok(None);
    };
    Ok(Some(ExerciseRecord {
        id,
        name: row.get("exercise_name")?,
        kind: row.get::<_, Word<_>>("kind")?.0,
        muscles: row.get::<_, Words<_>>("muscles")?.0,
    }))
}

/// A stop on pain.
pub fn pain(row: &Row<'_>) -> Result<PainRecord> {
    Ok(PainRecord {
        seq: row.get("seq")?,
        at: moment(row, "at_ms", "offset_s")?,
        elapsed: row.get::<_, Millis>("elapsed_ms")?.0,
        side: word(row, "side")?,
        kind: word(row, "kind")?,
    })
}

/// Start and held time of a session.
pub fn total(row: &Row<'_>) -> Result<SessionTotal> {
    Ok(SessionTotal {
        started: moment(row, "started_ms", "offset_s")?,
        held: row.get::<_, Millis>("held_ms")?.0,
    })
}

/// A word that may be missing.
fn word<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<Option<T>> {
    Ok(row.get::<_, Option<Word<T>>>(column)?.map(|word| word.0))
}
