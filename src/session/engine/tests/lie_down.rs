//! Lying down in place of what was to come.

use std::sync::Arc;

use super::{Session, three_holds};
use crate::session::command::Command;
use crate::session::event::{Ending, Event, Outcome, PauseCause};
use crate::session::snapshot::State;
use crate::timeline::build::{exercise, secs};
use crate::timeline::segment::Pace;
use crate::words::Phase;

/// Stopped on pain 5 s into the second hold, and lying down.
fn lying() -> Session {
    let mut session = Session::with(three_holds());
    session.wait(51).tell(Command::StopOnPain);
    session.tell(Command::LieDown(Arc::new(exercise("breathing"))));
    session
}

#[test]
fn drops_what_was_to_come_and_breathes_for_two_minutes() {
    let session = lying();
    let later = session.engine.segments().iter().skip(4);
    let plan: Vec<_> = later.map(|at| (at.phase, at.planned())).collect();
    assert_eq!(plan, [(Phase::Prep, secs(12)), (Phase::Breathe, secs(120))]);
    let work = session.engine.segments()[5].work.as_ref().unwrap();
    assert!(matches!(work.pace, Pace::Breaths { count: 12, .. }));
}

#[test]
fn the_stopped_hold_counts_as_far_as_it_went() {
    let session = lying();
    assert_eq!(session.last(), (3, secs(5), Ending::Pain));
}

#[test]
fn waits_for_the_person_and_then_goes_on_by_itself() {
    let mut session = lying();
    session.assert_at(4, 0, State::Paused(PauseCause::Asked));
    session.tell(Command::Resume).wait(3 + 12);
    session.assert_at(5, 0, State::Running);
}

#[test]
fn the_session_was_stopped_early_even_when_all_breaths_are_done() {
    let mut session = lying();
    session.tell(Command::Resume).wait(3 + 12 + 120);
    let last = session.log.last().unwrap();
    assert!(matches!(
        last,
        Event::Finished {
            outcome: Outcome::StoppedEarly,
            ..
        }
    ));
    assert_eq!(
        session.engine.snapshot(session.now).held.total(),
        secs(30 + 5 + 120)
    );
}
