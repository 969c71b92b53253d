//! What is marked on days and months: days off, habits of one side, the desk's check-list.
//!
//! A mark that was taken away is still told, with the moment: else a merge would bring it back.

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate};
use rusqlite::{Connection, Row};
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use super::bounds::YEARS;
use crate::history::column::{Word, date, utc};
use crate::history::day_off::WhyOff;
use crate::history::{DeskItem, Habit, spelling};
use crate::words::Side;

/// A day off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DayOffMark {
    /// Which day, by the person's own end of day.
    #[serde(serialize_with = "spelling::shown", deserialize_with = "day")]
    pub day: NaiveDate,
    /// Why; `None` where the mark was taken away.
    pub why: Option<WhyOff>,
    /// When that was last changed; `None` where it was before that was kept.
    #[serde(default, with = "spelling::maybe_moment")]
    pub changed: Option<DateTime<FixedOffset>>,
}

/// A habit of one side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HabitMark {
    /// Which day, by the person's own end of day.
    #[serde(serialize_with = "spelling::shown", deserialize_with = "day")]
    pub day: NaiveDate,
    /// Which habit.
    pub habit: Habit,
    /// Left or right.
    #[serde(deserialize_with = "one_side")]
    pub side: Side,
    /// Whether it was noted, or taken back.
    pub noted: bool,
    /// When that was last changed; `None` where it was before that was kept.
    #[serde(default, with = "spelling::maybe_moment")]
    pub changed: Option<DateTime<FixedOffset>>,
}

/// A line of the check-list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeskMark {
    /// Which month, as in `2026-11`.
    #[serde(deserialize_with = "month")]
    pub month: String,
    /// Which line.
    pub item: DeskItem,
    /// Whether it was ticked off, or taken back.
    pub ticked: bool,
    /// When that was last changed; `None` where it was before that was kept.
    #[serde(default, with = "spelling::maybe_moment")]
    pub changed: Option<DateTime<FixedOffset>>,
}

/// Marks of one kind, in the file and out of it.
pub(super) trait Mark: Sized {
    /// All there are, in order.
    const ALL: &str;

    /// One of them.
    fn read(row: &Row<'_>) -> rusqlite::Result<Self>;

    /// Puts it beside what is there: the later one stays, and of two at once the greater one, so that it
    /// does not matter which was there first. One from before the moment was kept is the earliest.
    fn put(&self, connection: &Connection) -> rusqlite::Result<usize>;
}

/// All marks of a kind.
pub(super) fn all<M: Mark>(connection: &Connection) -> rusqlite::Result<Vec<M>> {
    let mut statement = connection.prepare(M::ALL)?;
    statement.query_map([], M::read)?.collect()
}

impl Mark for DayOffMark {
    const ALL: &str = "SELECT day, why, changed_ms FROM day_off ORDER BY day";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let why: Option<Word<_>> = row.get("why")?;
        Ok(Self {
            day: date(row, "day")?,
            why: why.map(|why| why.0),
            changed: utc(row, "changed_ms")?,
        })
    }

    fn put(&self, connection: &Connection) -> rusqlite::Result<usize> {
        let put = "
            INSERT INTO day_off VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET why = excluded.why, changed_ms = excluded.changed_ms
            WHERE (coalesce(excluded.changed_ms, -9e15), excluded.why IS 'ill', excluded.why IS NOT NULL)
                > (coalesce(changed_ms, -9e15), why IS 'ill', why IS NOT NULL)";
        let changed = self.changed.map(|at| at.timestamp_millis());
        let values = (self.day.to_string(), self.why.map(Word), changed);
        connection.prepare_cached(put)?.execute(values)
    }
}

impl Mark for HabitMark {
    const ALL: &str =
        "SELECT day, habit, side, noted, changed_ms FROM habit ORDER BY day, habit, side";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            day: date(row, "day")?,
            habit: row.get::<_, Word<_>>("habit")?.0,
            side: row.get::<_, Word<_>>("side")?.0,
            noted: row.get("noted")?,
            changed: utc(row, "changed_ms")?,
        })
    }

    fn put(&self, connection: &Connection) -> rusqlite::Result<usize> {
        let put = "
            INSERT INTO habit VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT DO UPDATE SET noted = excluded.noted, changed_ms = excluded.changed_ms
            WHERE (coalesce(excluded.changed_ms, -9e15), excluded.noted)
                > (coalesce(changed_ms, -9e15), noted)";
        let changed = self.changed.map(|at| at.timestamp_millis());
        let day = self.day.to_string();
        let values = (day, Word(self.habit), Word(self.side), self.noted, changed);
        connection.prepare_cached(put)?.execute(values)
    }
}

impl Mark for DeskMark {
    const ALL: &str = "SELECT month, item, ticked, changed_ms FROM desk_check ORDER BY month, item";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            month: row.get("month")?,
            item: row.get::<_, Word<_>>("item")?.0,
            ticked: row.get("ticked")?,
            changed: utc(row, "changed_ms")?,
        })
    }

    fn put(&self, connection: &Connection) -> rusqlite::Result<usize> {
        let put = "
            INSERT INTO desk_check VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET ticked = excluded.ticked, changed_ms = excluded.changed_ms
            WHERE (coalesce(excluded.changed_ms, -9e15), excluded.ticked)
                > (coalesce(changed_ms, -9e15), ticked)";
        let changed = self.changed.map(|at| at.timestamp_millis());
        let values = (&self.month, Word(self.item), self.ticked, changed);
        connection.prepare_cached(put)?.execute(values)
    }
}

/// Reads a day whose year is in bounds.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let day = spelling::date::deserialize(deserializer)?;
    if YEARS.contains(&day.year()) {
        Ok(day)
    } else {
        Err(D::Error::custom("a day that is not between 1970 and 2199"))
    }
}

/// Reads a month; it is kept as it is spelt, so there is one spelling.
fn month<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    let first: Option<NaiveDate> = format!("{text}-01").parse().ok();
    let known = first.filter(|day| YEARS.contains(&day.year()));
    match known.filter(|day| day.format("%Y-%m").to_string() == text) {
        Some(_) => Ok(text),
        None => Err(D::Error::custom("a month is spelt as in 2026-11")),
    }
}

/// Reads one of the two sides.
fn one_side<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Side, D::Error> {
    match Side::deserialize(deserializer)? {
        Side::Both => Err(D::Error::custom("a habit has one side, left or right")),
        side => Ok(side),
    }
}
