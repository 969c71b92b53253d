//! Where days and weeks begin, as the person has set it.

use std::ops::RangeInclusive;

use chrono::{DateTime, FixedOffset, NaiveDate, Weekday};

use crate::time::day::{Week, day_of};

/// Where days and weeks begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// The hour at which a day ends, 0–23 local time.
    pub rollover_hour: u8,
    /// The first day of the week.
    pub week_start: Weekday,
}

impl Default for Calendar {
    /// Days end at 03:00, weeks begin on Monday.
    fn default() -> Self {
        Self {
            rollover_hour: 3,
            week_start: Weekday::Mon,
        }
    }
}

impl Calendar {
    /// The day a moment belongs to.
    #[must_use]
    pub fn day(&self, moment: DateTime<FixedOffset>) -> NaiveDate {
        day_of(moment, self.rollover_hour)
    }

    /// The week a moment belongs to.
    #[must_use]
    pub fn week(&self, moment: DateTime<FixedOffset>) -> Week {
        Week::around(self.day(moment), self.week_start)
    }

    /// The days of `count` weeks up to and with the week of `moment`.
    #[must_use]
    pub fn weeks_until(
        &self,
        moment: DateTime<FixedOffset>,
        count: u32,
    ) -> RangeInclusive<NaiveDate> {
        let last = self.week(moment);
        let first = (1..count).fold(last, |week, _| week.previous());
        first.first()..=last.last()
    }
}
