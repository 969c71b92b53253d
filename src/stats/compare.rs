//! A week beside the one before it.

use std::cmp::Ordering;
use std::time::Duration;

use chrono::NaiveDate;

use super::week::WeekStats;
use super::year::DayTotal;

/// What was held in a week and in the one before, over the same days of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// Held in the week before, over the days that are compared.
    pub before: Duration,
    /// Held in the week itself.
    pub now: Duration,
    /// The last day that is compared, where the week is not over; the days after it are yet to come.
    pub until: Option<NaiveDate>,
}

impl Comparison {
    /// Compares `week` with `before`, the seven days ahead of it, in order; `today` and all days
    /// after it are left out of a week that is not over, because today may be only beginning.
    /// `None` where nothing can be compared: on the first day of a week, and after an empty week.
    #[must_use]
    pub fn of(week: &WeekStats, before: &[DayTotal], today: NaiveDate) -> Option<Self> {
        let over = week.days.iter().filter(|day| day.date < today).count();
        let now = week.days.iter().take(over).map(|day| day.held.total());
        let empty = before.iter().all(|day| day.held.is_zero());
        let until = week.days.get(over).and_then(|_| over.checked_sub(1));
        (over > 0 && !empty).then(|| Self {
            before: before.iter().take(over).map(|day| day.held).sum(),
            now: now.sum(),
            until: until.and_then(|last| Some(week.days.get(last)?.date)),
        })
    }

    /// Whether more or less was held than in the week before, and by how much.
    #[must_use]
    pub fn change(&self) -> (Ordering, Duration) {
        (self.now.cmp(&self.before), self.now.abs_diff(self.before))
    }
}
