//! A group and its rounds, and a rest of its own.

use egui::Ui;

use super::super::action::EditorAction;
use super::fields::Fields;
use crate::editor::{Edit, Field, StepPath};
use crate::routine::model::{Repeat, Rest};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, wrapped_label};

/// Draws the form of a group.
pub(super) fn ui(ui: &mut Ui, fields: &mut Fields<'_>, path: &StepPath, group: &Repeat) {
    let width = fields.column(2);
    Fields::row(ui, |ui| {
        if let Some(times) = fields.count(ui, "Rounds", group.times, 1..=50, width) {
            fields.set(Field::Times, times);
        }
        if let Some(span) = fields.span(ui, "Rest between rounds", group.rest, 0, width) {
            fields.set(Field::Rest, span);
        }
    });
    let ink = ui.theme().palette.text_tertiary;
    let text = "Everything in the group is done once in each round.";
    wrapped_label(ui, Type::Caption, ink, text);
    ui.add_space(12.0);
    let button = Button::secondary("Take the group apart").icon(icons::LIST);
    if ui.add(button).clicked() {
        let group = path.clone();
        let edit = Edit::Unwrap { group };
        fields.actions.push(EditorAction::Edit(edit));
    }
}

/// Draws the form of a rest.
pub(super) fn rest(ui: &mut Ui, fields: &mut Fields<'_>, rest: &Rest) {
    let width = fields.column(2);
    Fields::row(ui, |ui| {
        if let Some(span) = fields.span(ui, "Rest", rest.length, 0, width) {
            fields.set(Field::Length, span);
        }
    });
    let said = rest.say.as_deref().unwrap_or_default();
    if let Some(say) = fields.text(ui, "What to say", said, 200) {
        match say.as_str() {
            "" => fields.clear(Field::Say),
            say => fields.set(Field::Say, say),
        }
    }
}
