//! One exercise over many weeks.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::{Calendar, Sides};
use crate::history::record::{ExerciseRecord, SessionRecord};
use crate::time::day::Week;
use crate::words::Kind;

/// What was held of an exercise, week by week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExerciseWeeks {
    /// Its name, as it was last.
    pub name: String,
    /// Its kind, as it was last.
    pub kind: Kind,
    /// All weeks that were asked for, the latest first, those without it too.
    pub weeks: Vec<WeekSides>,
}

/// What was held in a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekSides {
    /// Which.
    pub week: Week,
    /// Held time by side.
    pub sides: Sides,
}

impl ExerciseWeeks {
    /// The weeks from the first to the last of `days`. `sessions` are in order of time; `None` where
    /// none of them has the exercise.
    #[must_use]
    pub fn of(
        sessions: &[SessionRecord],
        id: &str,
        days: &RangeInclusive<NaiveDate>,
        calendar: Calendar,
    ) -> Option<Self> {
        let mut held: BTreeMap<Week, Sides> = BTreeMap::new();
        let mut latest: Option<&ExerciseRecord> = None;
        for session in sessions {
            let week = calendar.week(session.start.started);
            for attempt in &session.attempts {
                let exercise = attempt.exercise.as_ref().filter(|one| one.id == id);
                if let Some(exercise) = exercise {
                    latest = Some(exercise);
                    let sides = held.entry(week).or_default();
                    sides.add(attempt.side, attempt.held);
                }
            }
        }
        let last = Week::around(*days.end(), calendar.week_start);
        let all = std::iter::successors(Some(last), |week| Some(week.previous()));
        let weeks = all.take_while(|week| week.last() >= *days.start());
        latest.map(|exercise| Self {
            name: exercise.name.clone(),
            kind: exercise.kind,
            weeks: weeks
                .map(|week| WeekSides {
                    week,
                    sides: held.get(&week).copied().unwrap_or_default(),
                })
                .collect(),
        })
    }

    /// Whether it was ever held on one side.
    #[must_use]
    pub fn has_sides(&self) -> bool {
        let mut weeks = self.weeks.iter();
        weeks.any(|week| !week.sides.left.is_zero() || !week.sides.right.is_zero())
    }
}
