//! The sums that screens show, kept until something changes: a frame reads no history.
//!
//! What belongs to today (this week, the row of weeks, doses, tightness) is read apart from what
//! belongs to the shown week, so that going from week to week reads that week alone. The program
//! starts with what its first screen shows; the rest is read as Progress is opened.

mod read;

use std::time::Duration;

use chrono::NaiveDate;

use super::services::Services;
use crate::history::day_off::DayOff;
use crate::history::record::{SessionId, SessionRecord, SessionStart};
use crate::history::{DeskItem, HabitNote, Store, StoreError};
use crate::stats::compare::Comparison;
use crate::stats::dose::Dose;
use crate::stats::exercise::ExerciseWeeks;
use crate::stats::streak::Row;
use crate::stats::trend::Trend;
use crate::stats::week::WeekStats;
use crate::stats::year::{DayTotal, MonthTotal};
use crate::time::day::Week;

/// Said where there is no history at all; why not was said as the program started.
const NOT_OPEN: &str = "it could not be opened";

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
    /// The days of the week before the shown one.
    pub before: Vec<DayTotal>,
    /// The shown week beside the one before, where they can be compared.
    pub compared: Option<Comparison>,
    /// Days off in the shown week.
    pub off: Vec<DayOff>,
    /// Each day of 52 weeks, the shown one among them.
    pub year: Vec<DayTotal>,
    /// Each month of all years, while they are looked at.
    pub months: Option<Vec<MonthTotal>>,
    /// Routines that were prescribed.
    pub doses: Vec<Dose>,
    /// Tightness over twelve weeks.
    pub trend: Trend,
    /// Weeks in a row that counted.
    pub weeks_in_a_row: Row,
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
    /// Reads what the first screen shows.
    #[must_use]
    pub fn first(services: &Services) -> Self {
        let week = services.calendar().week(services.clock.wall());
        let mut sums = Self::nothing(services, week, None, false);
        sums.try_to_read(services, |sums, store| sums.fill_first(store, services));
        sums
    }

    /// Reads the sums of this week, and shows it.
    #[must_use]
    pub fn read(services: &Services) -> Self {
        let week = services.calendar().week(services.clock.wall());
        Self::of(services, week, None, false)
    }

    /// Reads them anew, showing the same week as before.
    pub fn again(&mut self, services: &Services) {
        let deleted = self.deleted.take();
        let all_years = self.months.is_some();
        *self = Self::of(services, self.shown.week, self.opened.take(), all_years);
        self.deleted = deleted;
    }

    /// Shows another week.
    pub fn show(&mut self, services: &Services, week: Week) {
        let calendar = services.calendar();
        self.shown = WeekStats::of(&[], week, calendar);
        (self.opened, self.session, self.exercise, self.deleted) = (None, None, None, None);
        self.try_to_read(services, |sums, store| sums.fill_shown(store, calendar));
    }

    /// Shows the months of all years, or 52 weeks.
    pub fn show_all_years(&mut self, services: &Services, all: bool) {
        self.months = all.then(Vec::new);
        let calendar = services.calendar();
        self.try_to_read(services, |sums, store| sums.fill_months(store, calendar));
    }

    fn of(services: &Services, shown: Week, opened: Option<Opened>, all_years: bool) -> Self {
        let calendar = services.calendar();
        let mut sums = Self::nothing(services, shown, opened, all_years);
        sums.try_to_read(services, |sums, store| {
            sums.fill_first(store, services)?;
            sums.fill_today(store, services)?;
            sums.fill_shown(store, calendar)?;
            sums.fill_months(store, calendar)?;
            sums.look_close(store, calendar)
        });
        sums
    }

    /// The sums of an empty history.
    fn nothing(services: &Services, shown: Week, opened: Option<Opened>, all_years: bool) -> Self {
        let calendar = services.calendar();
        let now = services.clock.wall();
        let this = calendar.week(now);
        Self {
            today: calendar.day(now),
            this_week: WeekStats::of(&[], this, calendar),
            shown: WeekStats::of(&[], shown, calendar),
            before: Vec::new(),
            compared: None,
            off: Vec::new(),
            year: Vec::new(),
            months: all_years.then(Vec::new),
            doses: Vec::new(),
            trend: Trend::of(&[], &[], &[], calendar),
            weeks_in_a_row: Row::default(),
            opened,
            session: None,
            exercise: None,
            deleted: None,
            habits: Vec::new(),
            desk_checked: Vec::new(),
            is_empty: true,
            unreadable: None,
        }
    }

    /// Reads from the history; keeps why it failed.
    fn try_to_read(
        &mut self,
        services: &Services,
        read: impl FnOnce(&mut Self, &Store) -> Result<(), StoreError>,
    ) {
        self.unreadable = match services.store() {
            Some(store) => read(self, &store).err().map(|error| error.to_string()),
            None => Some(NOT_OPEN.to_owned()),
        };
    }
}

/// The weekly goal as a span.
#[must_use]
pub fn goal(services: &Services) -> Duration {
    Duration::from_secs(60 * u64::from(services.settings.minutes_a_week))
}

/// The weekly goal of hip-flexor stretch for each side.
#[must_use]
pub fn goal_a_side(services: &Services) -> Duration {
    Duration::from_secs(60 * u64::from(services.settings.minutes_a_side))
}
