//! What is done: the exercise, and whether it is held, repeated, breathed or left open.

use egui::Ui;

use super::super::action::EditorAction;
use super::super::cell::cell;
use super::super::picker::{self, Picking};
use super::super::wording;
use super::fields::Fields;
use crate::editor::{Edit, StepKind, StepPath};
use crate::routine::model::Step;

/// What the kinds are called that a step with an exercise can be of.
const NAMES: [&str; 4] = ["Hold", "Repeat", "Breathe", "Open"];

/// Draws it; answers with what is to be picked.
pub(super) fn ui(
    ui: &mut Ui,
    fields: &mut Fields<'_>,
    path: &StepPath,
    step: &Step,
) -> Option<Picking> {
    let common = wording::common(step)?;
    let width = fields.width;
    let pressed = cell(ui, "Exercise", width, |ui| {
        picker::button(ui, "Exercise", &common.exercise.name, width)
    });
    ui.add_space(10.0);
    let (kinds, kind) = (StepKind::WITH_EXERCISE, StepKind::of(step));
    let chosen = kinds.iter().position(|one| *one == kind);
    let chosen = fields.choice(ui, "What is counted", &NAMES, chosen.unwrap_or_default());
    if let Some(kind) = chosen.and_then(|nth| kinds.get(nth).copied()) {
        let step = path.clone();
        let edit = Edit::ChangeKind { step, kind };
        fields.actions.push(EditorAction::Edit(edit));
    }
    pressed.then(|| Picking::Change(path.clone()))
}
