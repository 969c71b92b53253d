//! The card of a file that cannot be read: where, what is wrong, what to write instead.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align, Label, Layout, TextFormat, Ui, UiBuilder, Vec2, vec2};

use super::wording;
use crate::library::{Entry, Origin};
use crate::routine::diagnostic::Diagnostic;
use crate::ui::action::Action;
use crate::ui::screens::editor::EditorAction;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, Card, IconButton, Tone, label};

/// Height of the button, in points.
const BUTTON: f32 = 36.0;
/// Height of the line with the sign, in points.
const HEAD: f32 = 24.0;

/// Draws the card; answers with what was pressed.
pub(super) fn ui(ui: &mut Ui, size: Vec2, entry: &Entry) -> Option<Action> {
    let card = Card::new().size(size).margin(14).tone(Tone::Error);
    card.show(ui, |ui| {
        let palette = ui.theme().palette;
        head(ui);
        label(ui, Type::Strong, palette.text_primary, file_name(entry));
        first_problem(ui, entry);
        ways(ui, entry)
    })
    .inner
}

fn head(ui: &mut Ui) {
    let palette = ui.theme().palette;
    let row = vec2(ui.available_width(), HEAD);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        let (sign, _) = ui.allocate_exact_size(vec2(28.0, HEAD), egui::Sense::hover());
        let at = sign.left_center() + vec2(10.0, 0.0);
        icons::ERROR.paint(ui.painter(), at, 20.0, palette.danger_fg, true);
        label(
            ui,
            Type::LabelStrong,
            palette.danger_fg,
            "Can’t read this file",
        );
    });
}

fn file_name(entry: &Entry) -> String {
    match &entry.origin {
        Origin::User(path) => path
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
        Origin::Builtin => entry.id.clone(),
    }
}

/// The first thing that is wrong, in three lines at most; all of it is the tooltip.
fn first_problem(ui: &mut Ui, entry: &Entry) {
    let errors: Vec<String> = entry
        .diagnostics
        .iter()
        .filter(|diagnostic| Diagnostic::is_error(diagnostic))
        .map(wording::problem)
        .collect();
    let Some(first) = errors.first() else { return };
    let format = TextFormat {
        line_height: Some(Type::Caption.line()),
        ..TextFormat::simple(Type::Caption.font(), ui.theme().palette.text_secondary)
    };
    let mut job = LayoutJob::single_section(first.clone(), format);
    job.wrap = TextWrapping {
        max_width: ui.available_width(),
        max_rows: 3,
        ..TextWrapping::default()
    };
    ui.add(Label::new(job)).on_hover_text(errors.join("\n"));
}

/// Into the editor, and into the folder.
fn ways(ui: &mut Ui, entry: &Entry) -> Option<Action> {
    let room = ui.max_rect();
    let row = room.with_min_y(room.bottom() - BUTTON);
    let inside = &mut ui.new_child(UiBuilder::new().max_rect(row));
    let file = file_name(entry);
    let [edit, folder] = [
        format!("Open {file} in the editor"),
        format!("Open folder of {file}"),
    ];
    inside
        .horizontal(|ui| {
            let button = Button::secondary("Open in editor").height(BUTTON);
            if ui.add(button.icon(icons::EDIT).name(&edit)).clicked() {
                return Some(Action::Editor(EditorAction::Open(entry.id.clone())));
            }
            let button = IconButton::new(icons::FOLDER, &folder).size(BUTTON);
            let pressed = ui.add(button).clicked();
            pressed.then(|| Action::OpenRoutineFolder(entry.id.clone()))
        })
        .inner
}
