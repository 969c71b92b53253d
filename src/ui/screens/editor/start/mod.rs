//! Where nothing is edited yet: begin anew, from lines, from a file, or with what is there.

mod lines;
mod shelf;

use egui::{Align, Layout, Ui, vec2};

use super::action::EditorAction;
use super::{EditorState, EditorView};
use crate::library::Origin;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, Card, Field, label, scrolled_page};

/// The greatest width of the page, in points.
const MOST: f32 = 880.0;

/// Draws the page.
pub(super) fn ui(ui: &mut Ui, view: &EditorView<'_>, state: &mut EditorState) -> Vec<EditorAction> {
    let mut actions = Vec::new();
    scrolled_page(ui, "editor", |ui| {
        ui.set_max_width(MOST.min(ui.available_width()));
        head(ui, &mut actions);
        ui.add_space(20.0);
        lines::ui(ui, &mut state.lines, &mut actions);
        ui.add_space(16.0);
        file(ui, state, &mut actions);
        let (own, built): (Vec<_>, Vec<_>) = view
            .library
            .entries()
            .iter()
            .partition(|entry| entry.origin != Origin::Builtin);
        if !own.is_empty() {
            shelf::ui(ui, "Your routines", &own, &mut actions);
        }
        shelf::ui(ui, "Built in: editing makes a copy", &built, &mut actions);
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

fn file(ui: &mut Ui, state: &mut EditorState, actions: &mut Vec<EditorAction>) {
    let p = ui.theme().palette;
    Card::new().show(ui, |ui| {
        label(ui, Type::Strong, p.text_primary, "From a file");
        ui.add_space(10.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
            let width = (ui.available_width() - 330.0).clamp(160.0, 520.0);
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
            let choose = Button::secondary("Choose a file…").icon(icons::FOLDER);
            if ui.add(choose).clicked() {
                actions.push(EditorAction::ChooseImport);
            }
        });
    });
}
