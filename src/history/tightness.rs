//! How tight each side feels, before a session and after it, from 0 (loose) to 10 (very tight).
//!
//! It is what the person says and nothing more: no measure, no verdict. An answer belongs to its
//! session, so it goes and comes back with it.

use std::ops::RangeInclusive;

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};

use super::column::{Word, moment};
use super::days::around;
use super::record::SessionId;
use super::{Store, StoreError};
use crate::time::day::day_of;
use crate::words::{Area, Side};

/// The most that can be said.
pub const TIGHTEST: u8 = 10;

pub(super) const OF_SESSION: &str =
    "SELECT * FROM tightness WHERE session = ?1 ORDER BY side, asked DESC";

pub(super) const BETWEEN: &str = "
    SELECT started_ms, offset_s, tightness.* FROM session JOIN tightness ON session = session.id
    WHERE started_ms >= ?1 AND started_ms < ?2 AND deleted_ms IS NULL
    ORDER BY started_ms, session.id, side, asked DESC";

const WRITE: &str = "
    INSERT INTO tightness VALUES (:session, :asked, :side, :area, :value)
    ON CONFLICT (session, side, asked) DO UPDATE SET area = excluded.area, value = excluded.value";

const TAKE_BACK: &str = "
    DELETE FROM tightness WHERE session = :session AND asked = :asked AND side = :side";

/// Of two machines' answers those stay that were changed more often.
const COUNT: &str = "UPDATE session SET tight_changes = tight_changes + 1 WHERE id = ?1";

/// An answer to "how tight does this side feel?".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TightnessRecord {
    /// When it was asked.
    pub asked: Asked,
    /// Left or right; `Both` where the area has no sides.
    pub side: Side,
    /// Where.
    pub area: Area,
    /// 0–10.
    pub value: u8,
}

/// When the person was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Asked {
    /// Before the session.
    Before,
    /// After it.
    After,
}

/// An answer with the start of its session, for a chart over time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TightnessAt {
    /// When the session began.
    pub started: DateTime<FixedOffset>,
    /// What was said.
    pub tightness: TightnessRecord,
}

impl Store {
    /// Keeps an answer; a new one for the same side and the same asking takes the old one's place.
    /// A value over [`TIGHTEST`] is refused by the file.
    pub fn set_tightness(
        &self,
        id: &SessionId,
        tightness: &TightnessRecord,
    ) -> Result<(), StoreError> {
        self.recording()?;
        let transaction = self.connection.unchecked_transaction()?;
        write(&transaction, id, *tightness)?;
        transaction.execute(COUNT, [&id.0])?;
        Ok(transaction.commit()?)
    }

    /// Takes an answer back, as if nothing had been said. Without effect where nothing was.
    pub fn unset_tightness(
        &self,
        id: &SessionId,
        asked: Asked,
        side: Side,
    ) -> Result<(), StoreError> {
        self.recording()?;
        let transaction = self.connection.unchecked_transaction()?;
        transaction.execute(
            TAKE_BACK,
            named_params! { ":session": id.0, ":asked": Word(asked), ":side": Word(side) },
        )?;
        transaction.execute(COUNT, [&id.0])?;
        Ok(transaction.commit()?)
    }

    /// The answers of the sessions of the days `days`: session by session, left ahead of right,
    /// and before ahead of after.
    pub fn tightness_on(
        &self,
        days: &RangeInclusive<NaiveDate>,
        rollover_hour: u8,
    ) -> Result<Vec<TightnessAt>, StoreError> {
        let mut answers = self.rows(BETWEEN, around(days), answer_at)?;
        answers.retain(|answer| days.contains(&day_of(answer.started, rollover_hour)));
        Ok(answers)
    }
}

/// Writes an answer, in place of the one before.
pub(super) fn write(
    connection: &Connection,
    id: &SessionId,
    tightness: TightnessRecord,
) -> Result<(), StoreError> {
    connection.prepare_cached(WRITE)?.execute(named_params! {
        ":session": id.0,
        ":asked": Word(tightness.asked),
        ":side": Word(tightness.side),
        ":area": Word(tightness.area),
        ":value": tightness.value,
    })?;
    Ok(())
}

/// An answer.
pub(super) fn answer(row: &Row<'_>) -> rusqlite::Result<TightnessRecord> {
    Ok(TightnessRecord {
        asked: row.get::<_, Word<_>>("asked")?.0,
        side: row.get::<_, Word<_>>("side")?.0,
        area: row.get::<_, Word<_>>("area")?.0,
        value: row.get("value")?,
    })
}

fn answer_at(row: &Row<'_>) -> rusqlite::Result<TightnessAt> {
    Ok(TightnessAt {
        started: moment(row, "started_ms", "offset_s")?,
        tightness: answer(row)?,
    })
}
