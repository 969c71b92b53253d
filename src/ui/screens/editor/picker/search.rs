//! What is searched for: words, a kind, a position.

use std::sync::Arc;

use egui::{Ui, vec2};

use super::{PickerState, choices, wording};
use crate::editor::Document;
use crate::routine::model::Exercise;
use crate::ui::theme::icons;
use crate::ui::widgets::{Chip, Field, Select};

/// The file's own exercises, then the catalogue without those they hide.
pub(super) fn exercises(document: &Document) -> Vec<Arc<Exercise>> {
    let own = document
        .shown()
        .map(|shown| shown.routine.exercises.clone());
    let own = own.unwrap_or_default();
    let hidden = |entry: &Arc<Exercise>| own.iter().any(|one| one.id == entry.id);
    let rest = document.catalogue().iter().filter(|entry| !hidden(entry));
    own.iter().chain(rest).cloned().collect()
}

/// Draws the line of text, the kinds and the position.
pub(super) fn ui(ui: &mut Ui, state: &mut PickerState) {
    let width = ui.available_width();
    let line = Field::new(&mut state.search, "Search exercises").icon(icons::SEARCH);
    let field = ui.add(line.width(width));
    if field.changed() {
        state.chosen = 0;
    }
    if !state.greeted {
        field.request_focus();
        state.greeted = true;
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for kind in choices::KINDS {
            let on = state.kind == Some(kind);
            if ui.add(Chip::new(wording::kind(kind), on)).clicked() {
                state.kind = (!on).then_some(kind);
                state.chosen = 0;
            }
        }
        position(ui, state);
    });
    ui.add_space(4.0);
}

fn position(ui: &mut Ui, state: &mut PickerState) {
    let positions = choices::POSITIONS;
    let names: Vec<&str> = std::iter::once("Any position")
        .chain(positions.iter().map(|one| wording::position(*one)))
        .collect();
    let at = positions
        .iter()
        .position(|one| Some(*one) == state.position);
    let mut chosen = at.map_or(0, |nth| nth + 1);
    let select = Select::new(&mut chosen, &names, "Position").height(36.0);
    if ui.add(select.width(180.0)).changed() {
        let nth = chosen.checked_sub(1);
        state.position = nth.and_then(|nth| positions.get(nth).copied());
        state.chosen = 0;
    }
}

/// Whether every word typed is found, and kind and position are as chosen.
pub(super) fn fits(exercise: &Exercise, state: &PickerState) -> bool {
    let kind = state.kind.is_none_or(|kind| kind == exercise.kind);
    let position = state.position.is_none_or(|one| one == exercise.position);
    let text = format!(
        "{} {} {} {}",
        exercise.name,
        exercise.id,
        wording::kind(exercise.kind),
        wording::position(exercise.position)
    );
    let text = text.to_lowercase();
    let typed = state.search.to_lowercase();
    kind && position && typed.split_whitespace().all(|word| text.contains(word))
}
