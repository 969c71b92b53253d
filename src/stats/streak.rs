//! Weeks in a row. Weeks, not days: days of rest are part of the practice.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::Calendar;
use crate::history::record::SessionTotal;
use crate::time::day::Week;

/// How many weeks are looked at, the one of today among them: two years are long enough for anybody,
/// and a longer history costs no more to open.
pub const LOOKED_AT: u32 = 104;
/// Those before the one of today.
const EARLIER: usize = LOOKED_AT as usize - 1;

/// A row of weeks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Row {
    /// Those that count.
    pub weeks: u32,
    /// It goes back as far as was looked, so it may be longer.
    pub at_least: bool,
}

impl Display for Row {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let more = if self.at_least { "+" } else { "" };
        write!(f, "{}{more}", self.weeks)
    }
}

/// How many weeks in a row have at least `enough` sessions in which something was held, up to the
/// week of `now`. That week counts once it has enough, and ends nothing before it is over.
///
/// Days `off` take their share of what their week needs, cut to whole sessions; a week of which
/// nothing is left to need is passed over: it neither counts nor ends the row.
///
/// Looks at [`LOOKED_AT`] weeks, of which `sessions` and `off` have to tell.
#[must_use]
pub fn weeks_in_a_row(
    sessions: &[SessionTotal],
    off: &[NaiveDate],
    now: DateTime<FixedOffset>,
    enough: u32,
    calendar: Calendar,
) -> Row {
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
    let unbroken: Vec<_> = before
        .take(EARLIER)
        .take_while(|week| counted(*week) || needs(*week) == 0)
        .collect();
    let row = unbroken.iter().filter(|week| counted(**week)).map(|_| 1);
    Row {
        weeks: row.sum::<u32>() + u32::from(counted(current)),
        at_least: unbroken.len() == EARLIER,
    }
}

/// Sessions of each week in which something was held.
fn count(sessions: &[SessionTotal], calendar: Calendar) -> BTreeMap<Week, u32> {
    let mut counts = BTreeMap::new();
    for session in sessions.iter().filter(|session| !session.held.is_zero()) {
        *counts.entry(calendar.week(session.started)).or_insert(0) += 1;
    }
    counts
}
