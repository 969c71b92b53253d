//! The sums that screens show, kept until something changes: a frame reads no history.

use std::time::Duration;

use chrono::NaiveDate;

use super::services::Services;
use crate::history::record::{SessionId, SessionRecord, SessionStart};
use crate::history::{DeskItem, HabitNote, Store, StoreError};
use crate::stats::Calendar;
use crate::stats::exercise::ExerciseWeeks;
use crate::stats::streak::weeks_in_a_row;
use crate::stats::week::WeekStats;
use crate::stats::year::{DayTotal, day_totals};
use crate::time::day::Week;

/// How far back a streak is looked for.
const STREAK_WEEKS: u32 = 104;
/// Said where there is no history at all; why not was said as the program started.
const NOT_OPEN: &str = "it could not be opened";
/// How many weeks the year map has.
const YEAR_WEEKS: u32 = 52;

/// How many weeks of an exercise are shown.
const EXERCISE_WEEKS: u32 = 12;

/// What is looked at from close by.
pub enum Opened {
    /// A session.
    Session(SessionId),
    /// An exercise, named by its id, over the weeks up to the shown one.
    Exercise(String),
}

/// The sums of this week and of the one being looked at.
pub struct Sums {
    /// The day it was when they were read.
    pub today: NaiveDate,
    /// This week.
    pub this_week: WeekStats,
    /// The week that Progress shows.
    pub shown: WeekStats,
    /// Each day of 52 weeks up to and with this one.
    pub year: Vec<DayTotal>,
    /// Weeks in a row that counted.
    pub weeks_in_a_row: u32,
    /// What is looked at from close by.
    pub opened: Option<Opened>,
    /// The opened session, while it is there.
    pub session: Option<SessionRecord>,
    /// The opened exercise.
    pub exercise: Option<ExerciseWeeks>,
    /// The session that was just deleted and can be brought back.
    pub deleted: Option<SessionStart>,
    /// The one-sided habits noted in the shown week.
    pub habits: Vec<HabitNote>,
    /// What of the desk's check-list was ticked off this month.
    pub desk_checked: Vec<DeskItem>,
    /// Whether nothing was ever recorded.
    pub is_empty: bool,
    /// Why the history could not be read.
    pub unreadable: Option<String>,
}

impl Sums {
    /// Reads the sums of this week, and shows it.
    pub fn read(services: &Services) -> Self {
        let week = services.calendar().week(services.clock.wall());
        Self::of(services, week, None)
    }

    /// Reads them anew, showing the same week as before.
    pub fn again(&mut self, services: &Services) {
        let deleted = self.deleted.take();
        *self = Self::of(services, self.shown.week, self.opened.take());
        self.deleted = deleted;
    }

    /// Shows another week.
    pub fn show(&mut self, services: &Services, week: Week) {
        *self = Self::of(services, week, None);
    }

    fn of(services: &Services, shown: Week, opened: Option<Opened>) -> Self {
        let calendar = services.calendar();
        let now = services.clock.wall();
        let this = calendar.week(now);
        let mut sums = Self {
            today: calendar.day(now),
            this_week: WeekStats::of(&[], this, calendar),
            shown: WeekStats::of(&[], shown, calendar),
            year: Vec::new(),
            weeks_in_a_row: 0,
            opened,
            session: None,
            exercise: None,
            deleted: None,
            habits: Vec::new(),
            desk_checked: Vec::new(),
            is_empty: true,
            unreadable: None,
        };
        sums.unreadable = match services.store() {
            Some(store) => sums
                .fill(&store, services, calendar)
                .err()
                .map(|error| error.to_string()),
            None => Some(NOT_OPEN.to_owned()),
        };
        sums
    }

    /// Reads what is looked at from close by.
    fn look_close(&mut self, store: &Store, calendar: Calendar) -> Result<(), StoreError> {
        match &self.opened {
            Some(Opened::Session(id)) => self.session = store.session(id)?,
            Some(Opened::Exercise(id)) => {
                let last = self.shown.week;
                let first = (1..EXERCISE_WEEKS).fold(last, |week, _| week.previous());
                let days = first.first()..=last.last();
                let records = store.sessions_on(&days, calendar.rollover_hour)?;
                self.exercise = ExerciseWeeks::of(&records, id, &days, calendar);
            }
            None => {}
        }
        Ok(())
    }

    fn fill(
        &mut self,
        store: &Store,
        services: &Services,
        calendar: Calendar,
    ) -> Result<(), StoreError> {
        self.this_week = week_of(store, self.this_week.week, calendar)?;
        self.shown = if self.shown.week == self.this_week.week {
            self.this_week.clone()
        } else {
            week_of(store, self.shown.week, calendar)?
        };
        let now = services.clock.wall();
        self.look_close(store, calendar)?;
        let shown = self.shown.week;
        self.habits = store.habits_on(&(shown.first()..=shown.last()))?;
        self.desk_checked = store.desk_checked(self.today)?;
        let days = calendar.weeks_until(now, STREAK_WEEKS);
        let totals = store.totals_on(&days, calendar.rollover_hour)?;
        let year = calendar.weeks_until(now, YEAR_WEEKS);
        self.year = day_totals(&totals, &year, calendar);
        let enough = u32::from(services.settings.sessions_a_week);
        self.weeks_in_a_row = weeks_in_a_row(&totals, now, enough, calendar);
        self.is_empty = totals.is_empty() && store.first_day(calendar.rollover_hour)?.is_none();
        Ok(())
    }
}

fn week_of(store: &Store, week: Week, calendar: Calendar) -> Result<WeekStats, StoreError> {
    let days = week.first()..=week.last();
    let records: Vec<SessionRecord> = store.sessions_on(&days, calendar.rollover_hour)?;
    Ok(WeekStats::of(&records, week, calendar))
}

/// The weekly goal as a span.
pub fn goal(services: &Services) -> Duration {
    Duration::from_secs(60 * u64::from(services.settings.minutes_a_week))
}
