//! From days to the moments a query asks for. Rows hold moments, and which day a moment belongs to
//! depends on where it was; so more is read than is asked for, and what is of other days left out.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};

/// How far the local date may be from the date in UTC: offsets go from −12 to +14 hours, and a day
/// may begin as late as 23:00.
pub const MARGIN: TimeDelta = TimeDelta::hours(38);

/// The milliseconds in which sessions of `days` may have begun anywhere on earth.
pub fn around(days: &RangeInclusive<NaiveDate>) -> (i64, i64) {
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    let end = days
        .end()
        .checked_add_days(Days::new(1))
        .unwrap_or(NaiveDate::MAX);
    let from = midnight(*days.start()).timestamp_millis();
    let to = midnight(end).timestamp_millis();
    (
        from.saturating_sub(MARGIN.num_milliseconds()),
        to.saturating_add(MARGIN.num_milliseconds()),
    )
}
