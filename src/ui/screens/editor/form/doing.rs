//! What is done: the exercise, and whether it is held, repeated, breathed or left open.

use egui::Ui;

use super::super::action::EditorAction;
use super::super::picker::{self, Picking};
use super::super::wording;
use super::fields::Fields;
use crate::editor::{Edit, StepKind, StepPath};
use crate::routine::model::Step;
use crate::ui::widgets::Segmented;

/// The kinds that a step with an exercise can be of, and what they are called.
const KINDS: [StepKind; 4] = [
    StepKind::Hold,
    StepKind::Reps,
    StepKind::Breathe,
    StepKind::Open,
];
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
    let pressed = Fields::cell(ui, "Exercise", width, |ui| {
        picker::button(ui, "Exercise", &common.exercise.name, width)
    });
    ui.add_space(10.0);
    let kind = kind_of(step);
    let mut chosen = KINDS
        .iter()
        .position(|one| *one == kind)
        .unwrap_or_default();
    let changed = Fields::cell(ui, "What is counted", width, |ui| {
        let choice = Segmented::new(&mut chosen, &NAMES, "What is counted");
        ui.add(choice.height(40.0).width(width)).changed()
    });
    ui.add_space(10.0);
    if changed && let Some(kind) = KINDS.get(chosen).copied() {
        let step = path.clone();
        let edit = Edit::ChangeKind { step, kind };
        fields.actions.push(EditorAction::Edit(edit));
    }
    pressed.then(|| Picking::Change(path.clone()))
}

const fn kind_of(step: &Step) -> StepKind {
    match step {
        Step::Hold(_) => StepKind::Hold,
        Step::Reps(_) => StepKind::Reps,
        Step::Breathe(_) => StepKind::Breathe,
        Step::Open(_) => StepKind::Open,
        Step::Rest(_) => StepKind::Rest,
        Step::Repeat(_) => StepKind::Repeat,
    }
}
