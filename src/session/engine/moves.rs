//! Skip, back and jumps. A paused session moves too, and stays paused at the beginning of where it
//! lands; one that is counting in goes on counting.

use std::time::Duration;

use super::thing::Thing;
use super::{Engine, Refused};
use crate::session::event::{Ending, Event, Outcome};
use crate::time::Stamp;
use crate::words::Phase;

/// How long after a thing began `back` goes to the thing before.
pub const BACK_WINDOW: Duration = Duration::from_secs(3);

impl Engine {
    /// Out of a waiting segment into what it leads to, else to the lead-in of the next thing.
    /// Skipping what comes last ends the session: completed, unless something was cut short.
    pub(super) fn skip(&mut self, now: Stamp, log: &mut Vec<Event>) {
        if self.is_in(Phase::is_waiting) {
            let next = Thing::at_or_after(&self.segments, self.current);
            self.break_off(Ending::Skipped, now, log);
            self.enter_or_finish(next.map(|thing| thing.active), Outcome::Completed, now, log);
        } else {
            let (ending, outcome) = self.cut_short();
            let next = Thing::at_or_after(&self.segments, self.current + 1);
            self.break_off(ending, now, log);
            self.enter_or_finish(next.map(|thing| thing.lead), outcome, now, log);
        }
    }

    /// What leaving the current active segment means for it, and for a session it comes last in.
    /// An open one ends by going on.
    fn cut_short(&self) -> (Ending, Outcome) {
        if self.is_in(|phase| phase == Phase::Open) {
            (Ending::Completed, Outcome::Completed)
        } else {
            (Ending::Skipped, Outcome::StoppedEarly)
        }
    }

    /// Does the current thing once more, or, at its very beginning, the one before.
    pub(super) fn back(&mut self, now: Stamp, log: &mut Vec<Event>) {
        let to = self.back_to(now);
        self.jump(to, now, log);
    }

    fn back_to(&self, now: Stamp) -> usize {
        let current = self.current;
        let before = Thing::before(&self.segments, current);
        // Between things a waiting segment stands for itself; behind the last one there is no
        // thing any more.
        let start = Thing::at_or_after(&self.segments, current)
            .map_or(current, |thing| thing.lead.min(current));
        let just_begun = start == current && self.elapsed(now) < BACK_WINDOW;
        before
            .filter(|_| just_begun)
            .map_or(start, |thing| thing.lead)
    }

    /// To the thing that segment `index` belongs to, at its lead-in.
    pub(super) fn go_to(
        &mut self,
        index: usize,
        now: Stamp,
        log: &mut Vec<Event>,
    ) -> Result<(), Refused> {
        if index >= self.segments.len() {
            return Err(Refused::NoSuchSegment);
        }
        let to = Thing::of(&self.segments, index).map_or(index, |thing| thing.lead);
        self.jump(to, now, log);
        Ok(())
    }

    fn jump(&mut self, to: usize, now: Stamp, log: &mut Vec<Event>) {
        self.break_off(Ending::Skipped, now, log);
        self.enter(to, now, log);
    }

    fn is_in(&self, kind: impl Fn(Phase) -> bool) -> bool {
        self.segment().is_some_and(|segment| kind(segment.phase))
    }
}
