//! Routines nobody could do are refused, and quickly.

use crate::routine::model::{PerSide, Step};
use crate::timeline::build::{exercise, hold, open, repeat, rest, routine, secs};
use crate::timeline::{TooBig, compile};

/// `inner` in four groups of fifty.
fn nested(inner: Vec<Step>, rest: u64) -> Step {
    (0..4)
        .fold(inner, |steps, _| vec![repeat(50, rest, steps)])
        .remove(0)
}

#[test]
fn a_billion_segments_are_refused() {
    let mut many = hold(&exercise("bridge"), 1);
    many.sets.sets = PerSide::same(20);
    let steps = vec![Step::Hold(many); 200];
    assert_eq!(
        compile(&routine(vec![nested(steps, 0)])),
        Err(TooBig::Length)
    );
    let open = vec![Step::Open(open(&exercise("bridge"))); 200];
    let mut untimed = routine(vec![nested(open, 0)]);
    untimed.timing.first = secs(0);
    untimed.timing.same = secs(0);
    assert_eq!(compile(&untimed), Err(TooBig::Segments));
}

#[test]
fn a_billion_rounds_of_nothing_come_to_nothing() {
    let timeline = compile(&routine(vec![nested(vec![rest(0); 200], 0)])).unwrap();
    assert_eq!((timeline.segments.len(), timeline.steps), (0, 200));
}

#[test]
fn a_billion_rests_between_rounds_of_nothing_are_refused() {
    assert_eq!(
        compile(&routine(vec![nested(vec![rest(0)], 1)])),
        Err(TooBig::Segments)
    );
}

#[test]
fn eight_hours_are_allowed_and_a_second_more_is_not() {
    let day = |last| {
        compile(&routine(vec![
            rest(4 * 3600),
            rest(4 * 3600 - 1),
            rest(last),
        ]))
    };
    assert_eq!(day(1).unwrap().total, secs(8 * 3600));
    assert_eq!(day(2), Err(TooBig::Length));
}

#[test]
fn ten_thousand_segments_are_allowed_and_one_more_is_not() {
    let rests = |more: usize| {
        let mut steps = vec![repeat(50, 0, vec![rest(1); 200])];
        steps.extend(vec![rest(1); more]);
        compile(&routine(steps))
    };
    assert_eq!(rests(0).unwrap().segments.len(), 10_000);
    assert_eq!(rests(1), Err(TooBig::Segments));
}
