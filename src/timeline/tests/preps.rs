//! Time to get into position.

use super::lens;
use crate::routine::model::{Breathe, Step};
use crate::timeline::build::{breathe, exercise, hold, rest, secs, sided, timeline};

/// On the back.
fn supine(prep: Option<u64>) -> Step {
    let mut step: Breathe = breathe(&exercise("breathing"), 1);
    step.common.prep = prep.map(secs);
    Step::Breathe(step)
}

/// On one knee.
fn kneeling() -> Step {
    Step::Hold(hold(&sided("lunge"), 30))
}

#[track_caller]
fn assert_preps(steps: Vec<Step>, expected: &[u64]) {
    assert_eq!(lens(&timeline(steps), "prep"), expected);
}

#[test]
fn a_change_of_position_takes_longer_than_staying() {
    assert_preps(
        vec![supine(None), supine(None), kneeling(), supine(None)],
        &[10, 6, 12, 12],
    );
}

#[test]
fn a_rest_first_does_not_take_the_first_prep_away() {
    assert_preps(vec![rest(30), supine(None)], &[10]);
}

#[test]
fn a_rest_changes_no_position() {
    assert_preps(vec![supine(None), rest(30), supine(None)], &[10, 6]);
}

#[test]
fn the_steps_own_prep_counts() {
    assert_preps(vec![supine(Some(20)), supine(Some(1))], &[20, 1]);
}

#[test]
fn a_prep_of_nothing_is_left_out_and_was_the_first_all_the_same() {
    assert_preps(vec![supine(Some(0)), supine(None)], &[6]);
}

#[test]
fn the_prep_of_a_step_with_sides_names_the_side_that_begins() {
    let timeline = timeline(vec![kneeling()]);
    let first = timeline.segments[0].work.clone().unwrap();
    assert_eq!(
        (first.side.word(), first.set, first.exercise.id.as_str()),
        ("left", 1, "lunge")
    );
}
