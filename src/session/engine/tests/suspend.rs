//! The machine slept.

use std::time::Duration;

use proptest::prelude::*;

use super::super::COUNT_IN;
use super::{Session, three_holds};
use crate::routine::model::Step;
use crate::session::command::Command;
use crate::session::event::{Event, PauseCause};
use crate::session::snapshot::State;
use crate::timeline::build::secs;
use crate::words::Phase;

/// Sleeps for an hour, noticed only afterwards.
fn sleep(session: &mut Session) {
    let since = session.now;
    session.now = since.plus(secs(3600));
    session
        .log
        .extend(session.engine.void_gap(session.now, since));
}

#[test]
fn nothing_of_the_gap_counts() {
    let mut session = Session::with(three_holds());
    session.wait(20);
    let began = session.now;
    sleep(&mut session);
    session.assert_at(1, 10, State::Paused(PauseCause::Suspended));
    let paused = Event::Paused {
        cause: PauseCause::Suspended,
        at: began,
    };
    assert_eq!(session.log.last(), Some(&paused));
    session
        .tell(Command::Resume)
        .wait(3 + 5)
        .assert_at(1, 15, State::Running);
}

#[test]
fn what_was_due_before_the_gap_is_told_first() {
    let mut session = Session::with(three_holds());
    session.now = session.now.plus(secs(41));
    sleep(&mut session);
    session.assert_at(2, 1, State::Paused(PauseCause::Suspended));
    assert_eq!(session.attempts().len(), 2);
}

#[test]
fn a_gap_in_a_count_in_leaves_the_pause_as_it_was() {
    let mut session = Session::with(three_holds());
    session
        .wait(20)
        .tell(Command::Pause)
        .wait(9)
        .tell(Command::Resume)
        .wait(1);
    sleep(&mut session);
    session.assert_at(1, 10, State::Paused(PauseCause::Suspended));
}

#[test]
fn a_gap_in_a_pause_changes_nothing() {
    let mut session = Session::with(three_holds());
    session.wait(20).tell(Command::StopOnPain);
    let before = session.engine.clone();
    sleep(&mut session);
    assert_eq!(session.engine, before);
}

#[test]
fn a_gap_noticed_too_late_counts_for_nothing_in_the_segment_that_began_in_it() {
    let mut session = Session::with(three_holds());
    session.wait(20).wait(22);
    let since = session.now.minus(secs(10));
    session
        .log
        .extend(session.engine.void_gap(session.now, since));
    session.assert_at(2, 0, State::Paused(PauseCause::Suspended));
    session
        .tell(Command::Resume)
        .wait(3 + 5)
        .assert_at(2, 5, State::Running);
}

#[test]
fn a_gap_cannot_begin_after_now() {
    let mut session = Session::with(three_holds());
    session.wait(20);
    let later = session.now.plus(secs(50));
    session
        .log
        .extend(session.engine.void_gap(session.now, later));
    session.assert_at(1, 10, State::Paused(PauseCause::Suspended));
}

/// A routine with every kind of segment.
fn every_kind() -> Vec<Step> {
    let routine = r#"Routine(format: 1, name: "All", steps: [
        Hold(exercise: "kneeling_lunge", hold: "40s", sets: 2, rest: "20s"),
        Reps(exercise: "bridge", reps: 4, tempo: (out: "2s", hold: "3s", back: "2s")),
        Breathe(exercise: "breathing_supine", breaths: 3),
        Open(exercise: "supine_release"),
    ])"#;
    let loaded = crate::routine::load(routine, "all", crate::routine::Catalogue::builtin());
    loaded.routine.expect("a routine").steps
}

proptest! {
    #[test]
    fn in_every_kind_of_segment_the_gap_is_void(
        into in 1_u64..2_000, gap in 3_u64..100_000, late in 0_u64..3_000,
    ) {
        let kinds = [
            Phase::Prep, Phase::Switch, Phase::Rest, Phase::Hold, Phase::Reps, Phase::Breathe, Phase::Open,
        ];
        for kind in kinds {
            let mut session = Session::with(every_kind());
            let segments = session.engine.segments().clone();
            let at = segments.iter().find(|segment| segment.phase == kind).expect("every kind");
            // Every segment is longer than what passes in it before and after the gap.
            session.pass(at.start + Duration::from_millis(into));
            let since = session.now;
            session.now = since.plus(secs(gap)).plus(Duration::from_millis(late));
            let before = session.engine.snapshot(since);
            session.engine.void_gap(session.now, since);
            let after = session.engine.snapshot(session.now);
            prop_assert_eq!(after.state, State::Paused(PauseCause::Suspended));
            prop_assert_eq!((after.current, after.elapsed), (at.index, before.elapsed));
            prop_assert_eq!(after.held, before.held);
            session.tell(Command::Resume).pass(COUNT_IN + Duration::from_millis(100));
            let on = session.engine.snapshot(session.now);
            prop_assert_eq!(on.state, State::Running);
            prop_assert_eq!((on.current, on.elapsed), (at.index, before.elapsed + Duration::from_millis(100)));
        }
    }
}
