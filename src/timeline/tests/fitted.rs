//! Fitted to a person: the side that begins, more time to get ready, what is left out.

use super::words;
use crate::routine::model::{Exercise, Hold, Order, PerSide, Step};
use crate::timeline::build::{exercise, hold, routine, secs, sided};
use crate::timeline::{Fit, Timeline, TooBig, compile, compile_for};

const RIGHT_FIRST: Fit = Fit {
    right_first: true,
    ready_percent: 100,
    leaves_out_opt_in: false,
};

const fn slower(ready_percent: u16) -> Fit {
    Fit {
        right_first: false,
        ready_percent,
        leaves_out_opt_in: false,
    }
}

const GENTLE: Fit = Fit {
    right_first: false,
    ready_percent: 100,
    leaves_out_opt_in: true,
};

/// 40 s on each side, so many sets of them.
fn lunge(left: u32, right: u32) -> Hold {
    let mut hold = hold(&sided("lunge"), 40);
    hold.sets.sets = PerSide { left, right };
    hold
}

#[track_caller]
fn fitted(steps: Vec<Step>, fit: Fit) -> Timeline {
    compile_for(&routine(steps), fit).unwrap()
}

fn boat() -> Step {
    let boat = Exercise {
        opt_in: true,
        ..exercise("boat")
    };
    Step::Hold(hold(&boat, 15))
}

#[test]
fn the_right_side_begins_each_set_where_it_was_asked_for() {
    let expected = [
        "prep 10",
        "hold R1 40",
        "switch 8",
        "hold L1 40",
        "rest 10",
        "hold R2 40",
        "switch 8",
        "hold L2 40",
    ];
    assert_eq!(
        words(&fitted(vec![Step::Hold(lunge(2, 2))], RIGHT_FIRST)),
        expected
    );
}

#[test]
fn the_longer_side_goes_on_alone_whichever_began() {
    let steps = vec![Step::Hold(lunge(2, 1))];
    let expected = [
        "prep 10",
        "hold R1 40",
        "switch 8",
        "hold L1 40",
        "rest 10",
        "hold L2 40",
    ];
    assert_eq!(words(&fitted(steps, RIGHT_FIRST)), expected);
}

#[test]
fn one_side_first_means_the_one_that_begins() {
    let mut hold = lunge(2, 2);
    hold.sets.order = Order::OneSideFirst;
    let fitted = fitted(vec![Step::Hold(hold)], RIGHT_FIRST);
    let holds: Vec<String> = words(&fitted)
        .into_iter()
        .filter(|word| word.starts_with("hold"))
        .collect();
    assert_eq!(
        holds,
        ["hold R1 40", "hold R2 40", "hold L1 40", "hold L2 40"]
    );
}

#[test]
fn more_time_goes_to_preps_and_switches_alone() {
    let steps = vec![Step::Hold(lunge(2, 2))];
    let expected = [
        "prep 20",
        "hold L1 40",
        "switch 16",
        "hold R1 40",
        "rest 10",
        "hold L2 40",
        "switch 16",
        "hold R2 40",
    ];
    assert_eq!(words(&fitted(steps, slower(200))), expected);
}

#[test]
fn the_steps_own_times_grow_too_in_whole_seconds() {
    let mut hold = lunge(1, 1);
    hold.common.prep = Some(secs(5));
    hold.sets.switch = Some(secs(3));
    let expected = ["prep 8", "hold L1 40", "switch 5", "hold R1 40"];
    assert_eq!(
        words(&fitted(vec![Step::Hold(hold)], slower(150))),
        expected
    );
}

#[test]
fn what_is_left_out_counts_as_no_step() {
    let steps = vec![boat(), Step::Hold(lunge(1, 1))];
    let fitted = fitted(steps, GENTLE);
    assert_eq!(fitted.steps, 1);
    assert_eq!(
        words(&fitted),
        ["prep 10", "hold L1 40", "switch 8", "hold R1 40"]
    );
}

#[test]
fn what_the_file_says_is_the_default() {
    let routine = routine(vec![boat(), Step::Hold(lunge(2, 1))]);
    assert_eq!(compile_for(&routine, Fit::default()), compile(&routine));
}

#[test]
fn more_time_can_be_too_much() {
    let mut hold = hold(&exercise("rest"), 4 * 3600);
    hold.common.prep = Some(secs(4 * 3600));
    assert_eq!(
        compile_for(&routine(vec![Step::Hold(hold)]), slower(150)),
        Err(TooBig::Length)
    );
}
