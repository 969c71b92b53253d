//! What is noted at the desk beside sessions: habits of one side, day by day, and the check-list,
//! month by month.

use std::ops::RangeInclusive;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::column::{self, Word};
use super::{Store, StoreError};
use crate::words::Side;

/// Something that is done with one side again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Habit {
    /// The same leg lies on top.
    CrossedLeg,
    /// A bag, or a child, is carried there.
    Bag,
    /// Everything that is reached for lies there.
    Reaching,
}

impl Habit {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::CrossedLeg, Self::Bag, Self::Reaching];
}

/// A habit noted on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HabitNote {
    /// The day, by the person's own end of day.
    pub day: NaiveDate,
    /// Which.
    pub habit: Habit,
    /// Left or right.
    pub side: Side,
}

/// Something at the desk that should be looked at now and then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeskItem {
    /// Height of the chair.
    Chair,
    /// Both feet on the floor.
    Feet,
    /// A roll behind the small of the back.
    Lumbar,
    /// Height of the screen.
    Screen,
    /// Weight on both feet while standing.
    Standing,
}

impl DeskItem {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Chair,
        Self::Feet,
        Self::Lumbar,
        Self::Screen,
        Self::Standing,
    ];
}

const HABITS: &str = "
    SELECT day, habit, side FROM habit WHERE day BETWEEN ?1 AND ?2 AND noted ORDER BY day";
const CHECKED: &str = "SELECT item FROM desk_check WHERE month = ?1 AND ticked";
/// What was noted before is taken back; a change is later than the one before it, whatever the clock
/// was set to in between.
const NOTE: &str = "
    INSERT INTO habit VALUES (?1, ?2, ?3, 1, ?4)
    ON CONFLICT DO UPDATE SET noted = NOT noted,
        changed_ms = max(excluded.changed_ms, coalesce(changed_ms + 1, excluded.changed_ms))";
const TICK: &str = "
    INSERT INTO desk_check VALUES (?1, ?2, 1, ?3)
    ON CONFLICT DO UPDATE SET ticked = NOT ticked,
        changed_ms = max(excluded.changed_ms, coalesce(changed_ms + 1, excluded.changed_ms))";

impl Store {
    /// The habits noted on `days`, in order.
    pub fn habits_on(
        &self,
        days: &RangeInclusive<NaiveDate>,
    ) -> Result<Vec<HabitNote>, StoreError> {
        let ends = (days.start().to_string(), days.end().to_string());
        self.rows(HABITS, ends, |row| {
            Ok(HabitNote {
                day: column::date(row, "day")?,
                habit: row.get::<_, Word<_>>("habit")?.0,
                side: row.get::<_, Word<_>>("side")?.0,
            })
        })
    }

    /// Notes a habit, or takes it back where it was noted, as of `now`.
    pub fn toggle_habit(
        &self,
        note: HabitNote,
        now: DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        self.recording()?;
        let HabitNote { day, habit, side } = note;
        let now = now.timestamp_millis();
        let values = (day.to_string(), Word(habit), Word(side), now);
        self.connection.execute(NOTE, values)?;
        Ok(())
    }

    /// What of the check-list was ticked off in the month of `day`.
    pub fn desk_checked(&self, day: NaiveDate) -> Result<Vec<DeskItem>, StoreError> {
        self.rows(CHECKED, [month(day)], |row| {
            Ok(row.get::<_, Word<_>>("item")?.0)
        })
    }

    /// Ticks something off for the month of `day`, or takes it back, as of `now`.
    pub fn toggle_desk_check(
        &self,
        day: NaiveDate,
        item: DeskItem,
        now: DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        self.recording()?;
        let values = (month(day), Word(item), now.timestamp_millis());
        self.connection.execute(TICK, values)?;
        Ok(())
    }
}

/// `2026-11`
fn month(day: NaiveDate) -> String {
    day.format("%Y-%m").to_string()
}
