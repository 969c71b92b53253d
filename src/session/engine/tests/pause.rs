//! Pause and resume.

use std::time::Duration;

use super::super::LEFT;
use super::{Session, three_holds};
use crate::session::command::{Command, Refused};
use crate::session::event::{Event, Outcome, PauseCause};
use crate::session::snapshot::State;
use crate::timeline::build::secs;
use crate::timeline::cue::CueKind;

/// Ten seconds into the first hold.
fn session() -> Session {
    let mut session = Session::with(three_holds());
    session.wait(20);
    session
}

mod pausing {
    use super::*;

    #[test]
    fn stops_the_clock_at_once() {
        let mut session = session();
        session.tell(Command::Pause).wait(600);
        session.assert_at(1, 10, State::Paused(PauseCause::Asked));
        let left_behind = session.now.plus(LEFT.saturating_sub(secs(600)));
        assert_eq!(session.engine.next_change(), Some(left_behind));
    }

    #[test]
    fn twice_is_refused() {
        let mut session = session();
        session.tell(Command::Pause);
        session.assert_refused(Command::Pause, Refused::AlreadyPaused);
    }

    #[test]
    fn a_session_that_is_over_is_refused() {
        let mut session = session();
        session.wait(600);
        session.assert_at(5, 30, State::Finished(Outcome::Completed));
        session.assert_refused(Command::Pause, Refused::Over);
    }

    #[test]
    fn keeps_fractions_of_a_second() {
        let mut session = session();
        session
            .pass(Duration::from_micros(333_333))
            .pause_for(60)
            .pause_for(60);
        let elapsed = session.engine.snapshot(session.now).elapsed;
        assert_eq!(elapsed, Duration::from_micros(10_333_333));
    }
}

mod resuming {
    use super::*;

    #[test]
    fn counts_in_for_three_seconds_that_are_part_of_the_pause() {
        let mut session = session();
        session
            .tell(Command::Pause)
            .wait(60)
            .tell(Command::Resume)
            .wait(2);
        session.assert_at(1, 10, State::CountingIn { left: secs(1) });
        session.wait(1).assert_at(1, 10, State::Running);
        session.wait(5).assert_at(1, 15, State::Running);
    }

    #[test]
    fn ticks_three_times() {
        let mut session = session();
        session.tell(Command::Pause).wait(60).tell(Command::Resume);
        let due = session.engine.upcoming(session.now, secs(3));
        let ticks: Vec<_> = due
            .iter()
            .map(|(at, cue)| (at.since(session.now).as_secs(), cue.kind))
            .collect();
        assert_eq!(
            ticks,
            [(0, CueKind::Tick), (1, CueKind::Tick), (2, CueKind::Tick)]
        );
    }

    #[test]
    fn what_runs_is_refused() {
        let mut session = session();
        session.assert_refused(Command::Resume, Refused::NotPaused);
        session.tell(Command::Pause).tell(Command::Resume);
        session.assert_refused(Command::Resume, Refused::NotPaused);
    }

    #[test]
    fn is_said_with_the_stamps_at_which_it_was_due() {
        let mut session = session();
        let resumed = session.now.plus(secs(63));
        session
            .tell(Command::Pause)
            .wait(60)
            .tell(Command::Resume)
            .wait(7);
        assert_eq!(session.log.last(), Some(&Event::Resumed { at: resumed }));
    }
}

#[test]
fn a_pause_in_the_count_in_pauses_again_and_nothing_is_lost() {
    let mut session = session();
    session
        .tell(Command::Pause)
        .wait(60)
        .tell(Command::Resume)
        .wait(2);
    session.tell(Command::Pause).wait(60);
    session.assert_at(1, 10, State::Paused(PauseCause::Asked));
    session
        .tell(Command::Resume)
        .wait(3)
        .assert_at(1, 10, State::Running);
    session.wait(20).assert_at(2, 0, State::Running);
}

#[test]
fn a_pause_moves_the_end_by_its_whole_length() {
    let mut session = session();
    session.pause_for(100).wait(91);
    session.assert_at(5, 29, State::Running);
    session
        .wait(1)
        .assert_at(5, 30, State::Finished(Outcome::Completed));
}
