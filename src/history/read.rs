//! What is read back. Every query goes through an index to the rows of its days alone, so a week
//! takes the same time in a long history as in a short one.

use std::ops::RangeInclusive;

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{Params, Row};

use super::days::{MARGIN, around};
use super::record::{PainRecord, SessionId, SessionRecord, SessionTotal};
use super::{Store, StoreError, row, tightness};
use crate::time::day::day_of;

pub(super) const BETWEEN: &str = "
    SELECT * FROM session WHERE started_ms >= ?1 AND started_ms < ?2 AND deleted_ms IS NULL
    ORDER BY started_ms, id";

pub(super) const ATTEMPTS: &str = "SELECT * FROM attempt WHERE session = ?1 ORDER BY seq";

pub(super) const PAINS: &str = "SELECT * FROM pain WHERE session = ?1 ORDER BY seq";

pub(super) const PAINS_BETWEEN: &str = "
    SELECT pain.* FROM session JOIN pain ON session = session.id
    WHERE started_ms >= ?1 AND started_ms < ?2 AND deleted_ms IS NULL ORDER BY started_ms";

pub(super) const TOTALS: &str = "
    SELECT started_ms, offset_s, held_ms FROM session
    WHERE started_ms >= ?1 AND started_ms < ?2 AND deleted_ms IS NULL ORDER BY started_ms";

pub(super) const OF_ROUTINE: &str = "
    SELECT started_ms, offset_s, held_ms FROM session
    WHERE routine = ?1 AND started_ms >= ?2 AND started_ms < ?3 AND deleted_ms IS NULL
    ORDER BY started_ms";

impl Store {
    /// Sessions that began in `from..to`, in order.
    pub fn sessions_between(
        &self,
        from: DateTime<FixedOffset>,
        to: DateTime<FixedOffset>,
    ) -> Result<Vec<SessionRecord>, StoreError> {
        self.sessions(BETWEEN, (from.timestamp_millis(), to.timestamp_millis()))
    }

    /// Sessions of the days `days`, in order, each on the day of its own place and clock.
    pub fn sessions_on(
        &self,
        days: &RangeInclusive<NaiveDate>,
        rollover_hour: u8,
    ) -> Result<Vec<SessionRecord>, StoreError> {
        let mut sessions = self.sessions(BETWEEN, around(days))?;
        sessions.retain(|session| days.contains(&day_of(session.start.started, rollover_hour)));
        Ok(sessions)
    }

    /// Start and held time of the sessions of the days `days`, in order.
    pub fn totals_on(
        &self,
        days: &RangeInclusive<NaiveDate>,
        rollover_hour: u8,
    ) -> Result<Vec<SessionTotal>, StoreError> {
        let mut totals = self.rows(TOTALS, around(days), row::total)?;
        totals.retain(|total| days.contains(&day_of(total.started, rollover_hour)));
        Ok(totals)
    }

    /// Stops for pain in the sessions around the days `days`, in order.
    pub fn pains_around(
        &self,
        days: &RangeInclusive<NaiveDate>,
    ) -> Result<Vec<PainRecord>, StoreError> {
        self.rows(PAINS_BETWEEN, around(days), row::pain)
    }

    /// Start and held time of the sessions of a routine on the days `days`, in order.
    pub fn totals_of(
        &self,
        routine: &str,
        days: &RangeInclusive<NaiveDate>,
        rollover_hour: u8,
    ) -> Result<Vec<SessionTotal>, StoreError> {
        let (from, to) = around(days);
        let mut totals = self.rows(OF_ROUTINE, (routine, from, to), row::total)?;
        totals.retain(|total| days.contains(&day_of(total.started, rollover_hour)));
        Ok(totals)
    }

    /// One session; `None` where there is none of that id.
    pub fn session(&self, id: &SessionId) -> Result<Option<SessionRecord>, StoreError> {
        let query = "SELECT * FROM session WHERE id = ?1 AND deleted_ms IS NULL";
        Ok(self.sessions(query, [&id.0])?.pop())
    }

    /// The earliest day of any session; `None` in an empty history. After a journey westwards that
    /// may be a day of a later session than the first.
    pub fn first_day(&self, rollover_hour: u8) -> Result<Option<NaiveDate>, StoreError> {
        let query = "SELECT started_ms, offset_s, held_ms FROM session
                     WHERE deleted_ms IS NULL AND started_ms <= ?1 +
                     (SELECT min(started_ms) FROM session WHERE deleted_ms IS NULL)";
        let first = self.rows(query, [2 * MARGIN.num_milliseconds()], row::total)?;
        let days = first
            .iter()
            .map(|total| day_of(total.started, rollover_hour));
        Ok(days.min())
    }

    /// The sessions of a query with all that belongs to them, as they stood at one moment.
    pub(super) fn sessions(
        &self,
        query: &str,
        params: impl Params,
    ) -> Result<Vec<SessionRecord>, StoreError> {
        let snapshot = self.connection.unchecked_transaction()?;
        let mut sessions = self.rows(query, params, row::session)?;
        let mut attempts = snapshot.prepare(ATTEMPTS)?;
        let mut pains = snapshot.prepare(PAINS)?;
        let mut answers = snapshot.prepare(tightness::OF_SESSION)?;
        for session in &mut sessions {
            let id = [&session.start.id.0];
            session.attempts = attempts
                .query_map(id, row::attempt)?
                .collect::<Result<_, _>>()?;
            session.pains = pains.query_map(id, row::pain)?.collect::<Result<_, _>>()?;
            session.tightness = answers
                .query_map(id, tightness::answer)?
                .collect::<Result<_, _>>()?;
        }
        Ok(sessions)
    }

    /// All rows of a query.
    pub(super) fn rows<T>(
        &self,
        query: &str,
        params: impl Params,
        read: fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.connection.prepare(query)?;
        let rows = statement.query_map(params, read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
