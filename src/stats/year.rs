//! Many weeks at a glance: one sum for each day, or for each month.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::time::Duration;

use chrono::{Datelike, Months, NaiveDate};

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

/// A month in one sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthTotal {
    /// Its first day.
    pub first: NaiveDate,
    /// Held in it.
    pub held: Duration,
    /// On how many of its days something was held.
    pub days: u32,
    /// The last of these.
    pub latest: Option<NaiveDate>,
}

impl MonthTotal {
    /// Its length, in days.
    #[must_use]
    pub fn length(&self) -> u32 {
        u32::from(self.first.num_days_in_month())
    }
}

/// What was held in each month from the January of the first of `sessions` to the December of
/// `today`, in order.
#[must_use]
pub fn month_totals(
    sessions: &[SessionTotal],
    today: NaiveDate,
    calendar: Calendar,
) -> Vec<MonthTotal> {
    let mut held: BTreeMap<NaiveDate, Duration> = BTreeMap::new();
    for session in sessions.iter().filter(|session| !session.held.is_zero()) {
        *held.entry(calendar.day(session.started)).or_default() += session.held;
    }
    let start = held.keys().next().copied().unwrap_or(today).min(today);
    let january = NaiveDate::from_ymd_opt(start.year(), 1, 1).unwrap_or(start);
    let months = std::iter::successors(Some(january), |month| {
        month.checked_add_months(Months::new(1))
    });
    months
        .take_while(|month| month.year() <= today.year())
        .map(|month| month_total(month, &held))
        .collect()
}

fn month_total(first: NaiveDate, held: &BTreeMap<NaiveDate, Duration>) -> MonthTotal {
    let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
    let days = held.range(first..next);
    MonthTotal {
        first,
        held: days.clone().map(|(_, held)| *held).sum(),
        days: u32::try_from(days.clone().count()).unwrap_or(u32::MAX),
        latest: days.last().map(|(day, _)| *day),
    }
}
