//! When weeks count, and when a row ends.

use chrono::{NaiveDate, TimeDelta};

use super::{at, secs};
use crate::history::record::SessionTotal;
use crate::stats::Calendar;
use crate::stats::streak::weeks_in_a_row;

#[track_caller]
fn on(moment: &str, held: u64) -> SessionTotal {
    SessionTotal {
        started: at(moment),
        held: secs(held),
    }
}

/// Sessions on these days, at noon.
#[track_caller]
fn days(days: &[&str]) -> Vec<SessionTotal> {
    days.iter()
        .map(|day| on(&format!("{day}T12:00:00+01:00"), 60))
        .collect()
}

/// Weeks with two sessions and more, seen on Friday of 2026-W47.
#[track_caller]
fn streak(sessions: &[SessionTotal]) -> u32 {
    with_days_off(sessions, &[])
}

/// The same, with these days off.
#[track_caller]
fn with_days_off(sessions: &[SessionTotal], off: &[&str]) -> u32 {
    let off: Vec<_> = off.iter().map(|day| day.parse().unwrap()).collect();
    weeks_in_a_row(
        sessions,
        &off,
        at("2026-11-20T12:00:00+01:00"),
        2,
        Calendar::default(),
    )
    .weeks
}

const W45: [&str; 2] = ["2026-11-02", "2026-11-08"];
const W46: [&str; 2] = ["2026-11-09", "2026-11-15"];
const W47: [&str; 2] = ["2026-11-16", "2026-11-20"];

#[test]
fn an_empty_history_has_no_weeks() {
    assert_eq!(streak(&[]), 0);
}

#[test]
fn the_current_week_counts_once_it_has_enough() {
    assert_eq!(streak(&days(&[W46, W47].concat())), 2);
    assert_eq!(streak(&days(&W47)), 1);
}

#[test]
fn the_current_week_breaks_nothing_before_it_is_over() {
    assert_eq!(streak(&days(&[W45, W46].concat())), 2);
    let one_so_far = [W45[0], W45[1], W46[0], W46[1], W47[0]];
    assert_eq!(streak(&days(&one_so_far)), 2);
}

#[test]
fn a_week_with_too_few_ends_the_row() {
    assert_eq!(streak(&days(&[W45[0], W45[1], W46[0], W47[0], W47[1]])), 1);
    assert_eq!(streak(&days(&W45)), 0);
}

#[test]
fn a_session_with_nothing_held_does_not_count() {
    let mut sessions = days(&[W46[0]]);
    sessions.push(on("2026-11-12T12:00:00+01:00", 0));
    assert_eq!(streak(&sessions), 0);
}

#[test]
fn weeks_meet_at_the_rollover_hour() {
    let night = "2026-11-16T02:30:00+01:00";
    let mut sessions = days(&[W46[0]]);
    sessions.push(on(night, 60));
    assert_eq!(streak(&sessions), 1);
}

#[test]
fn a_row_goes_on_over_the_end_of_a_year() {
    let sessions = days(&["2026-12-22", "2026-12-30", "2027-01-05"]);
    let now = at("2027-01-06T12:00:00+01:00");
    assert_eq!(
        weeks_in_a_row(&sessions, &[], now, 1, Calendar::default()).weeks,
        3
    );
}

#[test]
fn no_sessions_are_never_enough() {
    let now = at("2026-11-20T12:00:00+01:00");
    assert_eq!(
        weeks_in_a_row(&days(&W47), &[], now, 0, Calendar::default()).weeks,
        1
    );
}

#[test]
fn the_map_of_the_year_has_whole_weeks() {
    let days = Calendar::default().weeks_until(at("2026-11-20T12:00:00+01:00"), 52);
    assert_eq!(days.start().to_string(), "2025-11-24");
    assert_eq!(days.end().to_string(), "2026-11-22");
}

#[test]
fn a_day_off_takes_its_share_of_what_the_week_needs() {
    let one_in_w46 = days(&[W45[0], W45[1], W46[0], W47[0], W47[1]]);
    assert_eq!(streak(&one_in_w46), 1);
    assert_eq!(with_days_off(&one_in_w46, &["2026-11-11"]), 3);
}

#[test]
fn a_week_taken_off_neither_counts_nor_ends_the_row() {
    let sessions = days(&[W45, W47].concat());
    let most = ["2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12"];
    assert_eq!(with_days_off(&sessions, &most), 2);
    assert_eq!(with_days_off(&sessions, &most[..1]), 1);
}

#[test]
fn days_off_alone_make_no_row() {
    let all: Vec<_> = (9..=15).map(|day| format!("2026-11-{day:02}")).collect();
    let all: Vec<_> = all.iter().map(String::as_str).collect();
    assert_eq!(with_days_off(&[], &all), 0);
}

/// The row of one session a week, on Mondays, up to so many weeks ago, and how it is shown.
fn shown(weeks_ago: std::ops::RangeInclusive<i64>, off: &[NaiveDate]) -> String {
    let now = at("2026-11-20T12:00:00+01:00");
    let monday = at("2026-11-16T12:00:00+01:00");
    let sessions: Vec<_> = weeks_ago
        .map(|weeks| on(&(monday - TimeDelta::weeks(weeks)).to_rfc3339(), 60))
        .collect();
    weeks_in_a_row(&sessions, off, now, 1, Calendar::default()).to_string()
}

#[test]
fn a_row_that_may_be_longer_than_was_looked_at_says_so() {
    assert_eq!(shown(1..=200, &[]), "103+");
    assert_eq!(shown(0..=200, &[]), "104+");
    assert_eq!(shown(0..=103, &[]), "104+");
    assert_eq!(shown(0..=102, &[]), "103");
    assert_eq!(shown(0..=8, &[]), "9");
}

#[test]
fn weeks_off_in_a_long_row_do_not_make_it_end_where_was_looked() {
    let off: Vec<_> = (9..=15)
        .filter_map(|day| NaiveDate::from_ymd_opt(2026, 11, day))
        .collect();
    assert_eq!(shown(2..=200, &off), "102+");
}
