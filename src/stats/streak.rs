//! Weeks in a row. Weeks, not days: days of rest are part of the practice.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::Calendar;
use crate::history::record::SessionTotal;
use crate::time::day::Week;

/// How far back a row of weeks is looked for: two years are long enough for anybody, and a longer
/// history costs no more to open.
pub const LOOKED_AT: u32 = 104;

/// A row of weeks as it is shown; one that may be longer than was looked at says so.
#[must_use]
pub fn shown(weeks: u32) -> String {
    if weeks < LOOKED_AT {
        weeks.to_string()
    } else {
        format!("{LOOKED_AT}+")
    }
}

/// How many weeks in a row have at least `enough` sessions in which something was held, up to the
/// week of `now`. That week counts once it has enough, and ends nothing before it is over.
///
/// Days `off` take their share of what their week needs, cut to whole sessions; a week of which
/// nothing is left to need is passed over: it neither counts nor ends the row.
///
/// Looks back no further than `sessions` and `off` do.
#[must_use]
pub fn weeks_in_a_row(
    sessions: &[SessionTotal],
    off: &[NaiveDate],
    now: DateTime<FixedOffset>,
    enough: u32,
    calendar: Calendar,
) -> u32 {
    let counts = count(sessions, calendar);
    let needs = |week: Week| {
        let off = off.iter().filter(|day| week.contains(**day)).count();
        let left = 7 - u32::try_from(off.min(7)).unwrap_or(7);
        enough.max(1) * left / 7
    };
    let counted = |week: Week| {
        let held = counts.get(&week).copied().unwrap_or_default();
        held >= needs(week).max(1)
    };
    let current = calendar.week(now);
    let before = std::iter::successors(Some(current.previous()), |week| Some(week.previous()));
    let unbroken = before.take_while(|week| counted(*week) || needs(*week) == 0);
    let row = unbroken
        .filter(|week| counted(*week))
        .map(|_| 1)
        .sum::<u32>();
    row + u32::from(counted(current))
}

/// Sessions of each week in which something was held.
fn count(sessions: &[SessionTotal], calendar: Calendar) -> BTreeMap<Week, u32> {
    let mut counts = BTreeMap::new();
    for session in sessions.iter().filter(|session| !session.held.is_zero()) {
        *counts.entry(calendar.week(session.started)).or_insert(0) += 1;
    }
    counts
}
