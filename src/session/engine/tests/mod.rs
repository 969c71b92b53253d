//! What a session does: one file a verb, and what holds for every session.

mod back;
mod drop;
mod easier;
mod extend;
mod finish;
mod flow;
mod left;
mod lie_down;
mod pain;
mod pause;
mod properties;
mod random;
mod skip;
mod snapshot;
mod suspend;
mod upcoming;

use std::time::Duration;

use super::Engine;
use crate::routine::model::{Hold, PerSide, Step};
use crate::session::command::{Command, Refused};
use crate::session::event::{Attempt, Ending, Event};
use crate::session::snapshot::State;
use crate::time::Stamp;
use crate::timeline::Timeline;
use crate::timeline::build::{self, exercise, hold, secs, sided};

/// A session with a hand on the clock. It starts at 1000 s, so that stamps are not spans.
struct Session {
    engine: Engine,
    now: Stamp,
    log: Vec<Event>,
}

const START: Stamp = Stamp::from_origin(secs(1000));

impl Session {
    fn of(timeline: &Timeline) -> Self {
        let (engine, log) = Engine::start(timeline, START);
        Self {
            engine,
            now: START,
            log,
        }
    }

    fn with(steps: Vec<Step>) -> Self {
        Self::of(&build::timeline(steps))
    }

    /// The planned seconds of every segment.
    fn lens(&self) -> Vec<u64> {
        let segments = self.engine.segments().iter();
        segments.map(|at| at.planned().as_secs()).collect()
    }

    /// Lets `span` pass in one go.
    fn pass(&mut self, span: Duration) -> &mut Self {
        self.now = self.now.plus(span);
        self.log.extend(self.engine.advance(self.now));
        self
    }

    fn wait(&mut self, secs_to_pass: u64) -> &mut Self {
        self.pass(secs(secs_to_pass))
    }

    #[track_caller]
    fn tell(&mut self, command: Command) -> &mut Self {
        let events = self.engine.apply(self.now, command).expect("followed");
        self.log.extend(events);
        self
    }

    /// Pauses for `span` seconds, count-in included.
    #[track_caller]
    fn pause_for(&mut self, span: u64) -> &mut Self {
        self.tell(Command::Pause).wait(span - 3);
        self.tell(Command::Resume).wait(3)
    }

    #[track_caller]
    fn assert_refused(&mut self, command: Command, why: Refused) {
        let before = self.engine.clone();
        assert_eq!(self.engine.apply(self.now, command), Err(why));
        assert_eq!(self.engine, before);
    }

    /// Current segment, time spent in it and state must be these.
    #[track_caller]
    fn assert_at(&self, index: usize, elapsed: u64, state: State) {
        let seen = self.engine.snapshot(self.now);
        assert_eq!(
            (seen.current, seen.elapsed, seen.state),
            (index, secs(elapsed), state)
        );
    }

    fn attempts(&self) -> Vec<&Attempt> {
        self.log.iter().filter_map(ended).collect()
    }

    #[track_caller]
    fn last(&self) -> (usize, Duration, Ending) {
        let attempts = self.attempts();
        let last = attempts.last().expect("an attempt");
        (last.segment.index, last.held, last.ending)
    }
}

/// `prep 10, hold 30, prep 6, hold 30, prep 6, hold 30`: bridge, twist, fold.
fn three_holds() -> Vec<Step> {
    ["bridge", "twist", "fold"]
        .iter()
        .map(|id| Step::Hold(hold(&exercise(id), 30)))
        .collect()
}

/// A hold without time to get ready.
fn unprepared(id: &str, len: u64) -> Hold {
    let mut hold = hold(&exercise(id), len);
    hold.common.prep = Some(Duration::ZERO);
    hold
}

/// `prep 10, hold L1, switch 8, hold R1, rest 10, hold L2, switch 8, hold R2`; holds of 40 s.
fn two_sided_sets(id: &str) -> Step {
    let mut lunge = hold(&sided(id), 40);
    lunge.sets.sets = PerSide::same(2);
    Step::Hold(lunge)
}

fn ended(event: &Event) -> Option<&Attempt> {
    match event {
        Event::SegmentEnded { attempt, .. } => Some(attempt),
        _ => None,
    }
}
