//! A week beside the one before.

use std::cmp::Ordering;

use super::{at, held, iso, lunge, secs, session};
use crate::history::record::SessionRecord;
use crate::stats::Calendar;
use crate::stats::compare::Comparison;
use crate::stats::week::WeekStats;
use crate::stats::year::day_totals;
use crate::words::Side;

/// Two minutes on Monday and one on Sunday of W46, five on Tuesday of W47.
fn records() -> Vec<SessionRecord> {
    let on = |moment, seconds| session(moment, vec![held(lunge(), Side::Left, seconds)]);
    vec![
        on("2026-11-09T08:00:00+01:00", 120),
        on("2026-11-15T08:00:00+01:00", 60),
        on("2026-11-17T08:00:00+01:00", 300),
    ]
}

fn compared(week: &str, today: &str) -> Option<Comparison> {
    let (week, calendar) = (iso(week), Calendar::default());
    let totals: Vec<_> = records().iter().map(SessionRecord::total).collect();
    let before = week.previous();
    let before = day_totals(&totals, &(before.first()..=before.last()), calendar);
    let week = WeekStats::of(&records(), week, calendar);
    Comparison::of(&week, &before, at(today).date_naive())
}

#[test]
fn a_week_that_is_over_is_compared_as_a_whole() {
    let whole = compared("2026-W47", "2026-11-23T12:00:00+01:00").unwrap();
    assert_eq!((whole.before, whole.now), (secs(180), secs(300)));
    assert_eq!(whole.until, None);
    assert_eq!(whole.change(), (Ordering::Greater, secs(120)));
}

#[test]
fn a_week_that_is_not_over_is_compared_up_to_yesterday() {
    let part = compared("2026-W47", "2026-11-17T12:00:00+01:00").unwrap();
    assert_eq!((part.before, part.now), (secs(120), secs(0)));
    assert_eq!(part.until, Some("2026-11-16".parse().unwrap()));
    assert_eq!(part.change(), (Ordering::Less, secs(120)));
}

#[test]
fn nothing_is_compared_on_the_first_day_or_after_an_empty_week() {
    assert_eq!(compared("2026-W47", "2026-11-16T12:00:00+01:00"), None);
    assert_eq!(compared("2026-W46", "2026-11-23T12:00:00+01:00"), None);
}
