//! The sums of the year map.

use super::{at, iso, secs};
use crate::history::record::SessionTotal;
use crate::stats::Calendar;
use crate::stats::year::day_totals;

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
