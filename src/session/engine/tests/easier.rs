//! Doing something easier instead.

use std::sync::Arc;

use super::{Session, three_holds, two_sided_sets};
use crate::routine::model::Exercise;
use crate::session::command::{Command, Refused};
use crate::session::event::{Ending, Event};
use crate::session::snapshot::State;
use crate::timeline::build::{exercise, rest, secs, sided};
use crate::timeline::segment::Segment;
use crate::words::Side;

fn easier(exercise: Exercise) -> Command {
    Command::UseEasier(Arc::new(exercise))
}

/// Kind, exercise and side of every segment.
fn seen(session: &Session) -> Vec<(&'static str, String, Side)> {
    let row = |at: &Segment| {
        let work = at.work.clone().unwrap();
        (at.phase.word(), work.exercise.id.clone(), work.side)
    };
    session.engine.segments().iter().map(row).collect()
}

#[test]
fn begins_the_thing_again_with_the_easier_exercise() {
    let mut session = Session::with(three_holds());
    session.wait(20).tell(easier(exercise("pillow_bridge")));
    session.assert_at(0, 0, State::Running);
    assert_eq!(session.last(), (1, secs(10), Ending::Skipped));
    let ids: Vec<String> = seen(&session).into_iter().map(|(_, id, _)| id).collect();
    assert_eq!(
        ids,
        [
            "pillow_bridge",
            "pillow_bridge",
            "twist",
            "twist",
            "fold",
            "fold"
        ]
    );
    let work = session.engine.segments()[1].work.clone().unwrap();
    assert_eq!(work.cues.to_vec(), ["Mind the pillow_bridge."]);
}

#[test]
fn replaces_later_sets_and_not_earlier_ones() {
    let mut session = Session::with(vec![two_sided_sets("lunge")]);
    session.wait(70).tell(easier(sided("standing_lunge")));
    session.assert_at(2, 0, State::Running);
    let holds: Vec<_> = seen(&session)
        .into_iter()
        .filter(|row| row.0 == "hold")
        .collect();
    let standing = String::from("standing_lunge");
    assert_eq!(holds[0], ("hold", "lunge".into(), Side::Left));
    assert_eq!(holds[1], ("hold", standing.clone(), Side::Right));
    assert_eq!(holds[2], ("hold", standing, Side::Left));
}

#[test]
fn without_sides_works_both_together_and_rests_where_sides_would_change() {
    let mut session = Session::with(vec![two_sided_sets("lunge")]);
    session.wait(20).tell(easier(exercise("child")));
    assert!(
        seen(&session)
            .iter()
            .all(|(_, _, side)| *side == Side::Both)
    );
    let kinds: Vec<_> = seen(&session)
        .into_iter()
        .map(|(kind, _, _)| kind)
        .collect();
    assert_eq!(
        kinds,
        [
            "prep", "hold", "rest", "hold", "rest", "hold", "rest", "hold"
        ]
    );
    assert_eq!(session.lens(), [10, 40, 8, 40, 10, 40, 8, 40]);
}

#[test]
fn says_what_was_replaced() {
    let mut session = Session::with(three_holds());
    session.wait(20).tell(easier(exercise("child")));
    let replaced = session.log.iter().find_map(|event| match event {
        Event::ExerciseReplaced { from, to, .. } => Some((from.id.as_str(), to.id.as_str())),
        _ => None,
    });
    assert_eq!(replaced, Some(("bridge", "child")));
}

#[test]
fn in_the_rest_at_the_end_is_refused() {
    let mut session = Session::with(vec![rest(30)]);
    session.assert_refused(easier(exercise("child")), Refused::NoExercise);
}
