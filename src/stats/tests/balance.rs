//! What each side comes to.

use super::{at, breathing, bridge, exercise, held, lunge, rest, secs, session};
use crate::history::record::{AttemptRecord, SessionEnd};
use crate::stats::Sides;
use crate::stats::balance::Balance;
use crate::words::{Kind, Muscle, Side};

fn balance(attempts: Vec<AttemptRecord>) -> Balance {
    Balance::of(&[session("2026-11-20T08:00:00+01:00", attempts)])
}

fn sides(left: u64, right: u64, both: u64) -> Sides {
    Sides {
        left: secs(left),
        right: secs(right),
        both: secs(both),
    }
}

#[test]
fn time_counts_to_the_side_that_worked() {
    let balance = balance(vec![
        held(lunge(), Side::Left, 40),
        rest(),
        held(lunge(), Side::Right, 60),
        held(breathing(), Side::Both, 100),
    ]);
    assert_eq!(balance.sides, sides(40, 60, 100));
    assert_eq!(balance.sides.total(), secs(200));
}

#[test]
fn only_stretches_count_to_the_hip_flexor_stretch() {
    let march = exercise("march", Kind::Strength, &[Muscle::HipFlexors]);
    let hamstrings = exercise("hamstrings", Kind::Stretch, &[Muscle::Hamstrings]);
    let balance = balance(vec![
        held(lunge(), Side::Left, 40),
        held(march, Side::Left, 50),
        held(hamstrings, Side::Left, 60),
    ]);
    assert_eq!(balance.hip_flexor_stretch, sides(40, 0, 0));
}

#[test]
fn an_exercise_counts_in_full_to_each_of_its_muscles() {
    let balance = balance(vec![
        held(lunge(), Side::Left, 40),
        held(bridge(), Side::Right, 10),
    ]);
    let muscles: Vec<_> = balance
        .muscles
        .iter()
        .map(|line| (line.muscle, line.sides))
        .collect();
    let expected = [
        (Muscle::HipFlexors, sides(40, 0, 0)),
        (Muscle::Quads, sides(40, 0, 0)),
        (Muscle::Glutes, sides(0, 10, 0)),
    ];
    assert_eq!(muscles, expected);
}

#[test]
fn exercises_stand_by_kind_and_the_most_uneven_first() {
    let low = || exercise("low_lunge", Kind::Stretch, &[]);
    let balance = balance(vec![
        held(bridge(), Side::Left, 500),
        held(lunge(), Side::Left, 40),
        held(lunge(), Side::Right, 30),
        held(low(), Side::Left, 10),
        held(low(), Side::Right, 90),
        held(breathing(), Side::Both, 0),
    ]);
    let ids: Vec<_> = balance
        .exercises
        .iter()
        .map(|line| line.id.as_str())
        .collect();
    assert_eq!(ids, ["low_lunge", "kneeling_lunge", "bridge"]);
}

#[test]
fn an_exercise_that_was_renamed_stays_one_line_under_its_last_name() {
    let mut renamed = lunge();
    renamed.name = "Half-kneeling".to_owned();
    let mut second = session(
        "2026-11-21T08:00:00+01:00",
        vec![held(renamed, Side::Left, 10)],
    );
    second.start.started = at("2026-11-21T08:00:00+01:00");
    let first = session(
        "2026-11-20T08:00:00+01:00",
        vec![held(lunge(), Side::Left, 40)],
    );
    let balance = Balance::of(&[first, second]);
    assert_eq!(balance.exercises.len(), 1);
    assert_eq!(balance.exercises[0].name, "Half-kneeling");
    assert_eq!(balance.exercises[0].sides, sides(50, 0, 0));
}

#[test]
fn the_side_with_less_is_behind() {
    assert_eq!(sides(210, 570, 99).behind(), Some((Side::Left, secs(360))));
    assert_eq!(sides(570, 210, 0).behind(), Some((Side::Right, secs(360))));
    assert_eq!(sides(60, 60, 10).behind(), None);
}

#[test]
fn the_symmetry_index_is_the_difference_over_the_mean() {
    let index = |left, right| sides(left, right, 50).symmetry_index();
    assert_eq!(index(90, 110), Some(20.0));
    assert_eq!(index(110, 90), Some(-20.0));
    assert_eq!(index(0, 30), Some(200.0));
    assert_eq!(index(30, 30), Some(0.0));
    assert_eq!(index(0, 0), None);
}

#[test]
fn a_side_that_the_plan_favours_is_behind_as_planned() {
    let attempts = || {
        vec![
            held(lunge(), Side::Left, 40),
            held(lunge(), Side::Right, 120),
        ]
    };
    let to_the_end = balance(attempts());
    let line = &to_the_end.exercises[0];
    assert!(line.sides.is_as_planned(&line.planned));

    let mut skipped = attempts();
    skipped[0].planned = Some(secs(120));
    let line = &balance(skipped).exercises[0];
    assert!(!line.sides.is_as_planned(&line.planned));
}

#[test]
fn what_a_session_that_was_stopped_leaves_uneven_is_not_planned() {
    let mut stopped = session(
        "2026-11-20T08:00:00+01:00",
        vec![held(lunge(), Side::Left, 40)],
    );
    stopped.end = Some(SessionEnd::Stopped);
    let balance = Balance::of(&[stopped]);
    let line = &balance.exercises[0];
    assert_eq!(line.planned, Sides::default());
    assert!(!line.sides.is_as_planned(&line.planned));
}

#[test]
fn sides_that_are_even_are_behind_no_plan() {
    assert!(!sides(60, 60, 0).is_as_planned(&sides(60, 60, 0)));
    assert!(!sides(40, 120, 0).is_as_planned(&sides(120, 40, 0)));
}
