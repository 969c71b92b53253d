//! What screens are shown.

use std::time::Duration;

use super::{START, Session, three_holds};
use crate::routine::model::Step;
use crate::session::command::Command;
use crate::session::snapshot::{Beat, Part, Snapshot, State};
use crate::time::Stamp;
use crate::timeline::build::{breathe, exercise, open, reps, secs};

fn at(steps: Vec<Step>, into: Duration) -> Snapshot {
    let mut session = Session::with(steps);
    session.pass(into);
    session.engine.snapshot(session.now)
}

#[test]
fn a_hold_in_the_middle_says_what_is_left_and_what_comes_next() {
    let seen = at(three_holds(), secs(50));
    assert_eq!(
        (seen.current, seen.elapsed, seen.remaining),
        (3, secs(4), Some(secs(26)))
    );
    assert_eq!(
        (seen.position, seen.total_left, seen.step),
        (secs(50), secs(62), (3, 1))
    );
    assert_eq!(
        seen.next.map(|work| work.exercise.id.clone()),
        Some("fold".into())
    );
    assert_eq!(
        (seen.held.both, seen.next_change),
        (secs(34), Some(START.plus(secs(76))))
    );
}

#[test]
fn in_a_prep_next_is_what_comes_after_the_thing_it_leads_to() {
    let seen = at(three_holds(), secs(41));
    assert_eq!(
        seen.next.map(|work| work.exercise.id.clone()),
        Some("fold".into())
    );
    assert_eq!(at(three_holds(), secs(80)).next, None);
}

#[test]
fn a_stamp_past_the_end_of_the_segment_shows_its_end() {
    let session = Session::with(three_holds());
    let seen = session.engine.snapshot(START.plus(secs(600)));
    assert_eq!(
        (seen.current, seen.elapsed, seen.remaining),
        (0, secs(10), Some(secs(0)))
    );
}

#[test]
fn a_stamp_past_the_count_in_shows_the_clock_running_again() {
    let mut session = Session::with(three_holds());
    session
        .wait(20)
        .tell(Command::Pause)
        .wait(60)
        .tell(Command::Resume);
    let seen = session.engine.snapshot(session.now.plus(secs(3 + 4)));
    assert_eq!((seen.elapsed, seen.state), (secs(14), State::Running));
}

#[test]
fn a_stamp_before_the_start_shows_the_start() {
    let session = Session::with(three_holds());
    assert_eq!(session.engine.snapshot(Stamp::ZERO).elapsed, secs(0));
}

#[test]
fn an_open_segment_counts_up_and_has_nothing_left() {
    let seen = at(vec![Step::Open(open(&exercise("bridge")))], secs(100));
    assert_eq!(
        (seen.elapsed, seen.remaining, seen.position),
        (secs(90), None, secs(10))
    );
    assert_eq!(
        (seen.total_left, seen.next_change, seen.held.both),
        (secs(0), None, secs(90))
    );
}

mod beats {
    use super::*;

    #[track_caller]
    fn assert_beat(step: Step, into: u64, index: u32, part: (Part, u64, u64)) {
        let count = if matches!(step, Step::Reps(_)) { 8 } else { 3 };
        let expected = Beat {
            index,
            count,
            part: part.0,
            into: secs(part.1),
            len: secs(part.2),
        };
        assert_eq!(at(vec![step], secs(10 + into)).beat, Some(expected));
    }

    #[test]
    fn name_the_part_of_a_breath() {
        let breaths = || Step::Breathe(breathe(&exercise("breathing"), 3));
        assert_beat(breaths(), 0, 0, (Part::Inhale, 0, 4));
        assert_beat(breaths(), 19, 1, (Part::Exhale, 5, 6));
    }

    #[test]
    fn name_the_part_of_a_repetition() {
        let curls = || Step::Reps(reps(&exercise("curl"), 8));
        assert_beat(curls(), 3, 0, (Part::Hold, 1, 5));
        assert_beat(curls(), 71, 7, (Part::Back, 1, 2));
    }

    #[test]
    fn are_none_in_a_prep_and_in_a_plain_hold() {
        assert_eq!(
            at(vec![Step::Reps(reps(&exercise("curl"), 8))], secs(5)).beat,
            None
        );
        assert_eq!(at(three_holds(), secs(15)).beat, None);
    }
}
