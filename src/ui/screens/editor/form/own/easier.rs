//! Which exercise stands in for this one where it is too much.

use egui::Ui;

use super::super::super::cell::cell;
use super::super::fields::Fields;
use crate::editor::{Document, Field};
use crate::routine::model::Exercise;
use crate::ui::widgets::Select;

/// Draws the choice among all exercises but this one.
pub(super) fn ui(ui: &mut Ui, fields: &mut Fields<'_>, own: &Exercise) {
    let others = others(fields.document, &own.id);
    let names: Vec<&str> = std::iter::once("None")
        .chain(others.iter().map(|(_, name)| name.as_str()))
        .collect();
    let now = own.easier.as_deref();
    let at = others.iter().position(|(id, _)| Some(id.as_str()) == now);
    let mut chosen = at.map_or(0, |nth| nth + 1);
    let width = fields.width;
    let changed = cell(ui, "Easier version", width, |ui| {
        let select = Select::new(&mut chosen, &names, "Easier version");
        ui.add(select.width(width)).changed()
    });
    ui.add_space(10.0);
    if !changed {
        return;
    }
    match chosen.checked_sub(1).and_then(|nth| others.get(nth)) {
        Some((id, _)) => fields.set(Field::Easier, id.as_str()),
        None => fields.clear(Field::Easier),
    }
}

/// Id and name of every exercise but the one with this id: the file's own, then the catalogue's.
fn others(document: &Document, id: &str) -> Vec<(String, String)> {
    let shown = document.shown();
    let own = shown.iter().flat_map(|shown| &shown.routine.exercises);
    let all = own.chain(document.catalogue().iter());
    let mut others: Vec<(String, String)> = Vec::new();
    for exercise in all.filter(|exercise| exercise.id != id) {
        if others.iter().all(|(known, _)| *known != exercise.id) {
            others.push((exercise.id.clone(), exercise.name.clone()));
        }
    }
    others
}
