//! Which day and which week a moment belongs to.
//!
//! Days end at a rollover hour rather than at midnight: a session at half past midnight belongs to
//! the evening before. Days are civil dates of the offset the moment was recorded with, so a clock
//! change or a journey never moves what is already in the history.

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, TimeDelta, Weekday};

/// The day `moment` belongs to, where days end at `rollover_hour` (0–23) local time.
#[must_use]
pub fn day_of(moment: DateTime<FixedOffset>, rollover_hour: u8) -> NaiveDate {
    let shifted = moment.naive_local() - TimeDelta::hours(i64::from(rollover_hour.min(23)));
    shifted.date()
}

/// Seven days, named by the first of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week {
    first: NaiveDate,
}

impl Week {
    /// The week around `day`, where weeks begin on `start`.
    #[must_use]
    pub fn around(day: NaiveDate, start: Weekday) -> Self {
        Self {
            first: day.week(start).first_day(),
        }
    }

    /// ISO week `week` (1–53) of `year`, Monday first; `None` where that year has no such week.
    #[must_use]
    pub fn iso(year: i32, week: u32) -> Option<Self> {
        NaiveDate::from_isoywd_opt(year, week, Weekday::Mon).map(|first| Self { first })
    }

    /// Reads `2026-W47`.
    #[must_use]
    pub fn parse_iso(text: &str) -> Option<Self> {
        let (year, week) = text.split_once("-W")?;
        Self::iso(year.parse().ok()?, week.parse().ok()?)
    }

    /// First day.
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// Last day.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        self.first + Days::new(6)
    }

    /// The seven days in order.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        (0..7).map(move |offset| self.first + Days::new(offset))
    }

    /// The week before.
    #[must_use]
    pub fn previous(self) -> Self {
        Self {
            first: self.first - Days::new(7),
        }
    }

    /// The week after.
    #[must_use]
    pub fn next(self) -> Self {
        Self {
            first: self.first + Days::new(7),
        }
    }

    /// Whether `day` lies in this week.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        (self.first..=self.last()).contains(&day)
    }

    /// `2026-W47`, by the ISO week of the fourth day, which decides for weeks that begin on a Sunday too.
    #[must_use]
    pub fn iso_name(self) -> String {
        let iso = (self.first + Days::new(3)).iso_week();
        format!("{}-W{:02}", iso.year(), iso.week())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_session_after_midnight_belongs_to_the_evening_before_the_rollover_hour() {
        assert_eq!(
            day_of(at("2026-11-20T00:30:00+01:00"), 3),
            date("2026-11-19")
        );
        assert_eq!(
            day_of(at("2026-11-20T03:00:00+01:00"), 3),
            date("2026-11-20")
        );
        assert_eq!(
            day_of(at("2026-11-20T00:30:00+01:00"), 0),
            date("2026-11-20")
        );
    }

    #[test]
    fn the_offset_of_the_moment_decides_not_the_readers() {
        assert_eq!(
            day_of(at("2026-11-20T23:30:00-08:00"), 0),
            date("2026-11-20")
        );
    }

    #[test]
    fn weeks_begin_where_the_setting_says() {
        let sunday = date("2026-11-22");
        assert_eq!(
            Week::around(sunday, Weekday::Mon).first(),
            date("2026-11-16")
        );
        assert_eq!(Week::around(sunday, Weekday::Sun).first(), sunday);
    }

    #[test]
    fn the_fifty_third_week_is_read_and_written() {
        let week = Week::parse_iso("2026-W53").unwrap();
        assert_eq!(week.first(), date("2026-12-28"));
        assert_eq!(week.iso_name(), "2026-W53");
        assert_eq!(Week::parse_iso("2025-W53"), None);
        assert_eq!(Week::parse_iso("soon"), None);
    }

    #[test]
    fn the_week_after_the_week_before_is_the_same_week() {
        let week = Week::around(date("2026-01-01"), Weekday::Mon);
        assert_eq!(week.previous().next(), week);
        assert_eq!(week.days().count(), 7);
        assert!(week.contains(week.last()));
        assert!(!week.contains(week.next().first()));
    }
}
