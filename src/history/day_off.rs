//! Days that the person takes off: marked by hand, so that they keep the weeks in a row.

use std::ops::RangeInclusive;

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::Row;
use serde::{Deserialize, Serialize};

use super::column::{self, Word};
use super::{Store, StoreError};

/// A day on which nothing has to be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayOff {
    /// Which.
    pub date: NaiveDate,
    /// Why.
    pub why: WhyOff,
}

/// Why a day is taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WhyOff {
    /// Rest, a journey, anything.
    Rest,
    /// Illness.
    Ill,
}

impl WhyOff {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Rest, Self::Ill];

    /// In a menu.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Rest => "Day off",
            Self::Ill => "Ill",
        }
    }

    /// In the place of a bar.
    #[must_use]
    pub const fn short(self) -> &'static str {
        match self {
            Self::Rest => "off",
            Self::Ill => "ill",
        }
    }
}

pub(super) const BETWEEN: &str = "
    SELECT day, why FROM day_off WHERE day BETWEEN ?1 AND ?2 AND why IS NOT NULL ORDER BY day";

/// A mark that is taken away stays behind without a reason; a change is later than the one before it,
/// whatever the clock was set to in between.
const MARK: &str = "
    INSERT INTO day_off VALUES (?1, ?2, ?3)
    ON CONFLICT DO UPDATE SET why = excluded.why,
        changed_ms = max(excluded.changed_ms, coalesce(changed_ms + 1, excluded.changed_ms))";

impl Store {
    /// Marks a day as taken off, as of `now`; `None` makes it a day like any other.
    pub fn set_day_off(
        &self,
        date: NaiveDate,
        why: Option<WhyOff>,
        now: DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        self.recording()?;
        let values = (date.to_string(), why.map(Word), now.timestamp_millis());
        self.connection.execute(MARK, values)?;
        Ok(())
    }

    /// The days off among `days`, in order.
    pub fn days_off(&self, days: &RangeInclusive<NaiveDate>) -> Result<Vec<DayOff>, StoreError> {
        let ends = (days.start().to_string(), days.end().to_string());
        self.rows(BETWEEN, ends, day_off)
    }
}

fn day_off(row: &Row<'_>) -> rusqlite::Result<DayOff> {
    Ok(DayOff {
        date: column::date(row, "day")?,
        why: row.get::<_, Word<_>>("why")?.0,
    })
}
