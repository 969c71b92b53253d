//! Lines such as "Bridge 3x8", or the text of a routine.

use egui::{FontSelection, Frame, Margin, Stroke, TextEdit, Ui};

use super::super::action::EditorAction;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, Card, label, wrapped_label};

/// Rows of the field.
const ROWS: usize = 5;
const HINT: &str =
    "Kneeling hip flexor stretch 2x45s each side\nBridge 3x8\nKnee to chest left 40s";

/// Draws the field and the button below it.
pub(super) fn ui(ui: &mut Ui, lines: &mut String, actions: &mut Vec<EditorAction>) {
    let p = ui.theme().palette;
    Card::new().show(ui, |ui| {
        let title = "From lines, or from a routine’s text";
        label(ui, Type::Strong, p.text_primary, title);
        ui.add_space(4.0);
        let about = "Type or paste what was prescribed, one exercise a line: Bridge 3x8.";
        wrapped_label(ui, Type::Label, p.text_secondary, about);
        ui.add_space(10.0);
        field(ui, lines);
        ui.add_space(12.0);
        let ready = !lines.trim().is_empty();
        let make = Button::secondary("Make a draft of it").icon(icons::EDIT);
        if ui.add_enabled(ready, make).clicked() {
            let text = std::mem::take(lines);
            actions.push(if is_routine(&text) {
                EditorAction::CheckText(text)
            } else {
                EditorAction::Begin(text)
            });
        }
    });
}

fn field(ui: &mut Ui, lines: &mut String) {
    let p = ui.theme().palette;
    let frame = Frame::NONE
        .fill(p.bg_input)
        .stroke(Stroke::new(1.0, p.line_control))
        .corner_radius(10)
        .inner_margin(Margin::same(12));
    let response = frame.show(ui, |ui| {
        let edit = TextEdit::multiline(lines)
            .frame(Frame::NONE)
            .desired_rows(ROWS)
            .desired_width(f32::INFINITY)
            .font(FontSelection::FontId(Type::Label.font()))
            .text_color(p.text_primary)
            .hint_text(Type::Label.text(HINT, p.text_tertiary));
        ui.add(edit)
    });
    let id = response.inner.id;
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_label("Lines"));
}

/// Whether a paste is the text of a routine, and not lines for people.
fn is_routine(text: &str) -> bool {
    let begin = text.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']);
    ["Routine", "#![", "//", "/*", "("]
        .iter()
        .any(|sign| begin.starts_with(sign))
}
