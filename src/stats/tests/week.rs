//! What a week comes to.

use super::{at, breathing, bridge, held, iso, lunge, rest, secs, session};
use crate::history::record::{PainRecord, PainWord, SessionEnd, SessionRecord};
use crate::stats::Calendar;
use crate::stats::week::{StoppedAt, WeekStats};
use crate::words::{ChartKind, Side};

/// A minute of left lunge at this moment.
#[track_caller]
fn minute(started: &str) -> SessionRecord {
    session(started, vec![held(lunge(), Side::Left, 60)])
}

#[track_caller]
fn week(records: &[SessionRecord], name: &str) -> WeekStats {
    WeekStats::of(records, iso(name), Calendar::default())
}

/// Held seconds of the seven days.
fn days(stats: &WeekStats) -> Vec<u64> {
    stats
        .days
        .iter()
        .map(|day| day.held.total().as_secs())
        .collect()
}

mod days_and_weeks {
    use super::*;

    #[test]
    fn a_day_ends_at_the_rollover_hour() {
        let records = [
            minute("2026-11-18T02:59:59+01:00"),
            minute("2026-11-18T03:00:00+01:00"),
        ];
        assert_eq!(days(&week(&records, "2026-W47")), [0, 60, 60, 0, 0, 0, 0]);
    }

    #[test]
    fn a_week_ends_at_the_rollover_hour_too() {
        let records = [
            minute("2026-11-23T02:59:00+01:00"),
            minute("2026-11-23T03:00:00+01:00"),
        ];
        assert_eq!(days(&week(&records, "2026-W47")), [0, 0, 0, 0, 0, 0, 60]);
        assert_eq!(days(&week(&records, "2026-W48")), [60, 0, 0, 0, 0, 0, 0]);
    }

    #[test]
    fn a_session_over_the_rollover_hour_counts_to_its_first_day() {
        let mut late = held(lunge(), Side::Left, 60);
        late.started = at("2026-11-18T03:01:00+01:00");
        let records = [session("2026-11-18T02:58:00+01:00", vec![late])];
        assert_eq!(days(&week(&records, "2026-W47")), [0, 60, 0, 0, 0, 0, 0]);
    }

    #[test]
    fn a_change_of_the_clock_moves_no_session() {
        // The night of 25 October 2026 has 02:30 twice; both belong to the Saturday.
        let records = [
            minute("2026-10-25T02:30:00+02:00"),
            minute("2026-10-25T02:30:00+01:00"),
            minute("2026-10-25T03:00:00+01:00"),
        ];
        assert_eq!(days(&week(&records, "2026-W43")), [0, 0, 0, 0, 0, 120, 60]);
    }

    #[test]
    fn a_journey_moves_no_session() {
        let records = [
            minute("2026-11-19T23:30:00-08:00"),
            minute("2026-11-19T23:30:00+13:00"),
        ];
        assert_eq!(days(&week(&records, "2026-W47")), [0, 0, 0, 120, 0, 0, 0]);
    }

    #[test]
    fn the_last_week_of_a_long_year_reaches_into_the_next() {
        let records = [
            minute("2026-12-28T08:00:00+01:00"),
            minute("2027-01-03T08:00:00+01:00"),
        ];
        let stats = week(&records, "2026-W53");
        assert_eq!(days(&stats), [60, 0, 0, 0, 0, 0, 60]);
        assert_eq!(stats.days[6].date, "2027-01-03".parse().unwrap());
        assert_eq!(days(&week(&records, "2027-W01")), [0; 7]);
    }

    #[test]
    fn a_week_may_begin_on_sunday() {
        let calendar = Calendar {
            week_start: chrono::Weekday::Sun,
            ..Calendar::default()
        };
        let sunday = minute("2026-11-22T08:00:00+01:00");
        let week = calendar.week(sunday.start.started);
        let stats = WeekStats::of(&[sunday], week, calendar);
        assert_eq!(days(&stats), [60, 0, 0, 0, 0, 0, 0]);
    }
}

mod sums {
    use super::*;

    #[test]
    fn held_time_is_told_apart_by_kind() {
        let records = [session(
            "2026-11-20T08:00:00+01:00",
            vec![
                held(lunge(), Side::Left, 30),
                rest(),
                held(bridge(), Side::Both, 80),
                held(breathing(), Side::Both, 120),
            ],
        )];
        let stats = week(&records, "2026-W47");
        assert_eq!(
            ChartKind::ALL.map(|kind| stats.held.of(kind).as_secs()),
            [30, 80, 120]
        );
        assert_eq!(stats.days[4].held, stats.held);
        assert_eq!(stats.list[0].held, stats.held);
    }

    #[test]
    fn milliseconds_are_cut_only_where_they_are_shown() {
        let mut short = held(lunge(), Side::Left, 0);
        short.held = std::time::Duration::from_millis(600);
        let records = [session(
            "2026-11-20T08:00:00+01:00",
            vec![short.clone(), short],
        )];
        assert_eq!(week(&records, "2026-W47").held.total().as_secs(), 1);
    }

    #[test]
    fn a_session_with_nothing_held_is_listed_and_not_counted() {
        let mut empty = session("2026-11-20T08:00:00+01:00", vec![rest()]);
        empty.end = Some(SessionEnd::Stopped);
        let stats = week(&[empty, minute("2026-11-20T09:00:00+01:00")], "2026-W47");
        assert_eq!(
            (stats.sessions, stats.stopped_early, stats.list.len()),
            (1, 0, 2)
        );
    }

    #[test]
    fn sessions_that_ended_early_are_counted_and_told() {
        let ended = |started, end| {
            let mut session = minute(started);
            session.end = end;
            session
        };
        let records = [
            ended("2026-11-18T08:00:00+01:00", Some(SessionEnd::Completed)),
            ended("2026-11-19T08:00:00+01:00", Some(SessionEnd::Stopped)),
            ended("2026-11-20T08:00:00+01:00", Some(SessionEnd::Interrupted)),
            ended("2026-11-21T08:00:00+01:00", None),
        ];
        let stats = week(&records, "2026-W47");
        assert_eq!((stats.sessions, stats.stopped_early), (4, 2));
    }
}

mod list {
    use super::*;

    #[test]
    fn the_latest_session_comes_first() {
        let records = [
            minute("2026-11-18T20:00:00+01:00"),
            minute("2026-11-20T08:00:00+01:00"),
            minute("2026-11-18T08:00:00+01:00"),
        ];
        let stats = week(&records, "2026-W47");
        let started: Vec<_> = stats.list.iter().map(|session| session.started).collect();
        let order = [1, 0, 2].map(|index: usize| records[index].start.started);
        assert_eq!(started, order);
    }

    #[test]
    fn a_session_that_ended_early_says_at_which_step() {
        let mut third = held(lunge(), Side::Left, 20);
        third.step = 3;
        let mut stopped = session("2026-11-19T07:45:00+01:00", vec![rest(), third]);
        assert_eq!(
            week(&[stopped.clone()], "2026-W47").list[0].stopped_at,
            None
        );
        stopped.end = Some(SessionEnd::Stopped);
        let stats = week(&[stopped], "2026-W47");
        assert_eq!(stats.list[0].stopped_at, Some(StoppedAt { step: 4, of: 6 }));
    }

    #[test]
    fn pain_is_told() {
        let mut hurt = minute("2026-11-19T07:45:00+01:00");
        let pain = PainRecord {
            seq: 0,
            at: hurt.start.started,
            elapsed: secs(20),
            side: Some(Side::Left),
            kind: Some(PainWord::Dull),
        };
        hurt.pains.push(pain.clone());
        assert_eq!(week(&[hurt], "2026-W47").list[0].pain, Some(pain));
    }

    #[test]
    fn the_pain_that_says_most_is_told() {
        let mut hurt = minute("2026-11-19T07:45:00+01:00");
        let kinds = [
            None,
            Some(PainWord::Dull),
            Some(PainWord::Radiating),
            Some(PainWord::Sharp),
            Some(PainWord::Radiating),
        ];
        hurt.pains = (0..)
            .zip(kinds)
            .map(|(seq, kind)| PainRecord {
                seq,
                at: hurt.start.started,
                elapsed: secs(20),
                side: None,
                kind,
            })
            .collect();
        let told = week(&[hurt], "2026-W47").list[0].pain.clone().unwrap();
        assert_eq!((told.seq, told.kind), (2, Some(PainWord::Radiating)));
    }
}

mod json {
    use super::*;

    #[test]
    fn spans_are_seconds_with_their_sides() {
        let records = [session(
            "2026-11-20T08:00:00+01:00",
            vec![
                held(lunge(), Side::Left, 30),
                held(lunge(), Side::Right, 90),
            ],
        )];
        let json = serde_json::to_value(week(&records, "2026-W47")).unwrap();
        assert_eq!(json["week"], "2026-W47");
        assert_eq!(json["days"][4]["date"], "2026-11-20");
        assert_eq!(json["days"][4]["held"]["stretch_s"], 120.0);
        let sides = serde_json::json!({"left_s": 30.0, "right_s": 90.0, "both_s": 0.0});
        assert_eq!(json["balance"]["sides"], sides);
        assert_eq!(json["balance"]["hip_flexor_stretch"], sides);
        assert_eq!(json["balance"]["exercises"][0]["left_s"], 30.0);
        assert_eq!(json["balance"]["muscles"][1]["muscle"], "Quads");
        assert_eq!(json["list"][0]["planned_s"], 600.0);
    }
}
