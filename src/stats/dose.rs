//! A routine as it was prescribed, held against the weeks.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::Calendar;
use crate::history::record::SessionTotal;
use crate::time::day::Week;

/// How often a routine was prescribed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prescription {
    /// Sessions a week.
    pub per_week: u32,
    /// For how many weeks from the first session on; `None`: until further notice.
    pub weeks: Option<u32>,
}

/// What was done of a prescription.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dose {
    /// The routine's id.
    pub routine: String,
    /// Its name.
    pub name: String,
    /// What was prescribed.
    pub prescribed: Prescription,
    /// Sessions in which something was held, in each week from the first one on, in order.
    pub weeks: Vec<u32>,
}

impl Dose {
    /// Counts `sessions` of one routine, which are in order, up to the last of `days`. They begin
    /// with the prescription, or with `days`.
    #[must_use]
    pub fn of(
        (routine, name): (&str, &str),
        prescribed: Prescription,
        sessions: &[SessionTotal],
        days: &RangeInclusive<NaiveDate>,
        calendar: Calendar,
    ) -> Self {
        let held = sessions.iter().filter(|session| !session.held.is_zero());
        let held: Vec<Week> = held.map(|session| calendar.week(session.started)).collect();
        let last = Week::around(*days.end(), calendar.week_start);
        let all = std::iter::successors(held.first().copied(), |week| Some(week.next()));
        let count = |week: Week| held.iter().filter(|one| **one == week).count();
        Self {
            routine: routine.to_owned(),
            name: name.to_owned(),
            prescribed,
            weeks: all
                .take_while(|week| *week <= last)
                .map(|week| u32::try_from(count(week)).unwrap_or(u32::MAX))
                .collect(),
        }
    }

    /// Sessions of the last week.
    #[must_use]
    pub fn this_week(&self) -> u32 {
        self.weeks.last().copied().unwrap_or_default()
    }

    /// In how many weeks it was kept, and in how many it could have been: the last one counts as
    /// soon as it is kept, and weeks past the prescription do not count.
    #[must_use]
    pub fn kept(&self) -> (usize, usize) {
        let most = self
            .prescribed
            .weeks
            .and_then(|weeks| usize::try_from(weeks).ok());
        let counted = self.weeks.iter().take(most.unwrap_or(usize::MAX));
        let is_kept = |count: &&u32| **count >= self.prescribed.per_week;
        let kept = counted.clone().filter(is_kept).count();
        let running = self.weeks.len() <= most.unwrap_or(usize::MAX);
        let open = running && self.this_week() < self.prescribed.per_week;
        (kept, counted.count().saturating_sub(usize::from(open)))
    }

    /// Whether its weeks are over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        let weeks = u32::try_from(self.weeks.len()).unwrap_or(u32::MAX);
        self.prescribed.weeks.is_some_and(|most| weeks > most)
    }
}
