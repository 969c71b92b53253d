//! The sums of the year map.

use super::{at, iso, secs};
use crate::history::record::SessionTotal;
use crate::stats::Calendar;
use crate::stats::year::{day_totals, month_totals};

fn total(started: &str, seconds: u64) -> SessionTotal {
    SessionTotal {
        started: at(started),
        held: secs(seconds),
    }
}

#[test]
fn every_day_has_a_sum_and_days_of_rest_have_zero() {
    let week = iso("2026-W47");
    let sessions = [
        total("2026-11-16T08:00:00+01:00", 60),
        total("2026-11-16T20:00:00+01:00", 30),
        total("2026-11-18T08:00:00+01:00", 45),
    ];
    let days = day_totals(
        &sessions,
        &(week.first()..=week.last()),
        Calendar::default(),
    );
    let held: Vec<_> = days.iter().map(|day| day.held.as_secs()).collect();
    assert_eq!(held, [90, 0, 45, 0, 0, 0, 0]);
    assert!(days.iter().map(|day| day.date).eq(week.days()));
}

#[test]
fn a_session_after_midnight_counts_to_the_evening_before() {
    let week = iso("2026-W47");
    let sessions = [total("2026-11-17T00:30:00+01:00", 60)];
    let days = day_totals(
        &sessions,
        &(week.first()..=week.last()),
        Calendar::default(),
    );
    assert_eq!(days[0].held, secs(60));
}

#[test]
fn sessions_of_other_weeks_are_passed_over() {
    let week = iso("2026-W47");
    let sessions = [total("2026-11-23T08:00:00+01:00", 60)];
    let days = day_totals(
        &sessions,
        &(week.first()..=week.last()),
        Calendar::default(),
    );
    assert!(days.iter().all(|day| day.held.is_zero()));
}

#[test]
fn months_run_from_the_first_january_to_this_december() {
    let sessions = [
        total("2025-11-30T08:00:00+01:00", 60),
        total("2025-12-01T01:00:00+01:00", 30),
        total("2025-12-01T08:00:00+01:00", 45),
    ];
    let today = "2026-11-20".parse().unwrap();
    let months = month_totals(&sessions, today, Calendar::default());
    assert_eq!(months.len(), 24);
    let november = &months[10];
    assert_eq!(november.first.to_string(), "2025-11-01");
    // The session in the night counts to the evening before.
    assert_eq!((november.held, november.days), (secs(90), 1));
    assert_eq!(november.length(), 30);
    let december = &months[11];
    assert_eq!(december.held, secs(45));
    assert_eq!(december.latest.unwrap().to_string(), "2025-12-01");
    assert_eq!((months[0].held, months[0].latest), (secs(0), None));
}

#[test]
fn an_empty_history_has_the_months_of_this_year() {
    let today = "2026-11-20".parse().unwrap();
    assert_eq!(month_totals(&[], today, Calendar::default()).len(), 12);
}
