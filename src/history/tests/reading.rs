//! Days are those of the place and the clock that a session was held by.

use chrono::NaiveDate;

use super::{Fresh, at, fresh, hold, id, names, rest, start};
use crate::history::day_off;
use crate::history::read::{ATTEMPTS, BETWEEN, OF_ROUTINE, PAINS, PAINS_BETWEEN, TOTALS};
use crate::history::record::SessionRecord;
use crate::history::recover::OPEN;
use crate::history::tightness;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A history with a session at each of these moments, named by its place among them.
fn history(moments: &[&str]) -> Fresh {
    let mut store = fresh();
    for (place, moment) in moments.iter().enumerate() {
        let id = id(&place.to_string());
        store.begin(&start(&id.0, at(moment))).unwrap();
        store.append(&id, &hold(0)).unwrap();
        store.append(&id, &rest(1)).unwrap();
        store.append(&id, &hold(2)).unwrap();
    }
    store
}

#[test]
fn between_takes_its_first_moment_and_not_its_last() {
    let store = history(&[
        "2026-11-20T10:00:00Z",
        "2026-11-20T09:00:00Z",
        "2026-11-20T11:00:00Z",
    ]);
    let (from, to) = (at("2026-11-20T10:00:00+01:00"), at("2026-11-20T11:00:00Z"));
    let sessions = store.sessions_between(from, to).unwrap();
    assert_eq!(names(&sessions), ["1", "0"]);
    assert_eq!(sessions[0].attempts, [hold(0), rest(1), hold(2)]);
}

#[test]
fn a_day_ends_at_the_rollover_hour_of_its_own_place() {
    let store = history(&[
        "2026-11-20T02:59:00+14:00",
        "2026-11-20T03:00:00+14:00",
        "2026-11-21T02:59:00-12:00",
        "2026-11-21T03:00:00-12:00",
    ]);
    let day = date("2026-11-20")..=date("2026-11-20");
    assert_eq!(names(&store.sessions_on(&day, 3).unwrap()), ["1", "2"]);
    assert_eq!(names(&store.sessions_on(&day, 0).unwrap()), ["0", "1"]);
    assert_eq!(names(&store.sessions_on(&day, 23).unwrap()), ["2", "3"]);
}

#[test]
fn totals_are_the_sums_of_the_sessions() {
    let store = history(&["2026-11-20T10:00:00+01:00", "2026-11-28T09:00:00+01:00"]);
    let days = date("2026-11-20")..=date("2026-11-27");
    let sessions = store.sessions_on(&days, 3).unwrap();
    let totals: Vec<_> = sessions.iter().map(SessionRecord::total).collect();
    assert_eq!(store.totals_on(&days, 3).unwrap(), totals);
    assert_eq!(totals[0].held.as_millis(), 81_000);
    assert_eq!(totals.len(), 1);
}

#[test]
fn the_first_day_is_that_of_the_earliest_session() {
    let store = history(&["2026-11-20T10:00:00Z", "2025-03-01T01:00:00+01:00"]);
    assert_eq!(store.first_day(3).unwrap(), Some(date("2025-02-28")));
    assert_eq!(history(&[]).first_day(3).unwrap(), None);
}

#[test]
fn the_first_day_can_be_that_of_a_later_session_further_west() {
    let store = history(&["2026-11-23T15:08:00+14:00", "2026-11-22T14:10:00-11:00"]);
    assert_eq!(store.first_day(3).unwrap(), Some(date("2026-11-22")));
}

#[test]
fn an_unknown_session_is_none() {
    assert_eq!(history(&[]).session(&id("a")).unwrap(), None);
}

#[test]
fn no_query_of_a_screen_reads_the_whole_history() {
    let store = history(&[]);
    for query in [
        BETWEEN,
        TOTALS,
        OF_ROUTINE,
        PAINS_BETWEEN,
        day_off::BETWEEN,
        OPEN,
        ATTEMPTS,
        PAINS,
        tightness::OF_SESSION,
        tightness::BETWEEN,
    ] {
        let explain = format!("EXPLAIN QUERY PLAN {query}");
        let mut statement = store.connection.prepare(&explain).unwrap();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().unwrap() {
            let line: String = row.get("detail").unwrap();
            let scan = line.starts_with("SCAN") && !line.contains("session_open");
            // Sorting the few rows of one session ("LAST n TERMS") is not sorting the history.
            let sort = line.contains("TEMP B-TREE") && !line.contains("FOR LAST");
            assert!(!scan && !sort, "{query}: {line}");
        }
    }
}

#[test]
fn the_sum_beside_a_session_follows_its_attempts() {
    let store = history(&["2026-11-20T10:00:00+01:00"]);
    let held = || {
        let days = date("2026-11-20")..=date("2026-11-20");
        let totals = store.totals_on(&days, 3).unwrap();
        totals[0].held.as_millis()
    };
    let before = held();
    store.append(&id("0"), &hold(3)).unwrap();
    store.append(&id("0"), &hold(3)).unwrap();
    assert_eq!(held(), before + 40_500, "the same attempt counts once");
    let change = "UPDATE attempt SET held_ms = held_ms - 500 WHERE seq = 3";
    store.connection.execute(change, []).unwrap();
    assert_eq!(held(), before + 40_000);
    let delete = "DELETE FROM attempt WHERE seq = 3";
    store.connection.execute(delete, []).unwrap();
    assert_eq!(held(), before);
}

#[test]
fn the_totals_of_a_routine_are_its_own() {
    let store = history(&["2026-11-20T10:00:00+01:00", "2026-11-28T09:00:00+01:00"]);
    let days = date("2026-11-20")..=date("2026-11-27");
    assert_eq!(store.totals_of("hips", &days, 3).unwrap().len(), 1);
    assert_eq!(store.totals_of("desk", &days, 3).unwrap(), []);
}
