//! Lying down to breathe in place of everything that was to come: a soft end after a sharp pain.

use std::sync::Arc;
use std::time::Duration;

use super::{Engine, Refused};
use crate::routine::model::{Exercise, Pattern, Timing};
use crate::session::event::{Ending, Event};
use crate::time::Stamp;
use crate::timeline::layout::lay_out;
use crate::timeline::segment::{Pace, Segment, Work, whole};
use crate::words::{Phase, Side};

/// How long the breathing lasts.
pub const LYING: Duration = Duration::from_mins(2);

impl Engine {
    /// Ends the current attempt, drops what comes after it, and goes on with a prep and two minutes
    /// of breathing. The session counts as stopped early from then on.
    #[expect(clippy::unnecessary_wraps, reason = "verbs answer alike")]
    pub(super) fn lie_down(
        &mut self,
        exercise: &Arc<Exercise>,
        now: Stamp,
        log: &mut Vec<Event>,
    ) -> Result<(), Refused> {
        self.break_off(Ending::Skipped, now, log);
        let step = self.segment().map_or(0, |segment| segment.step);
        let from = self.current + 1;
        let done = self.segments.iter().take(from).cloned();
        self.segments = lay_out(done.chain(breathing(exercise, step)).collect());
        self.cut_short = true;
        self.enter(from, now, log);
        Ok(())
    }
}

/// Time to lie down, then breaths at the usual pace.
fn breathing(exercise: &Arc<Exercise>, step: usize) -> [Segment; 2] {
    let pattern = Pattern::default();
    let work = Work {
        exercise: Arc::clone(exercise),
        side: Side::Both,
        set: 1,
        sets: 1,
        phase: Phase::Breathe,
        len: Some(LYING),
        pace: Pace::Breaths {
            pattern,
            count: whole(LYING, pattern.length()),
            counted: true,
        },
        cues: Arc::from(exercise.cues.as_slice()),
        note: None,
    };
    let segment = |phase, len| Segment {
        index: 0,
        step,
        round: 1,
        phase,
        work: Some(work.clone()),
        start: Duration::ZERO,
        len: Some(len),
        say: None,
    };
    [
        segment(Phase::Prep, Timing::default().change),
        segment(Phase::Breathe, LYING),
    ]
}
