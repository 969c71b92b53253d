//! Longer and shorter.

use super::{Session, three_holds, two_sided_sets, unprepared};
use crate::routine::model::{Pattern, Step};
use crate::session::command::{Change, Command, Refused};
use crate::session::event::{Ending, Event};
use crate::session::snapshot::State;
use crate::timeline::build::{breath_hold, breathe, exercise, open, reps, secs};
use crate::timeline::segment::Pace;

const fn longer(by: u64) -> Command {
    Command::Extend(Change::Longer(secs(by)))
}

const fn shorter(by: u64) -> Command {
    Command::Extend(Change::Shorter(secs(by)))
}

/// In the active segment of one step, `into` seconds in.
fn inside(step: Step, into: u64) -> Session {
    let mut session = Session::with(vec![step]);
    session.tell(Command::Skip).wait(into);
    session
}

/// Eight repetitions of 9 s.
fn curls(into: u64) -> Session {
    inside(Step::Reps(reps(&exercise("curl"), 8)), into)
}

#[track_caller]
fn assert_len(session: &Session, len: u64) {
    let seen = session.engine.snapshot(session.now);
    assert_eq!(seen.segment().and_then(|at| at.len), Some(secs(len)));
}

#[track_caller]
fn assert_count(session: &Session, expected: u32) {
    let seen = session.engine.snapshot(session.now);
    let pace = seen
        .segment()
        .and_then(|at| at.work.as_ref())
        .map(|work| work.pace);
    let Some(Pace::Breaths { count, .. } | Pace::Reps { count, .. }) = pace else {
        panic!("not paced");
    };
    assert_eq!(count, expected);
}

mod a_plain_hold {
    use super::*;

    #[test]
    fn changes_by_the_span_itself_and_what_is_later_moves() {
        let mut session = Session::with(three_holds());
        session.wait(20).tell(longer(15));
        assert_len(&session, 45);
        let starts: Vec<u64> = session
            .engine
            .segments()
            .iter()
            .map(|at| at.start.as_secs())
            .collect();
        assert_eq!(starts, [0, 10, 55, 61, 91, 97]);
        session.wait(35).assert_at(2, 0, State::Running);
        assert_eq!(session.last(), (1, secs(45), Ending::Completed));
    }

    #[test]
    fn never_becomes_shorter_than_what_has_passed_and_ends_there() {
        let mut session = Session::with(three_holds());
        session.wait(20).tell(shorter(25));
        assert_len(&session, 10);
        session.wait(0).assert_at(2, 0, State::Running);
        assert_eq!(session.last(), (1, secs(10), Ending::Completed));
    }

    #[test]
    fn says_its_new_length() {
        let mut session = Session::with(three_holds());
        session.wait(20).tell(shorter(5));
        let changed = Event::LengthChanged {
            len: secs(25),
            at: session.now,
        };
        assert_eq!(session.log.last(), Some(&changed));
    }

    #[test]
    fn sounds_as_many_breaths_as_it_then_lasts() {
        let mut hold = unprepared("bridge", 25);
        hold.pattern = Some(Pattern::default());
        let mut session = Session::with(vec![Step::Hold(hold)]);
        session.tell(longer(7));
        assert_len(&session, 32);
        assert_count(&session, 3);
    }
}

mod repetitions {
    use super::*;

    #[test]
    fn change_in_whole_ones_to_the_nearest() {
        let mut session = curls(10);
        session.tell(longer(15));
        assert_len(&session, 90);
        assert_count(&session, 10);
        session.tell(shorter(12));
        assert_len(&session, 81);
    }

    #[test]
    fn change_by_one_at_least() {
        let mut session = curls(10);
        session.tell(longer(1));
        assert_len(&session, 81);
    }

    #[test]
    fn that_have_begun_are_kept() {
        let mut session = curls(10);
        session.tell(shorter(200));
        assert_len(&session, 18);
    }

    #[test]
    fn that_have_all_begun_cannot_be_taken_away() {
        let mut session = curls(64);
        session.assert_refused(shorter(9), Refused::CannotChangeLength);
    }
}

mod breaths {
    use super::*;

    #[test]
    fn change_in_whole_ones() {
        let mut session = inside(Step::Breathe(breathe(&exercise("breathing"), 6)), 5);
        session.tell(longer(15));
        assert_len(&session, 80);
        assert_count(&session, 8);
    }

    #[test]
    fn of_a_hold_given_in_breaths_change_in_whole_ones_too() {
        let mut session = inside(Step::Hold(breath_hold(&exercise("bridge"), 4)), 5);
        session.tell(shorter(14));
        assert_len(&session, 30);
        assert_count(&session, 3);
    }
}

#[test]
fn a_prep_changes_by_the_span_and_what_it_leads_to_does_not() {
    let mut session = Session::with(vec![Step::Reps(reps(&exercise("curl"), 8))]);
    session.wait(3).tell(longer(5));
    assert_len(&session, 15);
    session.wait(12).assert_at(1, 0, State::Running);
    assert_len(&session, 72);
}

#[test]
fn a_longer_hold_is_no_longer_on_the_other_side() {
    let mut session = Session::with(vec![two_sided_sets("lunge")]);
    session.wait(20).tell(longer(10));
    assert_eq!(session.lens(), [10, 50, 8, 40, 10, 40, 8, 40]);
}

#[test]
fn while_paused_counts_from_where_it_stands() {
    let mut session = Session::with(three_holds());
    session
        .wait(20)
        .tell(Command::Pause)
        .wait(500)
        .tell(shorter(100));
    assert_len(&session, 10);
}

#[test]
fn what_cannot_change_is_refused() {
    let mut session = curls(0);
    session.assert_refused(longer(0), Refused::CannotChangeLength);
    session.assert_refused(shorter(0), Refused::CannotChangeLength);
    session.assert_refused(shorter(500), Refused::CannotChangeLength);
    let mut open = inside(Step::Open(open(&exercise("bridge"))), 5);
    open.assert_refused(longer(5), Refused::CannotChangeLength);
}

#[test]
fn four_hours_are_the_most() {
    let mut session = Session::with(three_holds());
    session.tell(Command::Extend(Change::Longer(std::time::Duration::MAX)));
    assert_len(&session, 4 * 3600);
    session.assert_refused(longer(1), Refused::CannotChangeLength);
    let mut curls = curls(0);
    curls.tell(longer(5 * 3600));
    assert_len(&curls, 4 * 3600);
}

#[test]
fn what_is_longer_than_that_already_never_becomes_shorter_by_more() {
    let mut slow = reps(&exercise("curl"), 200);
    slow.tempo.hold = secs(86);
    let mut session = inside(Step::Reps(slow), 0);
    assert_len(&session, 5 * 3600);
    session.assert_refused(longer(90), Refused::CannotChangeLength);
}
