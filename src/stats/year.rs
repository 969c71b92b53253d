//! Many weeks at a glance: one sum for each day.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::time::Duration;

use chrono::NaiveDate;

use super::Calendar;
use crate::history::record::SessionTotal;

/// A day in one sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayTotal {
    /// Which day.
    pub date: NaiveDate,
    /// Held on it.
    pub held: Duration,
}

/// What was held on each day of `days`, in order, days of rest too; `sessions` of other days are
/// passed over.
#[must_use]
pub fn day_totals(
    sessions: &[SessionTotal],
    days: &RangeInclusive<NaiveDate>,
    calendar: Calendar,
) -> Vec<DayTotal> {
    let mut held: BTreeMap<NaiveDate, Duration> = BTreeMap::new();
    for session in sessions {
        *held.entry(calendar.day(session.started)).or_default() += session.held;
    }
    let all = days.start().iter_days();
    all.take_while(|date| date <= days.end())
        .map(|date| DayTotal {
            date,
            held: held.get(&date).copied().unwrap_or_default(),
        })
        .collect()
}
