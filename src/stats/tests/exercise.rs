//! An exercise week by week.

use super::{at, bridge, held, iso, lunge, secs, session};
use crate::stats::Calendar;
use crate::stats::exercise::ExerciseWeeks;
use crate::words::Side;

#[track_caller]
fn lunges(id: &str) -> Option<ExerciseWeeks> {
    let sessions = [
        session(
            "2026-11-05T08:00:00+01:00",
            vec![held(lunge(), Side::Left, 40)],
        ),
        session(
            "2026-11-17T08:00:00+01:00",
            vec![
                held(lunge(), Side::Left, 30),
                held(bridge(), Side::Both, 60),
            ],
        ),
        session(
            "2026-11-18T08:00:00+01:00",
            vec![held(lunge(), Side::Right, 45)],
        ),
    ];
    let calendar = Calendar::default();
    let days = calendar.weeks_until(at("2026-11-20T08:00:00+01:00"), 3);
    ExerciseWeeks::of(&sessions, id, &days, calendar)
}

#[test]
fn every_week_is_there_the_latest_first() {
    let found = lunges("kneeling_lunge").unwrap();
    let weeks: Vec<_> = found.weeks.iter().map(|line| line.week).collect();
    assert_eq!(weeks, [iso("2026-W47"), iso("2026-W46"), iso("2026-W45")]);
    let totals: Vec<_> = found.weeks.iter().map(|line| line.sides.total()).collect();
    assert_eq!(totals, [secs(75), secs(0), secs(40)]);
}

#[test]
fn sides_are_counted_apart_and_other_exercises_not_at_all() {
    let found = lunges("kneeling_lunge").unwrap();
    let this = found.weeks[0].sides;
    assert_eq!(
        (this.left, this.right, this.both),
        (secs(30), secs(45), secs(0))
    );
    assert!(found.has_sides());
    assert!(!lunges("bridge").unwrap().has_sides());
}

#[test]
fn an_exercise_that_was_never_done_has_no_history() {
    assert_eq!(lunges("boat"), None);
}
