//! Ending a session early.

use super::{Session, three_holds};
use crate::session::command::{Command, Refused};
use crate::session::event::{Ending, Event, Outcome};
use crate::session::snapshot::State;
use crate::timeline::build::secs;

#[test]
fn keeps_what_was_held() {
    let mut session = Session::with(three_holds());
    session.wait(20).tell(Command::Finish);
    assert_eq!(session.last(), (1, secs(10), Ending::Stopped));
    session
        .wait(50)
        .assert_at(1, 10, State::Finished(Outcome::StoppedEarly));
    let seen = session.engine.snapshot(session.now);
    assert_eq!(
        (seen.held.both, seen.total_left, seen.next_change),
        (secs(10), secs(0), None)
    );
}

#[test]
fn works_while_paused() {
    let mut session = Session::with(three_holds());
    session
        .wait(20)
        .tell(Command::Pause)
        .wait(500)
        .tell(Command::Finish);
    assert_eq!(session.last(), (1, secs(10), Ending::Stopped));
}

#[test]
fn is_the_last_word() {
    let mut session = Session::with(three_holds());
    session.tell(Command::Finish);
    assert!(matches!(session.log.last(), Some(Event::Finished { .. })));
    for command in [
        Command::Finish,
        Command::Skip,
        Command::Resume,
        Command::StopOnPain,
    ] {
        session.assert_refused(command, Refused::Over);
    }
}

#[test]
fn a_verb_that_comes_after_the_end_is_refused_and_the_end_is_still_told() {
    let mut session = Session::with(three_holds());
    session.now = session.now.plus(secs(500));
    session.assert_refused(Command::Skip, Refused::Over);
    session.wait(0);
    assert_eq!(session.attempts().len(), 6);
}
