//! An exercise of the file's own, changed in place where a step does it.

use std::sync::Arc;

use egui::Ui;

use super::super::action::EditorAction;
use super::super::wording;
use super::cues::remark;
use super::fields::Fields;
use crate::editor::{Edit, Field, Target};
use crate::routine::model::{Exercise, Step};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Select, Switch, label};
use crate::words::{Kind, Position};

/// Longest texts of the format, in characters.
const NAME: usize = 60;
const CAUTION: usize = 200;

pub(in crate::ui::screens::editor) const KINDS: [Kind; 5] = [
    Kind::Stretch,
    Kind::Strength,
    Kind::Release,
    Kind::Breath,
    Kind::Posture,
];
pub(in crate::ui::screens::editor) const POSITIONS: [Position; 7] = [
    Position::Standing,
    Position::Seated,
    Position::HalfKneeling,
    Position::AllFours,
    Position::Supine,
    Position::Prone,
    Position::Sitting,
];

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
    let mut sided = own.sided;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let changed = ui
            .add(Switch::new(&mut sided, "Done on each side"))
            .changed();
        let ink = ui.theme().palette.text_secondary;
        label(ui, Type::Label, ink, "Done on each side");
        if changed {
            fields.set(Field::Sided, sided);
        }
    });
    ui.add_space(14.0);
    let caution = own.caution.as_deref().unwrap_or_default();
    match fields.text(ui, "When to ease off", caution, CAUTION) {
        Some(text) if text.is_empty() => fields.clear(Field::Caution),
        Some(text) => fields.set(Field::Caution, text),
        None => {}
    }
    let used = Edit::RemoveOwn { id: own.id.clone() };
    let button = crate::ui::widgets::Button::ghost("Delete the exercise").height(32.0);
    if ui.add(button).clicked() {
        fields.actions.push(EditorAction::Edit(used));
    }
}

/// The kind of an exercise, from a list.
pub(in crate::ui::screens::editor) fn kind(ui: &mut Ui, now: Kind, width: f32) -> Option<Kind> {
    let names = KINDS.map(wording::kind);
    let mut chosen = KINDS.iter().position(|one| *one == now).unwrap_or_default();
    let changed = Fields::cell(ui, "Kind", width, |ui| {
        ui.add(Select::new(&mut chosen, &names, "Kind").width(width))
            .changed()
    });
    KINDS.get(chosen).copied().filter(|_| changed)
}

/// The position of the body, from a list.
pub(in crate::ui::screens::editor) fn position(
    ui: &mut Ui,
    now: Position,
    width: f32,
) -> Option<Position> {
    let names = POSITIONS.map(wording::position);
    let mut chosen = POSITIONS
        .iter()
        .position(|one| *one == now)
        .unwrap_or_default();
    let changed = Fields::cell(ui, "Position", width, |ui| {
        ui.add(Select::new(&mut chosen, &names, "Position").width(width))
            .changed()
    });
    POSITIONS.get(chosen).copied().filter(|_| changed)
}
