//! A pause that nobody comes back from.

use super::{Session, three_holds};
use crate::session::command::Command;
use crate::session::event::{Ending, Event, Outcome, PauseCause};
use crate::session::snapshot::State;
use crate::timeline::build::secs;

/// Half an hour.
const LONG: u64 = 30 * 60;

fn paused() -> Session {
    let mut session = Session::with(three_holds());
    session.wait(20).tell(Command::Pause);
    session
}

#[test]
fn after_half_an_hour_the_session_is_over_and_what_was_held_is_kept() {
    let mut session = paused();
    let left = session.now.plus(secs(LONG));
    session.wait(LONG - 1);
    session.assert_at(1, 10, State::Paused(PauseCause::Asked));
    session.wait(5000);
    let finished = Event::Finished {
        outcome: Outcome::LeftPaused,
        at: left,
    };
    assert_eq!(session.log.last(), Some(&finished));
    assert_eq!(session.last(), (1, secs(10), Ending::Stopped));
}

#[test]
fn whoever_does_something_is_there() {
    let mut session = paused();
    session.wait(LONG - 1).tell(Command::Skip).wait(LONG - 1);
    session.assert_at(2, 0, State::Paused(PauseCause::Asked));
    session.tell(Command::StopOnPain).wait(LONG - 1);
    session.assert_at(2, 0, State::Paused(PauseCause::Pain));
    session.wait(1);
    assert!(session.engine.is_over());
    assert_eq!(session.last().2, Ending::Pain);
}

#[test]
fn a_night_with_the_lid_closed_is_not_a_pause_that_was_left() {
    let mut session = Session::with(three_holds());
    session.wait(20);
    let since = session.now;
    session.now = since.plus(secs(8 * 3600));
    session.engine.void_gap(session.now, since);
    session.wait(LONG - 1);
    session.assert_at(1, 10, State::Paused(PauseCause::Suspended));
}

#[test]
fn one_that_was_cut_short_before_is_interrupted_all_the_same() {
    let mut session = Session::with(three_holds());
    let lying = std::sync::Arc::new(crate::timeline::build::exercise("breathing"));
    session.tell(Command::LieDown(lying)).tell(Command::Pause);
    session.wait(LONG);
    let outcome = State::Finished(Outcome::LeftPaused);
    assert_eq!(session.engine.snapshot(session.now).state, outcome);
}
