//! On which days and in which hours a person may be asked.

use std::time::Duration;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta};

/// Days of the week, and hours of these days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// Which weekdays, Monday first.
    pub days: [bool; 7],
    /// From this hour, 0–23.
    pub from: u8,
    /// Until this hour, 1–24; not after `from`, it is that hour of the next day.
    pub until: u8,
}

impl Hours {
    /// Whether `now`, in local time, lies within them.
    #[must_use]
    pub fn contain(&self, now: NaiveDateTime) -> bool {
        let today = now.date();
        let days = [today.pred_opt(), Some(today)];
        days.into_iter()
            .flatten()
            .any(|day| self.on(day) && self.begin(day) <= now && now < self.end(day))
    }

    /// How long until they begin again; `None` where no day is chosen.
    #[must_use]
    pub fn until_next(&self, now: NaiveDateTime) -> Option<Duration> {
        let days = (0..=7).map(|later| now.date() + Days::new(later));
        let mut begins = days
            .filter(|day| self.on(*day))
            .map(|day| self.begin(day))
            .filter(|begin| *begin > now);
        (begins.next()? - now).to_std().ok()
    }

    fn on(&self, day: NaiveDate) -> bool {
        let nth = day.weekday().num_days_from_monday() as usize;
        self.days.get(nth).copied().unwrap_or(false)
    }

    fn begin(&self, day: NaiveDate) -> NaiveDateTime {
        midnight(day) + TimeDelta::hours(self.from.into())
    }

    fn end(&self, day: NaiveDate) -> NaiveDateTime {
        let over_night = if self.until <= self.from { 24 } else { 0 };
        midnight(day) + TimeDelta::hours(i64::from(self.until) + over_night)
    }
}

fn midnight(day: NaiveDate) -> NaiveDateTime {
    day.and_time(chrono::NaiveTime::MIN)
}
