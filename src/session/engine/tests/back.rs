//! Back.

use super::{Session, three_holds, unprepared};
use crate::routine::model::Step;
use crate::session::command::Command;
use crate::session::event::{Ending, PauseCause};
use crate::session::snapshot::State;
use crate::timeline::build::{rest, secs};

fn unprepared_pair() -> Session {
    Session::with(vec![
        Step::Hold(unprepared("bridge", 30)),
        Step::Hold(unprepared("fold", 30)),
    ])
}

#[test]
fn out_of_a_hold_begins_it_again_at_its_prep() {
    let mut session = Session::with(three_holds());
    session
        .wait(50)
        .tell(Command::Back)
        .assert_at(2, 0, State::Running);
    assert_eq!(session.last(), (3, secs(4), Ending::Skipped));
}

#[test]
fn at_the_very_start_of_a_hold_with_a_prep_still_begins_it_again() {
    let mut session = Session::with(three_holds());
    session
        .wait(47)
        .tell(Command::Back)
        .assert_at(2, 0, State::Running);
}

#[test]
fn in_the_first_three_seconds_of_a_prep_goes_to_the_thing_before() {
    let mut session = Session::with(three_holds());
    session
        .wait(42)
        .tell(Command::Back)
        .assert_at(0, 0, State::Running);
}

#[test]
fn after_three_seconds_of_a_prep_begins_it_again() {
    let mut session = Session::with(three_holds());
    session
        .wait(43)
        .tell(Command::Back)
        .assert_at(2, 0, State::Running);
}

#[test]
fn at_the_first_thing_always_begins_it_again() {
    let mut session = Session::with(three_holds());
    session
        .wait(1)
        .tell(Command::Back)
        .assert_at(0, 0, State::Running);
}

#[test]
fn without_a_lead_in_the_first_three_seconds_of_the_hold_decide() {
    let mut session = unprepared_pair();
    session
        .wait(32)
        .tell(Command::Back)
        .assert_at(0, 0, State::Running);
    let mut session = unprepared_pair();
    session
        .wait(33)
        .tell(Command::Back)
        .assert_at(1, 0, State::Running);
}

#[test]
fn in_a_rest_between_things_begins_the_rest_again_and_never_jumps_ahead() {
    let mut steps = three_holds();
    steps.insert(1, rest(30));
    let mut session = Session::with(steps);
    session
        .wait(50)
        .tell(Command::Back)
        .assert_at(2, 0, State::Running);
    session
        .wait(1)
        .tell(Command::Back)
        .assert_at(0, 0, State::Running);
}

#[test]
fn skip_then_back_returns_to_the_same_thing() {
    let mut session = Session::with(three_holds());
    session
        .wait(20)
        .tell(Command::Skip)
        .tell(Command::Back)
        .assert_at(0, 0, State::Running);
    session
        .tell(Command::Skip)
        .tell(Command::Back)
        .assert_at(0, 0, State::Running);
}

#[test]
fn while_paused_moves_and_stays_paused() {
    let mut session = Session::with(three_holds());
    session
        .wait(50)
        .tell(Command::Pause)
        .wait(9)
        .tell(Command::Back)
        .wait(9);
    session.assert_at(2, 0, State::Paused(PauseCause::Asked));
    session
        .tell(Command::Back)
        .assert_at(0, 0, State::Paused(PauseCause::Asked));
}
