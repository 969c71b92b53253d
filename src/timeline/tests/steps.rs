//! Numbers of steps and rounds, rests, and what waiting segments name.

use super::words;
use crate::routine::model::{Hold, HoldLength, Pattern, PerSide, Step};
use crate::timeline::Timeline;
use crate::timeline::build::{exercise, hold, open, repeat, reps, rest, secs, timeline};
use crate::timeline::segment::Pace;

fn bridge() -> Hold {
    let mut hold = hold(&exercise("bridge"), 20);
    hold.common.prep = Some(secs(0));
    hold
}

/// Kind, step and round of each segment.
fn passes(timeline: &Timeline) -> Vec<(&'static str, usize, u32)> {
    let pass = |at: &crate::timeline::segment::Segment| (at.phase.word(), at.step, at.round);
    timeline.segments.iter().map(pass).collect()
}

#[test]
fn steps_count_in_reading_order_and_groups_do_not() {
    let group = repeat(1, 0, vec![rest(5), repeat(1, 0, vec![rest(6)]), rest(7)]);
    let timeline = timeline(vec![rest(4), group, rest(8)]);
    let steps: Vec<usize> = timeline.segments.iter().map(|at| at.step).collect();
    assert_eq!(steps, [0, 1, 2, 3, 4]);
    assert_eq!(timeline.steps, 5);
}

#[test]
fn rounds_of_nested_groups_multiply() {
    let timeline = timeline(vec![repeat(
        2,
        0,
        vec![repeat(3, 0, vec![Step::Hold(bridge())])],
    )]);
    let rounds: Vec<u32> = timeline.segments.iter().map(|at| at.round).collect();
    assert_eq!(rounds, [1, 2, 3, 4, 5, 6]);
}

#[test]
fn the_rest_between_rounds_belongs_to_the_step_that_comes_next() {
    let timeline = timeline(vec![repeat(2, 30, vec![Step::Hold(bridge()), rest(5)])]);
    let expected = [
        ("hold", 0, 1),
        ("rest", 1, 1),
        ("rest", 0, 2),
        ("hold", 0, 2),
        ("rest", 1, 2),
    ];
    assert_eq!(passes(&timeline), expected);
    assert_eq!(words(&timeline)[2], "rest 30");
}

#[test]
fn the_rest_behind_a_step_belongs_to_it_and_names_what_comes_next() {
    let mut first = bridge();
    first.common.rest_after = secs(15);
    let timeline = timeline(vec![
        Step::Hold(first),
        Step::Reps(reps(&exercise("curl"), 8)),
    ]);
    assert_eq!(
        words(&timeline),
        ["hold B1 20", "rest 15", "prep 6", "reps B1 72"]
    );
    assert_eq!(timeline.segments[1].step, 0);
    assert_eq!(timeline.segments[1].work, timeline.segments[3].work);
}

#[test]
fn a_waiting_segment_at_the_end_names_nothing() {
    let timeline = timeline(vec![Step::Hold(bridge()), rest(30), rest(30)]);
    assert!(timeline.segments[1..].iter().all(|at| at.work.is_none()));
}

#[test]
fn an_open_step_counts_nothing_in_the_total() {
    let timeline = timeline(vec![Step::Open(open(&exercise("bridge"))), rest(5)]);
    assert_eq!(words(&timeline), ["prep 10", "open B1", "rest 5"]);
    assert_eq!(timeline.total, secs(15));
}

#[test]
fn a_step_of_nothing_but_an_empty_rest_comes_to_nothing() {
    let timeline = timeline(vec![rest(0)]);
    assert!(timeline.segments.is_empty());
    assert_eq!((timeline.steps, timeline.total), (1, secs(0)));
}

#[test]
fn a_hold_sounds_as_many_whole_breaths_as_it_lasts() {
    let mut hold = bridge();
    hold.pattern = Some(Pattern::default());
    hold.length = HoldLength::Span(PerSide::same(secs(38)));
    let timeline = timeline(vec![Step::Hold(hold)]);
    let pace = timeline.segments[0].work.as_ref().unwrap().pace;
    assert!(matches!(
        pace,
        Pace::Breaths {
            count: 3,
            counted: false,
            ..
        }
    ));
}

#[test]
fn the_steps_own_cue_lines_replace_the_exercises() {
    let mut own = bridge();
    own.common.cues = Some(vec!["Slowly.".into()]);
    let timeline = timeline(vec![Step::Hold(bridge()), Step::Hold(own)]);
    let lines = |index: usize| {
        timeline.segments[index]
            .work
            .as_ref()
            .unwrap()
            .cues
            .to_vec()
    };
    assert_eq!(
        (lines(0), lines(1)),
        (vec!["Mind the bridge.".into()], vec!["Slowly.".into()])
    );
}
