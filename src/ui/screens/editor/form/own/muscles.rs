//! What an exercise is for: the groups of muscles that the balance of the sides is counted by.

use egui::{Ui, vec2};

use super::super::super::cell::cell;
use super::super::fields::Fields;
use crate::editor::Field;
use crate::ui::widgets::Chip;
use crate::words::Muscle;

const ALL: [Muscle; 7] = [
    Muscle::HipFlexors,
    Muscle::Quads,
    Muscle::Hamstrings,
    Muscle::Glutes,
    Muscle::Abdominals,
    Muscle::LowBack,
    Muscle::Diaphragm,
];

/// Draws a chip for each; they are kept in the order in which they were chosen.
pub(super) fn ui(ui: &mut Ui, fields: &mut Fields<'_>, now: &[Muscle]) {
    let mut pressed = None;
    let width = fields.width;
    cell(ui, "Muscles", width, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            for muscle in ALL {
                let chip = Chip::new(muscle.label(), now.contains(&muscle));
                if ui.add(chip).clicked() {
                    pressed = Some(muscle);
                }
            }
        });
    });
    ui.add_space(14.0);
    let Some(pressed) = pressed else { return };
    let mut next = now.to_vec();
    next.retain(|muscle| *muscle != pressed);
    if next.len() == now.len() {
        next.push(pressed);
    }
    if next.is_empty() {
        fields.clear(Field::Muscles);
    } else {
        fields.set(Field::Muscles, next);
    }
}
