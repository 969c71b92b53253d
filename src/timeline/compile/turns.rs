//! In which order the sides and sets of a step follow, and what lies between them.

use std::time::Duration;

use crate::routine::model::{Order, Sets, StepSide};
use crate::words::{Phase, Side};

/// One set on one side, and the waiting segment before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn {
    /// The working side.
    pub(super) side: Side,
    /// Which set of this side, from 1.
    pub(super) set: u32,
    /// How many sets this side does.
    pub(super) sets: u32,
    /// Rest or switch.
    pub(super) gap: Phase,
    /// Length of that; zero before the first turn and wherever nothing lies between.
    pub(super) gap_len: Duration,
}

impl Turn {
    /// A turn with nothing before it.
    pub(super) const fn new(side: Side, set: u32, sets: u32) -> Self {
        Self {
            side,
            set,
            sets,
            gap: Phase::Rest,
            gap_len: Duration::ZERO,
        }
    }
}

/// The turns of a step; `switch` is the time to change sides.
pub(super) fn turns(sets: &Sets, switch: Duration, right_first: bool) -> Vec<Turn> {
    let mut turns = order(sets, right_first);
    let befores = turns.clone();
    for (turn, before) in turns.iter_mut().skip(1).zip(&befores) {
        (turn.gap, turn.gap_len) = gap(before, turn, sets, switch);
    }
    turns
}

/// All turns in their order, with nothing between them.
fn order(sets: &Sets, right_first: bool) -> Vec<Turn> {
    let (first, second) = match (sets.side, right_first) {
        (StepSide::Only(side), _) => return of_side(side, sets).collect(),
        (StepSide::Each, false) => (Side::Left, Side::Right),
        (StepSide::Each, true) => (Side::Right, Side::Left),
    };
    let mut turns: Vec<Turn> = of_side(first, sets).chain(of_side(second, sets)).collect();
    if sets.order == Order::Alternate {
        // Stable: the sides keep their order within a set, and the longer side goes on alone.
        turns.sort_by_key(|turn| turn.set);
    }
    turns
}

fn of_side(side: Side, sets: &Sets) -> impl Iterator<Item = Turn> {
    let count = sets.sets.of(side);
    (1..=count).map(move |set| Turn::new(side, set, count))
}

/// What lies between two turns. Going back to the other side for the next set the rest is all
/// there is; where there is none, time to change sides stands in its place.
fn gap(before: &Turn, turn: &Turn, sets: &Sets, switch: Duration) -> (Phase, Duration) {
    let next_set = turn.set > before.set;
    let rests = turn.side == before.side || (next_set && !sets.rest.is_zero());
    if rests {
        (Phase::Rest, sets.rest)
    } else {
        (Phase::Switch, switch)
    }
}
