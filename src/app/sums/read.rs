//! What the sums are read from: each part takes the rows of its own days and no others.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::{Opened, Sums};
use crate::app::services::Services;
use crate::history::record::SessionTotal;
use crate::history::{Store, StoreError};
use crate::stats::Calendar;
use crate::stats::compare::Comparison;
use crate::stats::dose::{Dose, Prescription};
use crate::stats::exercise::ExerciseWeeks;
use crate::stats::streak::{LOOKED_AT, weeks_in_a_row};
use crate::stats::trend::Trend;
use crate::stats::week::WeekStats;
use crate::stats::year::{day_totals, month_totals};
use crate::time::day::Week;

/// How many weeks the map has.
const YEAR_WEEKS: u32 = 52;
/// How many weeks of an exercise are shown.
const EXERCISE_WEEKS: u32 = 12;
/// How many weeks of tightness are shown.
const TREND_WEEKS: u32 = 12;

impl Sums {
    /// Reads what the screen of sessions shows, and nothing more: the program starts with it.
    pub(super) fn fill_first(
        &mut self,
        store: &Store,
        services: &Services,
    ) -> Result<(), StoreError> {
        let (calendar, now) = (services.calendar(), services.clock.wall());
        let rollover = calendar.rollover_hour;
        self.this_week = week_of(store, self.this_week.week, calendar)?;
        let days = calendar.weeks_until(now, LOOKED_AT);
        let totals = store.totals_on(&days, rollover)?;
        let off = store.days_off(&days)?;
        let off: Vec<_> = off.into_iter().map(|off| off.date).collect();
        let enough = u32::from(services.settings.sessions_a_week);
        self.weeks_in_a_row = weeks_in_a_row(&totals, &off, now, enough, calendar);
        self.is_empty = totals.is_empty() && store.first_day(rollover)?.is_none();
        Ok(())
    }

    /// Reads what else belongs to today.
    pub(super) fn fill_today(
        &mut self,
        store: &Store,
        services: &Services,
    ) -> Result<(), StoreError> {
        let calendar = services.calendar();
        let days = calendar.weeks_until(services.clock.wall(), LOOKED_AT);
        self.desk_checked = store.desk_checked(self.today)?;
        self.doses = doses(store, services, &days)?;
        self.fill_trend(store, calendar)
    }

    fn fill_trend(&mut self, store: &Store, calendar: Calendar) -> Result<(), StoreError> {
        let weeks = weeks_until(self.this_week.week, TREND_WEEKS);
        let Some(first) = weeks.first() else {
            return Ok(());
        };
        let days = first.first()..=self.this_week.week.last();
        let answers = store.tightness_on(&days, calendar.rollover_hour)?;
        let pains = store.pains_around(&days)?;
        self.trend = Trend::of(&answers, &pains, &weeks, calendar);
        Ok(())
    }

    /// Reads what belongs to the shown week.
    pub(super) fn fill_shown(
        &mut self,
        store: &Store,
        calendar: Calendar,
    ) -> Result<(), StoreError> {
        let week = self.shown.week;
        self.shown = if week == self.this_week.week {
            self.this_week.clone()
        } else {
            week_of(store, week, calendar)?
        };
        let days = week.previous().first()..=week.previous().last();
        let totals = store.totals_on(&days, calendar.rollover_hour)?;
        self.before = day_totals(&totals, &days, calendar);
        self.compared = Comparison::of(&self.shown, &self.before, self.today);
        let days = week.first()..=week.last();
        self.off = store.days_off(&days)?;
        self.habits = store.habits_on(&days)?;
        self.fill_year(store, calendar)
    }

    /// Reads the map that has the shown week in it: 52 weeks up to this one, or those before them.
    fn fill_year(&mut self, store: &Store, calendar: Calendar) -> Result<(), StoreError> {
        let mut last = self.this_week.week;
        let mut first = first_of(last, YEAR_WEEKS);
        while self.shown.week < first {
            last = first.previous();
            first = first_of(last, YEAR_WEEKS);
        }
        let days = first.first()..=last.last();
        let totals = store.totals_on(&days, calendar.rollover_hour)?;
        self.year = day_totals(&totals, &days, calendar);
        Ok(())
    }

    /// Reads the months of all years, where they are looked at.
    pub(super) fn fill_months(
        &mut self,
        store: &Store,
        calendar: Calendar,
    ) -> Result<(), StoreError> {
        if self.months.is_some() {
            let totals = everything(store, calendar, self.today)?;
            self.months = Some(month_totals(&totals, self.today, calendar));
        }
        Ok(())
    }

    /// Reads what is looked at from close by.
    pub(super) fn look_close(
        &mut self,
        store: &Store,
        calendar: Calendar,
    ) -> Result<(), StoreError> {
        match &self.opened {
            Some(Opened::Session(id)) => self.session = store.session(id)?,
            Some(Opened::Exercise(id)) => {
                let last = self.shown.week;
                let days = first_of(last, EXERCISE_WEEKS).first()..=last.last();
                let records = store.sessions_on(&days, calendar.rollover_hour)?;
                self.exercise = ExerciseWeeks::of(&records, id, &days, calendar);
            }
            None => {}
        }
        Ok(())
    }
}

/// The first of `count` weeks up to `last`.
fn first_of(last: Week, count: u32) -> Week {
    (1..count).fold(last, |week, _| week.previous())
}

/// So many weeks up to `last`, in order.
fn weeks_until(last: Week, count: u32) -> Vec<Week> {
    let first = first_of(last, count);
    let weeks = std::iter::successors(Some(first), |week| Some(week.next()));
    weeks.take_while(|week| *week <= last).collect()
}

fn week_of(store: &Store, week: Week, calendar: Calendar) -> Result<WeekStats, StoreError> {
    let days = week.first()..=week.last();
    let records = store.sessions_on(&days, calendar.rollover_hour)?;
    Ok(WeekStats::of(&records, week, calendar))
}

/// All sessions up to today.
fn everything(
    store: &Store,
    calendar: Calendar,
    today: NaiveDate,
) -> Result<Vec<SessionTotal>, StoreError> {
    let rollover = calendar.rollover_hour;
    match store.first_day(rollover)? {
        Some(first) => store.totals_on(&(first..=today), rollover),
        None => Ok(Vec::new()),
    }
}

/// What was done of the routines on the shelf that say how often they are prescribed.
fn doses(
    store: &Store,
    services: &Services,
    days: &RangeInclusive<NaiveDate>,
) -> Result<Vec<Dose>, StoreError> {
    let calendar = services.calendar();
    let mut doses = Vec::new();
    for entry in services.library.entries() {
        let usable = entry.usable.as_ref();
        let Some(dose) = usable.and_then(|usable| usable.routine.dose) else {
            continue;
        };
        let prescribed = Prescription {
            per_week: dose.per_week,
            weeks: dose.weeks,
        };
        let totals = store.totals_of(&entry.id, days, calendar.rollover_hour)?;
        let names = (entry.id.as_str(), entry.name.as_str());
        doses.push(Dose::of(names, prescribed, &totals, days, calendar));
    }
    Ok(doses)
}
