//! Which side: one, the other, both together, or one after the other.

use egui::Ui;

use super::super::wording;
use super::fields::Fields;
use crate::editor::Field;
use crate::routine::model::{Order, Step, StepSide};
use crate::words::Side;

const SIDES: [StepSide; 4] = [
    StepSide::Only(Side::Left),
    StepSide::Only(Side::Right),
    StepSide::Only(Side::Both),
    StepSide::Each,
];
const NAMES: [&str; 4] = ["Left", "Right", "Both", "Left, then right"];

/// Draws the choice, where the exercise has sides.
pub(super) fn ui(ui: &mut Ui, fields: &mut Fields<'_>, step: &Step) {
    let sided = wording::common(step).is_some_and(|common| common.exercise.sided);
    let side = match step {
        Step::Open(open) => Some(StepSide::Only(open.side)),
        step => wording::sets(step).map(|sets| sets.side),
    };
    let Some(side) = side.filter(|_| sided) else {
        return;
    };
    // An open step waits on one side.
    let count = if matches!(step, Step::Open(_)) { 3 } else { 4 };
    let names = NAMES.get(..count).unwrap_or_default();
    let chosen = SIDES.iter().position(|one| *one == side);
    let chosen = fields.choice(ui, "Side", names, chosen.unwrap_or_default());
    if let Some(side) = chosen.and_then(|nth| SIDES.get(nth)) {
        fields.set(Field::Side, *side);
    }
}

/// Whether all sets of one side come first; of matter where there are sides and sets.
pub(super) fn order(ui: &mut Ui, fields: &mut Fields<'_>, step: &Step) {
    let Some(sets) = wording::sets(step).filter(|sets| sets.side == StepSide::Each) else {
        return;
    };
    if sets.sets.left.max(sets.sets.right) < 2 {
        return;
    }
    let first = sets.order == Order::OneSideFirst;
    match Fields::switch(ui, "All sets of one side first", first) {
        Some(true) => fields.set(Field::Order, Order::OneSideFirst),
        Some(false) => fields.set(Field::Order, Order::Alternate),
        None => {}
    }
    ui.add_space(14.0);
}
