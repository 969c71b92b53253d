//! Leaving an exercise out.

use super::{Session, three_holds, two_sided_sets, unprepared};
use crate::routine::model::Step;
use crate::session::command::{Command, Refused};
use crate::session::event::{Ending, Event, Outcome, PauseCause};
use crate::session::snapshot::State;
use crate::timeline::build::{exercise, hold, rest, secs};

fn bridge() -> Step {
    Step::Hold(hold(&exercise("bridge"), 30))
}

/// The exercises of the active segments that are left, in order.
fn left(session: &Session) -> Vec<String> {
    let active = session
        .engine
        .segments()
        .iter()
        .filter(|at| at.phase.is_active());
    active
        .map(|at| at.work.as_ref().unwrap().exercise.id.clone())
        .collect()
}

#[test]
fn takes_every_later_set_side_and_step_of_it_away() {
    let mut session = Session::with(vec![
        bridge(),
        two_sided_sets("lunge"),
        bridge(),
        two_sided_sets("lunge"),
    ]);
    session.wait(60).tell(Command::DropExercise);
    assert_eq!(left(&session), ["bridge", "bridge"]);
    assert_eq!(session.last(), (3, secs(8), Ending::Skipped));
    session.assert_at(2, 0, State::Running);
}

#[test]
fn its_rests_go_with_it_and_those_of_others_stay() {
    let mut twist = hold(&exercise("twist"), 30);
    twist.common.rest_after = secs(20);
    let mut session = Session::with(vec![Step::Hold(twist), rest(40), bridge()]);
    session.wait(12).tell(Command::DropExercise);
    assert_eq!(session.lens(), [40, 6, 30]);
    session.assert_at(1, 0, State::Running);
}

#[test]
fn in_a_prep_drops_what_it_leads_to() {
    let mut session = Session::with(three_holds());
    session.wait(42).tell(Command::DropExercise);
    assert_eq!(left(&session), ["bridge", "fold"]);
    session.assert_at(2, 0, State::Running);
}

#[test]
fn what_was_held_of_it_before_stays_held() {
    let mut session = Session::with(vec![bridge(), bridge(), Step::Hold(unprepared("fold", 30))]);
    session.wait(50).tell(Command::DropExercise);
    assert_eq!(left(&session), ["bridge", "fold"]);
    assert_eq!(session.engine.snapshot(session.now).held.both, secs(34));
}

#[test]
fn the_sets_of_the_same_step_that_were_done_stay() {
    let mut session = Session::with(vec![two_sided_sets("lunge"), bridge()]);
    session.wait(70).tell(Command::DropExercise);
    assert_eq!(left(&session), ["lunge", "bridge"]);
    session.assert_at(2, 0, State::Running);
}

#[test]
fn is_said_between_the_end_of_the_attempt_and_the_next_start() {
    let mut session = Session::with(three_holds());
    session.wait(20).tell(Command::DropExercise);
    let said = &session.log[session.log.len() - 3..];
    assert!(matches!(
        said,
        [Event::SegmentEnded { .. }, Event::ExerciseDropped { exercise, .. }, Event::SegmentStarted { .. }]
            if exercise.id == "bridge"
    ));
}

#[test]
fn ends_the_session_where_nothing_is_left() {
    let mut session = Session::with(vec![bridge(), bridge(), rest(30)]);
    session.wait(20).tell(Command::DropExercise);
    assert!(matches!(
        session.log.last(),
        Some(Event::Finished {
            outcome: Outcome::StoppedEarly,
            ..
        })
    ));
}

#[test]
fn ends_the_session_where_no_segment_is_left_either() {
    let mut session = Session::with(vec![bridge()]);
    session.wait(20).tell(Command::DropExercise);
    let seen = session.engine.snapshot(session.now);
    assert_eq!(
        (seen.segments.len(), seen.current, seen.held.both),
        (0, 0, secs(10))
    );
}

#[test]
fn while_paused_stays_paused() {
    let mut session = Session::with(three_holds());
    session
        .wait(20)
        .tell(Command::Pause)
        .tell(Command::DropExercise)
        .wait(60);
    session.assert_at(0, 0, State::Paused(PauseCause::Asked));
}

#[test]
fn in_the_rest_at_the_end_is_refused() {
    let mut session = Session::with(vec![bridge(), rest(30)]);
    session
        .wait(50)
        .assert_refused(Command::DropExercise, Refused::NoExercise);
}
