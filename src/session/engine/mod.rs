//! The engine: what a session is at a stamp, and how verbs and time change it.
//!
//! It never reads a clock. The time spent in a segment is `now − entered − pauses`, never a sum of
//! ticks, and each segment begins at the planned end of the one before, so it does not matter how
//! often, how regularly or how late [`Engine::advance`] is called. Every verb answers with the
//! events it caused or with a [`Refused`]. A clone is cheap: the runner publishes clones to the
//! screens, which ask them for a [`Snapshot`](super::snapshot::Snapshot) at any moment they like.

mod attempt;
mod beat;
mod change;
mod clock;
mod extend;
mod lie_down;
mod moves;
mod pain;
mod pause;
#[cfg(test)]
mod tests;
mod thing;
mod upcoming;
mod view;

use std::sync::Arc;
use std::time::Duration;

use super::command::{Command, Refused};
use super::event::{Ending, Event, Outcome};
use super::snapshot::Held;
use crate::time::Stamp;
use crate::timeline::Timeline;
use crate::timeline::segment::Segment;
use clock::Clock;
use pain::Stop;

pub use extend::LONGEST;
pub use lie_down::LYING;
pub use moves::BACK_WINDOW;
pub use pause::{COUNT_IN, LEFT};

/// A running session.
#[derive(Debug, Clone, PartialEq)]
pub struct Engine {
    routine: Arc<str>,
    steps: usize,
    segments: Arc<[Segment]>,
    current: usize,
    /// When the current attempt began.
    entered: Stamp,
    /// `entered`, moved on by every pause since: elapsed is counted from here.
    zero: Stamp,
    clock: Clock,
    /// Number of the current attempt.
    seq: u32,
    /// Held in the attempts that are over.
    held: Held,
    /// The last stop on pain.
    pain: Option<Stop>,
    /// What was to come was left out, so the session cannot reach its end any more.
    cut_short: bool,
}

impl Engine {
    /// Starts a session at `now`. A timeline without segments is over at once.
    #[must_use]
    pub fn start(timeline: &Timeline, now: Stamp) -> (Self, Vec<Event>) {
        let mut engine = Self {
            routine: Arc::clone(&timeline.name),
            steps: timeline.steps,
            segments: Arc::clone(&timeline.segments),
            current: 0,
            entered: now,
            zero: now,
            clock: Clock::Running,
            seq: 0,
            held: Held::default(),
            pain: None,
            cut_short: false,
        };
        let mut log = Vec::new();
        engine.go_on(0, now, &mut log);
        (engine, log)
    }

    /// Follows `command` at `now`, after everything that time did until then. The events of both
    /// are returned. A refusal changes nothing at all, not even what time did.
    pub fn apply(&mut self, now: Stamp, command: Command) -> Result<Vec<Event>, Refused> {
        let mut next = self.clone();
        let mut log = next.advance(now);
        if next.is_over() {
            return Err(Refused::Over);
        }
        next.follow(now, command, &mut log)?;
        *self = next;
        Ok(log)
    }

    fn follow(
        &mut self,
        now: Stamp,
        command: Command,
        log: &mut Vec<Event>,
    ) -> Result<(), Refused> {
        match command {
            Command::Pause => self.pause(now, log)?,
            Command::Resume => self.resume(now, log)?,
            Command::Skip => self.skip(now, log),
            Command::Back => self.back(now, log),
            Command::GoTo(index) => self.go_to(index, now, log)?,
            Command::Extend(change) => self.extend(change, now, log)?,
            Command::StopOnPain => self.stop_on_pain(now, log)?,
            Command::DescribePain(pain) => self.describe_pain(pain, now, log)?,
            Command::NothingHurts => self.take_pain_back(now, log)?,
            Command::DropExercise => self.drop_exercise(now, log)?,
            Command::UseEasier(exercise) => self.use_easier(&exercise, now, log)?,
            Command::LieDown(exercise) => self.lie_down(&exercise, now, log)?,
            Command::Finish => self.finish_early(now, log),
        }
        self.clock.see(now);
        Ok(())
    }

    /// Lets time pass until `now`. Events carry the stamps at which they were due.
    pub fn advance(&mut self, now: Stamp) -> Vec<Event> {
        let mut log = Vec::new();
        while let Some(due) = self.next_change().filter(|due| *due <= now) {
            match self.clock {
                Clock::Running => self.end_segment(due, &mut log),
                Clock::Paused { .. } => self.give_up(due, &mut log),
                Clock::CountingIn { .. } | Clock::Finished { .. } => {
                    self.end_count_in(due, &mut log);
                }
            }
        }
        log
    }

    /// When the current segment, the count-in or the patience with a pause will be over; `None`
    /// while nothing will change by itself (over, or in an open segment).
    #[must_use]
    pub fn next_change(&self) -> Option<Stamp> {
        match self.clock {
            Clock::Running => Some(self.zero.plus(self.segment()?.len?)),
            Clock::CountingIn { until, .. } => Some(until),
            Clock::Paused { seen, .. } => Some(seen.plus(LEFT)),
            Clock::Finished { .. } => None,
        }
    }

    /// Whether the session is over.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        matches!(self.clock, Clock::Finished { .. })
    }

    /// The segments as they stand now.
    #[must_use]
    pub const fn segments(&self) -> &Arc<[Segment]> {
        &self.segments
    }

    fn segment(&self) -> Option<&Segment> {
        self.segments.get(self.current)
    }

    /// Time spent in the current segment, never more than its length.
    fn elapsed(&self, now: Stamp) -> Duration {
        let spent = self.clock.reads(now).since(self.zero);
        let len = self.segment().and_then(|segment| segment.len);
        len.map_or(spent, |len| spent.min(len))
    }

    /// The current segment's time is up.
    fn end_segment(&mut self, due: Stamp, log: &mut Vec<Event>) {
        self.leave(Ending::Completed, due, log);
        self.go_on(self.current + 1, due, log);
    }

    /// Goes on with segment `index`; behind the last one the session is completed.
    fn go_on(&mut self, index: usize, at: Stamp, log: &mut Vec<Event>) {
        let next = (index < self.segments.len()).then_some(index);
        self.enter_or_finish(next, Outcome::Completed, at, log);
    }
}
