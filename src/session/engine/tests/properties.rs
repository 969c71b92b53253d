//! What holds for every session.

use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;

use super::super::Engine;
use super::super::thing::Thing;
use super::random::{any_story, any_wait};
use super::{START, Session};
use crate::routine::model::Routine;
use crate::session::command::Command;
use crate::session::event::{Event, Outcome};
use crate::session::journal::{Journal, Told, What};
use crate::time::Stamp;
use crate::timeline::build::random::{any_closed_routine, any_routine};
use crate::timeline::build::{exercise, secs, sided};
use crate::timeline::compile;
use crate::timeline::segment::Segment;

fn session(routine: &Routine) -> Session {
    Session::of(&compile(routine).unwrap())
}

/// Does what `story` says; what is refused is refused.
fn live(session: &mut Session, story: &[(Duration, Command)], step: Option<Duration>) {
    for (wait, command) in story {
        pass_in_steps(session, *wait, step);
        if let Ok(events) = session.engine.apply(session.now, command.clone()) {
            session.log.extend(events);
        }
    }
}

/// Lets `span` pass in steps of `step`, or lets nobody look until the next verb.
fn pass_in_steps(session: &mut Session, span: Duration, step: Option<Duration>) {
    let end = session.now.plus(span);
    while let Some(step) = step.filter(|_| session.now < end) {
        session.pass(step.min(end.since(session.now)));
    }
    session.now = end;
}

/// Ends the session, so that every attempt is over.
fn finish(session: &mut Session) {
    session.wait(0);
    if !session.engine.is_over() {
        session.tell(Command::Finish);
    }
}

fn held(session: &Session) -> Duration {
    session.attempts().iter().map(|attempt| attempt.held).sum()
}

fn thing(session: &Session) -> Option<Thing> {
    Thing::of(
        session.engine.segments(),
        session.engine.snapshot(session.now).current,
    )
}

proptest! {
    #[test]
    fn held_is_never_more_than_planned_and_the_clock(routine in any_routine(), story in any_story()) {
        let mut session = session(&routine);
        live(&mut session, &story, None);
        finish(&mut session);
        for attempt in session.attempts() {
            let longest = attempt.segment.len.unwrap_or(Duration::MAX);
            prop_assert!(attempt.held <= longest);
            prop_assert!(attempt.segment.phase.is_active() || attempt.held.is_zero());
        }
        prop_assert!(held(&session) <= session.now.since(START));
        prop_assert_eq!(session.engine.snapshot(session.now).held.total(), held(&session));
    }

    #[test]
    fn every_started_segment_is_ended_once_before_the_next(routine in any_routine(), story in any_story()) {
        let mut session = session(&routine);
        live(&mut session, &story, None);
        finish(&mut session);
        let mut running = None;
        let mut count = 0;
        for event in &session.log {
            match event {
                Event::SegmentStarted { at, .. } => {
                    prop_assert_eq!(running.replace(*at), None);
                }
                Event::SegmentEnded { attempt, .. } => {
                    prop_assert_eq!(running.take(), Some(attempt.started));
                    prop_assert_eq!(attempt.seq, count);
                    count += 1;
                }
                _ => {}
            }
        }
        prop_assert_eq!(running, None);
        let ends = session.log.iter().filter(|event| matches!(event, Event::Finished { .. })).count();
        prop_assert_eq!(ends, 1);
    }

    #[test]
    fn a_pause_loses_nothing_and_adds_nothing(routine in any_closed_routine(), at in any_wait(), span in 3_u64..500) {
        let mut through = session(&routine);
        let mut paused = session(&routine);
        paused.pass(at);
        if !paused.engine.is_over() {
            paused.pause_for(span);
        }
        through.wait(9 * 3600);
        paused.wait(9 * 3600);
        let all = |session: &Session| session.attempts().iter().map(|it| (it.held, it.ending)).collect::<Vec<_>>();
        prop_assert_eq!(all(&through), all(&paused));
    }

    #[test]
    fn how_often_somebody_looks_makes_no_difference(
        routine in any_routine(), story in any_story(), step in 40_u64..7_000,
    ) {
        let mut rarely = session(&routine);
        let mut often = session(&routine);
        live(&mut rarely, &story, None);
        live(&mut often, &story, Some(Duration::from_millis(step)));
        rarely.wait(0);
        often.wait(0);
        prop_assert_eq!(rarely.engine, often.engine);
        prop_assert_eq!(rarely.log, often.log);
    }

    #[test]
    fn a_session_done_again_from_its_journal_is_the_same(
        routine in any_routine(), story in any_story(), wait in any_wait(), lead in 0_u64..2_000,
    ) {
        let timeline = compile(&routine).unwrap();
        let starts = Duration::from_millis(lead);
        let (mut engine, mut events) = Engine::start(&timeline, START.plus(starts));
        let (mut now, mut lines) = (START, Vec::new());
        for (wait, command) in story {
            now = now.plus(wait);
            if let Ok(more) = engine.apply(now, command.clone()) {
                events.extend(more);
                let told = Told { at: now.since(START), what: What::Command(command) };
                lines.push(told.line());
            }
        }
        now = now.plus(wait);
        events.extend(engine.advance(now));
        let known = |id: &str| match id {
            "standing_lunge" => Some(Arc::new(sided(id))),
            id => Some(Arc::new(exercise(id))),
        };
        let told = lines.iter().map(|line| Told::read(line, &known).expect("a line")).collect();
        let journal = Journal { starts, told, until: now.since(START) };
        prop_assert_eq!(journal.replay(&timeline, START), (engine, events));
    }

    #[test]
    fn skip_then_back_returns_to_the_same_thing(routine in any_routine(), story in any_story(), wait in any_wait()) {
        let mut session = session(&routine);
        live(&mut session, &story, None);
        session.pass(wait);
        let before = thing(&session);
        if session.engine.apply(session.now, Command::Skip).is_ok() && !session.engine.is_over() {
            session.tell(Command::Back);
            prop_assert_eq!(thing(&session), before);
        }
    }

    #[test]
    fn upcoming_cues_are_in_order_and_never_in_the_past(
        routine in any_routine(), story in any_story(), horizon in any_wait(),
    ) {
        let mut session = session(&routine);
        live(&mut session, &story, None);
        session.wait(0);
        let due = session.engine.upcoming(session.now, horizon);
        let end = session.now.plus(horizon);
        prop_assert!(due.is_sorted_by_key(|(at, _)| *at));
        prop_assert!(due.iter().all(|(at, _)| session.now <= *at && *at < end));
    }

    #[test]
    fn without_interference_the_cues_are_those_of_the_plan(routine in any_closed_routine()) {
        let timeline = compile(&routine).unwrap();
        let session = Session::of(&timeline);
        let due = session.engine.upcoming(START, timeline.total + secs(1));
        let heard: Vec<_> = due
            .into_iter()
            .map(|(at, cue)| (at.since(START), cue.kind, cue.segment, cue.span, cue.text))
            .collect();
        let planned: Vec<_> = timeline
            .cues()
            .into_iter()
            .map(|cue| (cue.at, cue.kind, cue.segment, cue.span, cue.text))
            .collect();
        prop_assert_eq!(heard, planned);
    }

    #[test]
    fn a_snapshot_of_any_moment_makes_sense(routine in any_routine(), story in any_story(), at in 0_u64..40_000) {
        let mut session = session(&routine);
        live(&mut session, &story, None);
        for now in [Stamp::from_origin(secs(at)), Stamp::from_origin(Duration::MAX), Stamp::ZERO] {
            let seen = session.engine.snapshot(now);
            let current = seen.segment();
            prop_assert!(current.is_some() || seen.segments.is_empty());
            prop_assert!(current.and_then(|at| at.len).is_none_or(|len| seen.elapsed <= len));
            prop_assert!(seen.position <= seen.segments.last().map(Segment::end).unwrap_or_default());
            prop_assert!(seen.beat.is_none_or(|beat| beat.index < beat.count && beat.into < beat.len));
        }
    }

    #[test]
    fn a_changed_timeline_is_still_a_timeline(routine in any_routine(), story in any_story()) {
        let mut session = session(&routine);
        live(&mut session, &story, None);
        let segments = session.engine.segments();
        let mut end = Duration::ZERO;
        for (index, segment) in segments.iter().enumerate() {
            prop_assert_eq!((segment.index, segment.start), (index, end));
            end = segment.end();
            let next = segments[index..].iter().find(|at| at.phase.is_active());
            prop_assert_eq!(&segment.work, &next.and_then(|at| at.work.clone()));
            let own = segment.work.as_ref().filter(|_| segment.phase.is_active());
            prop_assert!(own.is_none_or(|work| (work.phase, work.len) == (segment.phase, segment.len)));
        }
    }

    #[test]
    fn a_session_left_alone_is_completed_on_time(routine in any_closed_routine()) {
        let timeline = compile(&routine).unwrap();
        let mut session = Session::of(&timeline);
        session.wait(9 * 3600);
        let finished = Event::Finished { outcome: Outcome::Completed, at: START.plus(timeline.total) };
        prop_assert_eq!(session.log.last(), Some(&finished));
    }
}
