//! An exercise of the file's own, changed in place where a step does it.

mod choices;
mod easier;
mod muscles;

use std::sync::Arc;

use egui::Ui;

use super::super::action::EditorAction;
use super::super::wording;
use super::cues::{self, remark};
use super::fields::Fields;
use crate::editor::{Edit, Field, Target};
use crate::routine::model::{Exercise, Step};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, Switch, label};

pub(in crate::ui::screens::editor) use choices::{KINDS, POSITIONS, kind, position};

/// Longest texts of the format, in characters.
const NAME: usize = 60;
const WORDS: usize = 200;

/// Draws the part, where the step's exercise is the file's own.
pub(super) fn ui(ui: &mut Ui, fields: &mut Fields<'_>, step: &Step) {
    let Some(common) = wording::common(step) else {
        return;
    };
    let id = &common.exercise.id;
    let routine = fields
        .document
        .shown()
        .map(|shown| Arc::clone(&shown.routine));
    let own = routine.and_then(|routine| {
        let mut own = routine.exercises.iter();
        own.find(|one| one.id == *id).cloned()
    });
    let Some(own) = own else { return };
    ui.add_space(8.0);
    let ink = ui.theme().palette.text_primary;
    label(ui, Type::LabelStrong, ink, "Your own exercise");
    remark(
        ui,
        "Changes go for every step of this routine that does it.",
    );
    let mut about = Fields {
        document: fields.document,
        target: Target::Own(own.id.clone()),
        actions: Vec::new(),
        width: fields.width,
    };
    exercise(ui, &mut about, &own);
    fields.actions.append(&mut about.actions);
}

fn exercise(ui: &mut Ui, fields: &mut Fields<'_>, own: &Exercise) {
    if let Some(name) = fields.text(ui, "Name of the exercise", &own.name, NAME) {
        fields.set(Field::Name, name);
    }
    let width = fields.column(2);
    Fields::row(ui, |ui| {
        if let Some(kind) = kind(ui, own.kind, width) {
            fields.set(Field::Kind, kind);
        }
        if let Some(position) = position(ui, own.position, width) {
            fields.set(Field::Position, position);
        }
    });
    switch(ui, fields, ("Done on each side", Field::Sided), own.sided);
    if own.sided {
        let hint = own.side_hint.as_deref();
        words(
            ui,
            fields,
            ("How a side lies, as “{side} knee down”", Field::SideHint),
            hint,
        );
    }
    muscles::ui(ui, fields, &own.muscles);
    cues::lines(ui, fields, &own.cues);
    cues::add(ui, fields, &own.cues);
    ui.add_space(14.0);
    let caution = own.caution.as_deref();
    words(ui, fields, ("When to ease off", Field::Caution), caution);
    easier::ui(ui, fields, own);
    switch(
        ui,
        fields,
        ("Only where chosen on purpose", Field::OptIn),
        own.opt_in,
    );
    let used = Edit::RemoveOwn { id: own.id.clone() };
    let button = Button::ghost("Delete the exercise").height(32.0);
    if ui.add(button).clicked() {
        fields.actions.push(EditorAction::Edit(used));
    }
}

/// A text that may be left out.
fn words(ui: &mut Ui, fields: &mut Fields<'_>, (name, field): (&str, Field), now: Option<&str>) {
    match fields.text(ui, name, now.unwrap_or_default(), WORDS) {
        Some(text) if text.is_empty() => fields.clear(field),
        Some(text) => fields.set(field, text),
        None => {}
    }
}

fn switch(ui: &mut Ui, fields: &mut Fields<'_>, (name, field): (&str, Field), now: bool) {
    let mut on = now;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let changed = ui.add(Switch::new(&mut on, name)).changed();
        label(ui, Type::Label, ui.theme().palette.text_secondary, name);
        if changed {
            fields.set(field, on);
        }
    });
    ui.add_space(14.0);
}
