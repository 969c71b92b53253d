//! What is noted at the desk beside sessions: habits of one side, day by day, and the check-list,
//! month by month.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use rusqlite::{Params, ToSql};
use serde::{Deserialize, Serialize};

use super::column::Word;
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

impl Store {
    /// The habits noted on `days`, in order.
    pub fn habits_on(
        &self,
        days: &RangeInclusive<NaiveDate>,
    ) -> Result<Vec<HabitNote>, StoreError> {
        let query = "SELECT day, habit, side FROM habit WHERE day BETWEEN ?1 AND ?2 ORDER BY day";
        let mut statement = self.connection.prepare(query)?;
        let rows =
            statement.query_map([days.start().to_string(), days.end().to_string()], |row| {
                let (day, habit, side): (String, Word<_>, Word<_>) =
                    (row.get(0)?, row.get(1)?, row.get(2)?);
                Ok(day.parse().ok().map(|day| HabitNote {
                    day,
                    habit: habit.0,
                    side: side.0,
                }))
            })?;
        // A day that is no day was written by nobody of ours.
        let notes: Vec<Option<HabitNote>> = rows.collect::<Result<_, _>>()?;
        Ok(notes.into_iter().flatten().collect())
    }

    /// Notes a habit, or takes it back where it was noted.
    pub fn toggle_habit(&self, note: HabitNote) -> Result<(), StoreError> {
        let HabitNote { day, habit, side } = note;
        let key: [&dyn ToSql; 3] = [&day.to_string(), &Word(habit), &Word(side)];
        let delete = "DELETE FROM habit WHERE day = ?1 AND habit = ?2 AND side = ?3";
        self.toggle(delete, "INSERT INTO habit VALUES (?1, ?2, ?3)", &key[..])
    }

    /// What of the check-list was ticked off in the month of `day`.
    pub fn desk_checked(&self, day: NaiveDate) -> Result<Vec<DeskItem>, StoreError> {
        let query = "SELECT item FROM desk_check WHERE month = ?1";
        let mut statement = self.connection.prepare(query)?;
        let items = statement.query_map([month(day)], |row| Ok(row.get::<_, Word<_>>(0)?.0))?;
        Ok(items.collect::<Result<_, _>>()?)
    }

    /// Ticks something off for the month of `day`, or takes it back.
    pub fn toggle_desk_check(&self, day: NaiveDate, item: DeskItem) -> Result<(), StoreError> {
        let key: [&dyn ToSql; 2] = [&month(day), &Word(item)];
        let delete = "DELETE FROM desk_check WHERE month = ?1 AND item = ?2";
        self.toggle(delete, "INSERT INTO desk_check VALUES (?1, ?2)", &key[..])
    }

    /// Takes the row away, or makes it where there was none.
    fn toggle(
        &self,
        delete: &str,
        insert: &str,
        key: impl Params + Copy,
    ) -> Result<(), StoreError> {
        self.recording()?;
        if self.connection.execute(delete, key)? == 0 {
            self.connection.execute(insert, key)?;
        }
        Ok(())
    }
}

/// `2026-11`
fn month(day: NaiveDate) -> String {
    day.format("%Y-%m").to_string()
}
