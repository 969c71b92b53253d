//! What a person may press in a session, in any order and at any moment.

use std::sync::Arc;
use std::time::Duration;

use proptest::collection::vec;
use proptest::prelude::*;
use supple::routine::{Catalogue, load};
use supple::session::Engine;
use supple::session::command::{Change, Command, Pain, PainKind};
use supple::session::event::{Attempt, Event};
use supple::time::Stamp;
use supple::timeline::{Timeline, compile};
use supple::words::Side;

use crate::corpus::corpus;
use crate::rig::draw;

/// The timelines of the corpus's routines, the longest of them left out.
fn timelines() -> Vec<Timeline> {
    let texts = corpus("routines")
        .into_iter()
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let routines = texts.filter_map(|text| load(&text, "x", Catalogue::builtin()).routine);
    let timelines = routines.filter_map(|routine| compile(&routine).ok());
    timelines
        .filter(|timeline| timeline.segments.len() < 60)
        .collect()
}

/// A session of a few steps.
pub(crate) fn short() -> Timeline {
    timelines().into_iter().next().unwrap()
}

fn exercise(id: &str) -> Arc<supple::routine::model::Exercise> {
    Arc::clone(Catalogue::builtin().get(id).unwrap())
}

/// From nothing over seconds to days, and to the end of time.
fn span() -> impl Strategy<Value = Duration> {
    let millis = prop_oneof![
        2 => Just(0_u64), 8 => 1..3_000_u64, 8 => 1..60_000_u64, 1 => 1..200_000_000_u64, 1 => Just(u64::MAX)
    ];
    millis.prop_map(Duration::from_millis)
}

fn command() -> impl Strategy<Value = Command> {
    let kind = prop_oneof![
        Just(PainKind::Dull),
        Just(PainKind::Sharp),
        Just(PainKind::Radiating)
    ];
    prop_oneof![
        4 => Just(Command::Pause),
        5 => Just(Command::Resume),
        4 => Just(Command::Skip),
        4 => Just(Command::Back),
        1 => any::<usize>().prop_map(Command::GoTo),
        2 => (0..40_usize).prop_map(Command::GoTo),
        2 => span().prop_map(|by| Command::Extend(Change::Longer(by))),
        2 => span().prop_map(|by| Command::Extend(Change::Shorter(by))),
        1 => Just(Command::StopOnPain),
        1 => kind.prop_map(|kind| Command::DescribePain(Pain { side: Side::Left, kind })),
        1 => Just(Command::NothingHurts),
        1 => Just(Command::DropExercise),
        1 => prop_oneof![Just("childs_pose"), Just("bridge")].prop_map(|id| Command::UseEasier(exercise(id))),
        1 => Just(Command::LieDown(exercise("breathing_supine"))),
        1 => Just(Command::Finish),
    ]
}

/// Something that happens after a while; `None`: the machine slept.
type Moment = (Duration, Option<Command>);

fn story() -> impl Strategy<Value = Vec<Moment>> {
    let what = prop_oneof![9 => command().prop_map(Some), 1 => Just(None)];
    vec((span(), what), 0..25)
}

/// Lives through a story to its end; all that happened, and when the end was.
fn live(timeline: &Timeline, story: Vec<Moment>) -> (Vec<Event>, Stamp) {
    let mut now = Stamp::ZERO;
    let (mut engine, mut log) = Engine::start(timeline, now);
    for (wait, what) in story {
        let before = now;
        now = now.plus(wait);
        match what {
            Some(command) => log.extend(engine.apply(now, command).unwrap_or_default()),
            None => log.extend(engine.void_gap(now, before)),
        }
        drop(engine.snapshot(now));
    }
    log.extend(engine.advance(now));
    log.extend(engine.apply(now, Command::Finish).unwrap_or_default());
    (log, now)
}

fn attempts(log: &[Event]) -> Vec<&Attempt> {
    let ended = log.iter().filter_map(|event| match event {
        Event::SegmentEnded { attempt, .. } => Some(attempt),
        _ => None,
    });
    ended.collect()
}

#[test]
fn whatever_is_pressed_each_segment_is_recorded_once_and_nothing_is_made_up() {
    let timelines = timelines();
    let any = (any::<prop::sample::Index>(), story());
    draw("sessions", 2_000, &any, |(timeline, story)| {
        let (log, end) = live(timeline.get(&timelines), story);
        let attempts = attempts(&log);
        let count = |wanted: fn(&Event) -> bool| log.iter().filter(|event| wanted(event)).count();
        prop_assert_eq!(
            count(|event| matches!(event, Event::SegmentStarted { .. })),
            attempts.len()
        );
        prop_assert_eq!(count(|event| matches!(event, Event::Finished { .. })), 1);
        let mut held = Duration::ZERO;
        for (seq, attempt) in attempts.iter().enumerate() {
            prop_assert_eq!(attempt.seq as usize, seq);
            prop_assert!(attempt.held <= attempt.segment.len.unwrap_or(Duration::MAX));
            prop_assert!(attempt.segment.phase.is_active() || attempt.held.is_zero());
            held = held.saturating_add(attempt.held);
        }
        prop_assert!(held <= end.since(Stamp::ZERO));
        Ok(())
    });
}
