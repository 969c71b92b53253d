//! The sums agree with a count that goes another way: attempt by attempt, in whole milliseconds.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};
use proptest::prelude::*;

use super::{breathing, bridge, held, lunge, session};
use crate::history::record::{AttemptRecord, SessionRecord};
use crate::stats::Calendar;
use crate::stats::week::WeekStats;
use crate::time::day::Week;
use crate::words::{ChartKind, Side};

/// Sessions begin up to three days before the week, and over thirteen days in all; in minutes.
const MARGIN: i64 = 3 * 24 * 60;
const SPAN: i64 = 13 * 24 * 60;

fn attempt() -> impl Strategy<Value = AttemptRecord> {
    let exercise = prop::sample::select(vec![lunge(), bridge(), breathing()]);
    let side = prop::sample::select(vec![Side::Left, Side::Right, Side::Both]);
    (exercise, side, 0..100_000_u64).prop_map(|(exercise, side, millis)| AttemptRecord {
        held: Duration::from_millis(millis),
        ..held(exercise, side, 0)
    })
}

fn record() -> impl Strategy<Value = SessionRecord> {
    let attempts = prop::collection::vec(attempt(), 0..6);
    (0..SPAN, -12..=14_i32, attempts).prop_map(|(minute, hours, attempts)| {
        let monday = DateTime::parse_from_rfc3339("2026-01-05T00:00:00Z").unwrap();
        let offset = FixedOffset::east_opt(hours * 3600).unwrap();
        let moment = (monday + TimeDelta::minutes(minute - MARGIN)).with_timezone(&offset);
        session(&moment.to_rfc3339(), attempts)
    })
}

/// Attempts of the week from Monday 5 January 2026, found by the hour on the wall.
fn attempts_of_week(records: &[SessionRecord], rollover: u8) -> Vec<&AttemptRecord> {
    let monday = "2026-01-05T00:00:00"
        .parse::<chrono::NaiveDateTime>()
        .unwrap();
    let hours = i64::from(rollover);
    let (from, to) = (hours * 60, (7 * 24 + hours) * 60);
    let minute = |record: &SessionRecord| {
        record
            .start
            .started
            .naive_local()
            .signed_duration_since(monday)
            .num_minutes()
    };
    let inside = records
        .iter()
        .filter(|record| minute(record) >= from && minute(record) < to);
    inside.flat_map(|record| &record.attempts).collect()
}

fn millis<'a>(attempts: impl Iterator<Item = &'a &'a AttemptRecord>) -> u128 {
    attempts.map(|attempt| attempt.held.as_millis()).sum()
}

proptest! {
    #[test]
    fn totals_equal_an_independent_count(
        records in prop::collection::vec(record(), 0..12),
        rollover_hour in 0..24_u8,
    ) {
        let calendar = Calendar { rollover_hour, ..Calendar::default() };
        let stats = WeekStats::of(&records, Week::parse_iso("2026-W02").unwrap(), calendar);
        let all = attempts_of_week(&records, rollover_hour);
        let days: u128 = stats.days.iter().map(|day| day.held.total().as_millis()).sum();
        let sessions: u128 = stats.list.iter().map(|line| line.held.total().as_millis()).sum();
        let whole = millis(all.iter());
        prop_assert_eq!(stats.held.total().as_millis(), whole);
        prop_assert_eq!(stats.balance.sides.total().as_millis(), whole);
        prop_assert_eq!((days, sessions), (whole, whole));
        for kind in ChartKind::ALL {
            let of_kind = all.iter().filter(|attempt| {
                attempt.exercise.as_ref().is_some_and(|exercise| exercise.kind.chart() == kind)
            });
            prop_assert_eq!(stats.held.of(kind).as_millis(), millis(of_kind));
        }
        let left = all.iter().filter(|attempt| attempt.side == Some(Side::Left));
        prop_assert_eq!(stats.balance.sides.left.as_millis(), millis(left));
    }
}
