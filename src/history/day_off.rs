//! Days that the person takes off: marked by hand, so that they keep the weeks in a row.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use rusqlite::Row;
use serde::{Deserialize, Serialize};

use super::column::Word;
use super::spelling;
use super::{Store, StoreError};

/// A day on which nothing has to be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayOff {
    /// Which.
    #[serde(rename = "day", with = "spelling::date")]
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

pub(super) const BETWEEN: &str =
    "SELECT day, why FROM day_off WHERE day BETWEEN ?1 AND ?2 ORDER BY day";

impl Store {
    /// Marks a day as taken off; `None` makes it a day like any other.
    pub fn set_day_off(&self, date: NaiveDate, why: Option<WhyOff>) -> Result<(), StoreError> {
        self.recording()?;
        let day = date.to_string();
        let insert = "INSERT OR REPLACE INTO day_off (day, why) VALUES (?1, ?2)";
        let delete = "DELETE FROM day_off WHERE day = ?1";
        match why {
            Some(why) => self.connection.execute(insert, (day, Word(why)))?,
            None => self.connection.execute(delete, [day])?,
        };
        Ok(())
    }

    /// The days off among `days`, in order.
    pub fn days_off(&self, days: &RangeInclusive<NaiveDate>) -> Result<Vec<DayOff>, StoreError> {
        let ends = (days.start().to_string(), days.end().to_string());
        self.rows(BETWEEN, ends, day_off)
    }
}

fn day_off(row: &Row<'_>) -> rusqlite::Result<DayOff> {
    let text: String = row.get("day")?;
    let date = text.parse().map_err(|error: chrono::ParseError| {
        let text = rusqlite::types::Type::Text;
        rusqlite::Error::FromSqlConversionFailure(0, text, Box::new(error))
    })?;
    Ok(DayOff {
        date,
        why: row.get::<_, Word<_>>("why")?.0,
    })
}
