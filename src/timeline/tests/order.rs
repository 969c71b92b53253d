//! Sides and sets: in which order, and what lies between them.

use super::{lens, words};
use crate::routine::model::{Hold, HoldLength, Order, PerSide, Sets, Step, StepSide};
use crate::timeline::Timeline;
use crate::timeline::build::{hold, secs, sided, timeline};
use crate::words::Side;

/// 40 s on each side with `change` made to its sides and sets, without prep.
fn lunge(change: impl FnOnce(&mut Sets)) -> Hold {
    let mut hold = hold(&sided("lunge"), 40);
    hold.common.prep = Some(secs(0));
    change(&mut hold.sets);
    hold
}

fn of(hold: Hold) -> Timeline {
    timeline(vec![Step::Hold(hold)])
}

const fn counts(left: u32, right: u32) -> PerSide<u32> {
    PerSide { left, right }
}

#[test]
fn sides_alternate_with_a_switch_between_them_and_a_rest_before_the_next_set() {
    let timeline = of(lunge(|sets| sets.sets = counts(2, 2)));
    let expected = [
        "hold L1 40",
        "switch 8",
        "hold R1 40",
        "rest 10",
        "hold L2 40",
        "switch 8",
        "hold R2 40",
    ];
    assert_eq!(words(&timeline), expected);
}

#[test]
fn going_back_to_the_other_side_without_a_rest_takes_a_switch() {
    let timeline = of(lunge(|sets| {
        (sets.sets, sets.rest) = (counts(2, 2), secs(0));
    }));
    assert_eq!(lens(&timeline, "switch"), [8, 8, 8]);
    assert!(lens(&timeline, "rest").is_empty());
}

#[test]
fn one_side_first_rests_between_sets_and_switches_once() {
    let timeline = of(lunge(|sets| {
        (sets.sets, sets.order) = (counts(2, 2), Order::OneSideFirst);
    }));
    let expected = [
        "hold L1 40",
        "rest 10",
        "hold L2 40",
        "switch 8",
        "hold R1 40",
        "rest 10",
        "hold R2 40",
    ];
    assert_eq!(words(&timeline), expected);
}

#[test]
fn the_longer_left_side_goes_on_alone_with_rests() {
    let timeline = of(lunge(|sets| sets.sets = counts(3, 1)));
    let expected = [
        "hold L1 40",
        "switch 8",
        "hold R1 40",
        "rest 10",
        "hold L2 40",
        "rest 10",
        "hold L3 40",
    ];
    assert_eq!(words(&timeline), expected);
}

#[test]
fn the_longer_right_side_goes_on_alone_with_rests() {
    let timeline = of(lunge(|sets| sets.sets = counts(1, 2)));
    let expected = [
        "hold L1 40",
        "switch 8",
        "hold R1 40",
        "rest 10",
        "hold R2 40",
    ];
    assert_eq!(words(&timeline), expected);
}

#[test]
fn each_side_has_its_own_length_and_number_of_sets() {
    let mut lunge = lunge(|sets| sets.sets = counts(2, 1));
    lunge.length = HoldLength::Span(PerSide {
        left: secs(60),
        right: secs(30),
    });
    let timeline = of(lunge);
    assert_eq!(lens(&timeline, "hold"), [60, 30, 60]);
    let sets: Vec<u32> = timeline
        .segments
        .iter()
        .map(|at| at.work.as_ref().unwrap().sets)
        .collect();
    assert_eq!(sets, [2, 1, 1, 2, 2]);
}

#[test]
fn the_steps_own_switch_counts_and_none_is_left_out() {
    assert_eq!(
        lens(&of(lunge(|sets| sets.switch = Some(secs(3)))), "switch"),
        [3]
    );
    let none = of(lunge(|sets| sets.switch = Some(secs(0))));
    assert!(lens(&none, "switch").is_empty());
}

#[test]
fn one_side_alone_rests_between_its_sets() {
    let timeline = of(lunge(|sets| {
        (sets.side, sets.sets) = (StepSide::Only(Side::Right), counts(1, 2));
    }));
    assert_eq!(words(&timeline), ["hold R1 40", "rest 10", "hold R2 40"]);
}
