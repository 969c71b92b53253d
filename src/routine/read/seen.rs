//! What the warnings are judged by: steps in reading order, with the places of their parts.
//!
//! The model keeps no places, and warnings need to see neighbours across groups, so reading leaves
//! this flat trace behind.

use std::sync::Arc;
use std::time::Duration;

use super::fields::Fields;
use crate::routine::diagnostic::Place;
use crate::routine::model::{Common, Exercise, Order, Sets, Step, StepSide};
use crate::words::Side;

/// One step.
#[derive(Debug, Clone)]
pub(in crate::routine) enum Seen {
    /// A step with an exercise.
    Exercise(SeenExercise),
    /// A rest of its own.
    Rest(Duration),
    /// A step with errors: what is around it cannot be judged.
    Unclear,
}

/// A step with an exercise.
#[derive(Debug, Clone)]
pub(in crate::routine) struct SeenExercise {
    pub(in crate::routine) exercise: Arc<Exercise>,
    pub(in crate::routine) side: StepSide,
    /// The step's own prep.
    pub(in crate::routine) prep: Option<Duration>,
    pub(in crate::routine) rest_after: Duration,
    /// Whether one set follows the other on the same side without any rest.
    pub(in crate::routine) restless: bool,
    pub(in crate::routine) places: Places,
}

/// Where the parts of a step stand; the exercise's place for what is left out.
#[derive(Debug, Clone, Copy)]
pub(in crate::routine) struct Places {
    pub(in crate::routine) side: Place,
    pub(in crate::routine) prep: Place,
    pub(in crate::routine) rest: Place,
}

impl Seen {
    /// The trace of a step with an exercise.
    pub(super) fn of(fields: &Fields<'_>, step: &Step) -> Option<Self> {
        let (common, side, sets) = parts(step)?;
        Some(Self::Exercise(SeenExercise {
            exercise: Arc::clone(&common.exercise),
            side,
            prep: common.prep,
            rest_after: common.rest_after,
            restless: sets.is_some_and(is_restless),
            places: Places::of(fields),
        }))
    }
}

impl Places {
    fn of(fields: &Fields<'_>) -> Self {
        let exercise = fields
            .get("exercise")
            .map_or(fields.place, |node| node.span.place);
        let place = |name| fields.get(name).map_or(exercise, |node| node.span.place);
        Self {
            side: place("side"),
            prep: place("prep"),
            rest: place("rest"),
        }
    }
}

fn parts(step: &Step) -> Option<(&Common, StepSide, Option<&Sets>)> {
    let both = StepSide::Only(Side::Both);
    Some(match step {
        Step::Hold(hold) => (&hold.common, hold.sets.side, Some(&hold.sets)),
        Step::Reps(reps) => (&reps.common, reps.sets.side, Some(&reps.sets)),
        Step::Breathe(breathe) => (&breathe.common, both, None),
        Step::Open(open) => (&open.common, StepSide::Only(open.side), None),
        Step::Rest(_) | Step::Repeat(_) => return None,
    })
}

/// Where sides take turns, one rests while the other works.
fn is_restless(sets: &Sets) -> bool {
    let turns = sets.side == StepSide::Each && sets.order == Order::Alternate;
    let several = sets.sets.left.max(sets.sets.right) > 1;
    several && sets.rest.is_zero() && !turns
}
