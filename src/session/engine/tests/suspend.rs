//! The machine slept.

use super::{Session, three_holds};
use crate::session::command::Command;
use crate::session::event::{Event, PauseCause};
use crate::session::snapshot::State;
use crate::timeline::build::secs;

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
