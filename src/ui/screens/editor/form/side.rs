//! Which side: one, the other, both together, or one after the other.

use egui::Ui;

use super::super::wording;
use super::fields::Fields;
use crate::editor::Field;
use crate::routine::model::{Order, Step, StepSide};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Segmented, Switch, label};
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
    let mut chosen = SIDES
        .iter()
        .position(|one| *one == side)
        .unwrap_or_default();
    let width = fields.width;
    let changed = Fields::cell(ui, "Side", width, |ui| {
        let choice = Segmented::new(&mut chosen, names, "Side");
        ui.add(choice.height(40.0).width(width)).changed()
    });
    ui.add_space(10.0);
    if changed && let Some(side) = SIDES.get(chosen).copied() {
        fields.set(Field::Side, side);
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
    let mut first = sets.order == Order::OneSideFirst;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let switch = ui.add(Switch::new(&mut first, "All sets of one side first"));
        let ink = ui.theme().palette.text_secondary;
        label(ui, Type::Label, ink, "All sets of one side first");
        if switch.changed() {
            let order = if first {
                Order::OneSideFirst
            } else {
                Order::Alternate
            };
            fields.set(Field::Order, order);
        }
    });
    ui.add_space(14.0);
}
