//! What the person chose, as the scheduler wants it.

use std::time::Duration;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, TimeDelta};

use super::hours::Hours;
use crate::settings::Settings;
use crate::time::day::day_of;

/// When a person wants to be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// After so much time at the desk.
    pub every: Duration,
    /// On these days, in these hours.
    pub hours: Hours,
    /// The hour at which a day ends: "until tomorrow" ends then.
    pub day_ends_at: u8,
}

impl Rules {
    /// The rules that `settings` make.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        let chosen = &settings.reminders;
        Self {
            every: Duration::from_secs(60 * u64::from(chosen.every_minutes)),
            hours: Hours {
                days: chosen.days,
                from: chosen.from_hour,
                until: chosen.until_hour,
            },
            day_ends_at: settings.day_ends_at,
        }
    }

    /// How long the day of `now` still lasts.
    pub(super) fn until_tomorrow(&self, now: DateTime<FixedOffset>) -> Duration {
        let midnight = (self.day(now) + Days::new(1)).and_time(NaiveTime::MIN);
        let end = midnight + TimeDelta::hours(self.day_ends_at.into());
        (end - now.naive_local()).to_std().unwrap_or_default()
    }

    /// The day that `now` belongs to.
    pub(super) fn day(&self, now: DateTime<FixedOffset>) -> NaiveDate {
        day_of(now, self.day_ends_at)
    }
}
