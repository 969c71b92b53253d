//! A session nobody interferes with.

use super::{START, Session, three_holds};
use crate::session::event::{Ending, Event, Outcome};
use crate::session::snapshot::State;
use crate::timeline::build::{secs, timeline, two_steps};
use crate::timeline::compile;

#[test]
fn each_segment_begins_at_the_planned_end_of_the_one_before() {
    let mut session = Session::with(three_holds());
    session.pass(secs(1000));
    let starts = |event: &Event| match event {
        Event::SegmentStarted { at, .. } => Some(at.since(START).as_secs()),
        _ => None,
    };
    let starts: Vec<u64> = session.log.iter().filter_map(starts).collect();
    assert_eq!(starts, [0, 10, 40, 46, 76, 82]);
}

#[test]
fn a_session_left_alone_is_completed_at_its_planned_end() {
    let mut session = Session::with(three_holds());
    session.wait(112);
    let finished = Event::Finished {
        outcome: Outcome::Completed,
        at: START.plus(secs(112)),
    };
    assert_eq!(session.log.last(), Some(&finished));
    assert_eq!(session.engine.next_change(), None);
}

#[test]
fn only_active_segments_hold() {
    let mut session = Session::of(&compile(&two_steps()).unwrap());
    session.wait(238);
    let held: Vec<u64> = session
        .attempts()
        .iter()
        .map(|attempt| attempt.held.as_secs())
        .collect();
    assert_eq!(held, [0, 30, 0, 40, 0, 40, 0, 40, 0, 40]);
    assert!(
        session
            .attempts()
            .iter()
            .all(|attempt| attempt.ending == Ending::Completed)
    );
    let sum = session.engine.snapshot(session.now).held;
    assert_eq!(
        (sum.left, sum.right, sum.both),
        (secs(80), secs(80), secs(30))
    );
}

#[test]
fn a_session_of_nothing_is_over_at_once() {
    let session = Session::of(&timeline(vec![crate::timeline::build::rest(0)]));
    session.assert_at(0, 0, State::Finished(Outcome::Completed));
    assert_eq!(session.log.len(), 1);
}
