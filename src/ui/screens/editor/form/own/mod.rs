//! An exercise of the file's own, changed in place where a step does it.

mod easier;
mod muscles;

use std::sync::Arc;

use egui::Ui;

use super::super::action::EditorAction;
use super::super::{choices, wording};
use super::cues::{self, remark};
use super::fields::Fields;
use crate::editor::{Edit, Field, Target};
use crate::routine::model::{Exercise, Step};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, label};

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
    what(ui, fields, own);
    sided(ui, fields, own);
    muscles::ui(ui, fields, &own.muscles);
    cues::lines(ui, fields, &own.cues);
    cues::add(ui, fields, &own.cues);
    ui.add_space(14.0);
    let (name, caution) = ("When to ease off", own.caution.as_deref());
    fields.optional_text(ui, (name, Field::Caution), caution, WORDS);
    easier::ui(ui, fields, own);
    let opt_in = ("Only where chosen on purpose", Field::OptIn);
    switch(ui, fields, opt_in, own.opt_in);
    let button = Button::ghost("Delete the exercise").height(32.0);
    if ui.add(button).clicked() {
        let edit = Edit::RemoveOwn { id: own.id.clone() };
        fields.actions.push(EditorAction::Edit(edit));
    }
}

/// Its kind, and how the body lies.
fn what(ui: &mut Ui, fields: &mut Fields<'_>, own: &Exercise) {
    let width = fields.column(2);
    Fields::row(ui, |ui| {
        if let Some(kind) = choices::kind(ui, own.kind, width) {
            fields.set(Field::Kind, kind);
        }
        if let Some(position) = choices::position(ui, own.position, width) {
            fields.set(Field::Position, position);
        }
    });
}

/// Whether it has sides, and then how a side is told.
fn sided(ui: &mut Ui, fields: &mut Fields<'_>, own: &Exercise) {
    switch(ui, fields, ("Done on each side", Field::Sided), own.sided);
    if own.sided {
        let name = "How a side lies, as “{side} knee down”";
        let hint = own.side_hint.as_deref();
        fields.optional_text(ui, (name, Field::SideHint), hint, WORDS);
    }
}

fn switch(ui: &mut Ui, fields: &mut Fields<'_>, (name, field): (&str, Field), now: bool) {
    if let Some(on) = Fields::switch(ui, name, now) {
        fields.set(field, on);
    }
    ui.add_space(14.0);
}
