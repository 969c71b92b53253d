//! The routines that are there, each to be edited or copied.

use egui::{Align, Layout, Sense, Stroke, Ui, UiBuilder, vec2};

use super::super::action::EditorAction;
use crate::library::Entry;
use crate::time::format::about_minutes;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, label};

/// Height of a row, and width of its buttons, in points.
const ROW: f32 = 52.0;
const BUTTONS: f32 = 220.0;

/// Draws the routines under a title.
pub(super) fn ui(ui: &mut Ui, title: &str, entries: &[&Entry], actions: &mut Vec<EditorAction>) {
    let p = ui.theme().palette;
    ui.add_space(24.0);
    label(ui, Type::Strong, p.text_primary, title);
    ui.add_space(8.0);
    for entry in entries {
        row(ui, entry, actions);
    }
}

fn row(ui: &mut Ui, entry: &Entry, actions: &mut Vec<EditorAction>) {
    let size = vec2(ui.available_width(), ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let hair = Stroke::new(1.0, ui.theme().palette.line_hair);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, hair);
    let left = Layout::left_to_right(Align::Center);
    let room = UiBuilder::new().max_rect(rect.with_max_x(rect.right() - BUTTONS));
    ui.scope_builder(room.layout(left), |ui| words(ui, entry));
    let right = Layout::right_to_left(Align::Center);
    let room = UiBuilder::new().max_rect(rect);
    ui.scope_builder(room.layout(right), |ui| buttons(ui, entry, actions));
}

/// Its name, and how much it is.
fn words(ui: &mut Ui, entry: &Entry) {
    let p = ui.theme().palette;
    ui.spacing_mut().item_spacing.x = 12.0;
    label(ui, Type::LabelStrong, p.text_primary, &entry.name);
    let (text, ink) = match &entry.usable {
        Some(usable) => {
            let minutes = about_minutes(usable.timeline.total);
            let steps = match usable.timeline.steps {
                1 => "1 step".to_owned(),
                count => format!("{count} steps"),
            };
            (format!("{minutes} min · {steps}"), p.text_tertiary)
        }
        None => ("has an error".to_owned(), p.danger_fg),
    };
    label(ui, Type::Caption, ink, text);
}

fn buttons(ui: &mut Ui, entry: &Entry, actions: &mut Vec<EditorAction>) {
    ui.spacing_mut().item_spacing.x = 8.0;
    let name = format!("Edit {}", entry.name);
    let edit = Button::secondary("Edit").height(36.0).name(&name);
    if ui.add(edit).clicked() {
        actions.push(EditorAction::Open(entry.id.clone()));
    }
    let name = format!("Duplicate {}", entry.name);
    let duplicate = Button::ghost("Duplicate").height(36.0).name(&name);
    if ui.add(duplicate).clicked() {
        actions.push(EditorAction::Duplicate(entry.id.clone()));
    }
}
