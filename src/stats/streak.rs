//! Weeks in a row. Weeks, not days: days of rest are part of the practice.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::Calendar;
use crate::history::record::SessionTotal;
use crate::time::day::Week;

/// How many weeks in a row have at least `enough` sessions in which something was held, up to the
/// week of `now`. That week counts once it has enough, and ends nothing before it is over.
///
/// Looks back no further than `sessions` do.
#[must_use]
pub fn weeks_in_a_row(
    sessions: &[SessionTotal],
    now: DateTime<FixedOffset>,
    enough: u32,
    calendar: Calendar,
) -> u32 {
    let counts = count(sessions, calendar);
    let full = |week: &Week| {
        counts
            .get(week)
            .is_some_and(|count| *count >= enough.max(1))
    };
    let current = calendar.week(now);
    let before = std::iter::successors(Some(current.previous()), |week| Some(week.previous()));
    let unbroken = before.take_while(full).map(|_| 1).sum::<u32>();
    unbroken + u32::from(full(&current))
}

/// Sessions of each week in which something was held.
fn count(sessions: &[SessionTotal], calendar: Calendar) -> BTreeMap<Week, u32> {
    let mut counts = BTreeMap::new();
    for session in sessions.iter().filter(|session| !session.held.is_zero()) {
        *counts.entry(calendar.week(session.started)).or_insert(0) += 1;
    }
    counts
}
