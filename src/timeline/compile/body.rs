//! What the four kinds of steps with an exercise come down to: turns, and what is done in each.

use std::sync::Arc;
use std::time::Duration;

use crate::routine::model::{
    Breathe, Common, Hold, HoldLength, Open, Pattern, PerSide, Reps, Sets, Timing,
};
use crate::timeline::fit::Fit;
use crate::timeline::segment::{Pace, Work};
use crate::words::{Phase, Side};

use super::turns::{Turn, turns};

/// A step with an exercise, reduced to what the walk needs.
pub(super) struct Job<'a> {
    /// Exercise, prep, cues.
    pub(super) common: &'a Common,
    /// Sides and sets in order.
    pub(super) turns: Vec<Turn>,
    /// What is done on each side.
    pub(super) body: PerSide<Body>,
}

impl Job<'_> {
    /// The lines to show and speak: the step's, else the exercise's.
    pub(super) fn cues(&self) -> Arc<[String]> {
        let own = self.common.cues.as_deref();
        Arc::from(own.unwrap_or(&self.common.exercise.cues))
    }

    /// What is done in `turn`, with the lines that all turns share.
    pub(super) fn work(&self, turn: &Turn, cues: &Arc<[String]>) -> Work {
        let body = self.body.of(turn.side);
        Work {
            exercise: Arc::clone(&self.common.exercise),
            side: turn.side,
            set: turn.set,
            sets: turn.sets,
            phase: body.phase,
            len: body.len,
            pace: body.pace,
            cues: Arc::clone(cues),
            note: self.common.note.clone(),
        }
    }
}

/// What is done in one turn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Body {
    /// Hold, reps, breathe or open.
    pub(super) phase: Phase,
    /// How long; `None` where it is open.
    pub(super) len: Option<Duration>,
    /// How it is paced.
    pub(super) pace: Pace,
}

pub(super) fn of_hold<'a>(hold: &'a Hold, timing: &Timing, fit: Fit) -> Job<'a> {
    Job {
        common: &hold.common,
        turns: sided(&hold.sets, timing, fit),
        body: PerSide {
            left: hold_body(hold, Side::Left),
            right: hold_body(hold, Side::Right),
        },
    }
}

pub(super) fn of_reps<'a>(reps: &'a Reps, timing: &Timing, fit: Fit) -> Job<'a> {
    Job {
        common: &reps.common,
        turns: sided(&reps.sets, timing, fit),
        body: PerSide {
            left: reps_body(reps, Side::Left),
            right: reps_body(reps, Side::Right),
        },
    }
}

pub(super) fn of_breathe(breathe: &Breathe) -> Job<'_> {
    Job {
        common: &breathe.common,
        turns: vec![Turn::new(Side::Both, 1, 1)],
        body: PerSide::same(breaths(Phase::Breathe, breathe.pattern, breathe.breaths)),
    }
}

pub(super) fn of_open(open: &Open) -> Job<'_> {
    Job {
        common: &open.common,
        turns: vec![Turn::new(open.side, 1, 1)],
        body: PerSide::same(Body {
            phase: Phase::Open,
            len: None,
            pace: Pace::Still,
        }),
    }
}

fn sided(sets: &Sets, timing: &Timing, fit: Fit) -> Vec<Turn> {
    let switch = fit.ready(sets.switch.unwrap_or(timing.switch));
    turns(sets, switch, fit.right_first)
}

fn hold_body(hold: &Hold, side: Side) -> Body {
    match hold.length {
        HoldLength::Breaths(count) => breaths(
            Phase::Hold,
            hold.pattern.unwrap_or_default(),
            count.of(side),
        ),
        HoldLength::Span(span) => Body {
            phase: Phase::Hold,
            len: Some(span.of(side)),
            pace: hold
                .pattern
                .map_or(Pace::Still, |pattern| Pace::sounded(pattern, span.of(side))),
        },
    }
}

fn breaths(phase: Phase, pattern: Pattern, count: u32) -> Body {
    Body {
        phase,
        len: Some(pattern.length().saturating_mul(count)),
        pace: Pace::Breaths {
            pattern,
            count,
            counted: true,
        },
    }
}

fn reps_body(reps: &Reps, side: Side) -> Body {
    let count = reps.reps.of(side);
    Body {
        phase: Phase::Reps,
        len: Some(reps.tempo.length().saturating_mul(count)),
        pace: Pace::Reps {
            tempo: reps.tempo,
            count,
        },
    }
}
