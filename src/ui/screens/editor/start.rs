//! Where nothing is edited yet: begin anew, from lines, from a file, or with what is there.

use egui::{Align, FontSelection, Frame, Layout, Margin, TextEdit, Ui, vec2};

use super::action::EditorAction;
use super::{EditorState, EditorView};
use crate::library::{Entry, Origin};
use crate::time::format::about_minutes;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, Card, Field, label, scrolled_page, wrapped_label};

/// Rows of the field for lines, and height of a routine's row, in points.
const LINES: usize = 5;
const ROW: f32 = 52.0;
/// The greatest width of the page, in points.
const MOST: f32 = 880.0;

/// Draws the page.
pub(super) fn ui(ui: &mut Ui, view: &EditorView<'_>, state: &mut EditorState) -> Vec<EditorAction> {
    let mut actions = Vec::new();
    scrolled_page(ui, "editor", |ui| {
        ui.set_max_width(MOST.min(ui.available_width()));
        head(ui, &mut actions);
        ui.add_space(20.0);
        lines(ui, state, &mut actions);
        ui.add_space(16.0);
        file(ui, state, &mut actions);
        let (own, built): (Vec<_>, Vec<_>) = view
            .library
            .entries()
            .iter()
            .partition(|entry| entry.origin != Origin::Builtin);
        if !own.is_empty() {
            shelf(ui, "Your routines", &own, &mut actions);
        }
        shelf(ui, "Built in: editing makes a copy", &built, &mut actions);
    });
    actions
}

fn head(ui: &mut Ui, actions: &mut Vec<EditorAction>) {
    let p = ui.theme().palette;
    ui.horizontal(|ui| {
        let title = label(ui, Type::Page, p.text_primary, "Editor");
        title.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, "Editor"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let new = Button::primary("New routine").icon(icons::PLUS);
            if ui.add(new).clicked() {
                actions.push(EditorAction::Begin(String::new()));
            }
        });
    });
}

/// Lines such as "Bridge 3x8", or the text of a routine.
fn lines(ui: &mut Ui, state: &mut EditorState, actions: &mut Vec<EditorAction>) {
    let p = ui.theme().palette;
    Card::new().show(ui, |ui| {
        label(
            ui,
            Type::Strong,
            p.text_primary,
            "From lines, or from a routine’s text",
        );
        ui.add_space(4.0);
        let about = "Type or paste what was prescribed, one exercise a line: Bridge 3x8.";
        wrapped_label(ui, Type::Label, p.text_secondary, about);
        ui.add_space(10.0);
        let frame = Frame::NONE
            .fill(p.bg_input)
            .stroke(egui::Stroke::new(1.0, p.line_control))
            .corner_radius(10)
            .inner_margin(Margin::same(12));
        let response = frame.show(ui, |ui| {
            let hint =
                "Kneeling hip flexor stretch 2x45s each side\nBridge 3x8\nKnee to chest left 40s";
            let edit = TextEdit::multiline(&mut state.lines)
                .frame(Frame::NONE)
                .desired_rows(LINES)
                .desired_width(f32::INFINITY)
                .font(FontSelection::FontId(Type::Label.font()))
                .text_color(p.text_primary)
                .hint_text(Type::Label.text(hint, p.text_tertiary));
            ui.add(edit)
        });
        let id = response.inner.id;
        ui.ctx()
            .accesskit_node_builder(id, |node| node.set_label("Lines"));
        ui.add_space(12.0);
        let ready = !state.lines.trim().is_empty();
        let make = Button::secondary("Make a draft of it").icon(icons::EDIT);
        if ui.add_enabled(ready, make).clicked() {
            let text = std::mem::take(&mut state.lines);
            actions.push(if is_routine(&text) {
                EditorAction::CheckText(text)
            } else {
                EditorAction::Begin(text)
            });
        }
    });
}

/// Whether a paste is the text of a routine, and not lines for people.
fn is_routine(text: &str) -> bool {
    let begin = text.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']);
    ["Routine", "#![", "//", "/*", "("]
        .iter()
        .any(|sign| begin.starts_with(sign))
}

fn file(ui: &mut Ui, state: &mut EditorState, actions: &mut Vec<EditorAction>) {
    let p = ui.theme().palette;
    Card::new().show(ui, |ui| {
        label(ui, Type::Strong, p.text_primary, "From a file");
        ui.add_space(10.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
            let width = (ui.available_width() - 140.0).clamp(160.0, 520.0);
            let field = Field::new(&mut state.path, "Path of a .ron file");
            let field = ui.add(field.hint("/home/you/hips.ron").width(width));
            let enter = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
            let look = Button::secondary("Look at it").icon(icons::IMPORT);
            let pressed = ui.add(look).clicked() || enter;
            let path = state.path.trim().trim_matches(['"', '\'']).to_owned();
            if pressed && !path.is_empty() {
                state.path.clear();
                actions.push(EditorAction::Check(path.into()));
            }
        });
    });
}

fn shelf(ui: &mut Ui, title: &str, entries: &[&Entry], actions: &mut Vec<EditorAction>) {
    let p = ui.theme().palette;
    ui.add_space(24.0);
    label(ui, Type::Strong, p.text_primary, title);
    ui.add_space(8.0);
    for entry in entries {
        row(ui, entry, actions);
    }
}

fn row(ui: &mut Ui, entry: &Entry, actions: &mut Vec<EditorAction>) {
    let p = ui.theme().palette;
    let size = vec2(ui.available_width(), ROW);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let hair = egui::Stroke::new(1.0, p.line_hair);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, hair);
    let left = Layout::left_to_right(Align::Center);
    let words = egui::UiBuilder::new().max_rect(rect.with_max_x(rect.right() - 220.0));
    ui.scope_builder(words.layout(left), |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        label(ui, Type::LabelStrong, p.text_primary, &entry.name);
        let line = entry.usable.as_ref().map(|usable| {
            let minutes = about_minutes(usable.timeline.total);
            format!("{minutes} min · {} steps", usable.timeline.steps)
        });
        let (text, ink) = match line {
            Some(line) => (line, p.text_tertiary),
            None => ("has an error".to_owned(), p.danger_fg),
        };
        label(ui, Type::Caption, ink, text);
    });
    let right = Layout::right_to_left(Align::Center);
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect).layout(right), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let name = format!("Edit {}", entry.name);
        if ui
            .add(Button::secondary("Edit").height(36.0).name(&name))
            .clicked()
        {
            actions.push(EditorAction::Open(entry.id.clone()));
        }
        let name = format!("Duplicate {}", entry.name);
        if ui
            .add(Button::ghost("Duplicate").height(36.0).name(&name))
            .clicked()
        {
            actions.push(EditorAction::Duplicate(entry.id.clone()));
        }
    });
}
