//! Bringing an export or a backup in: first a look, then a yes.

use std::path::PathBuf;

use egui::{Key, Response, Ui};

use super::{DataState, DataView, Found, WIDTH, close};
use crate::ui::action::DataAction;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, Field, label, sheet, wrapped_label};

const TITLE: &str = "Bring data in";

/// Draws the sheet.
pub(super) fn ui(ui: &Ui, view: &DataView<'_>, state: &mut DataState) -> Option<DataAction> {
    sheet::show(ui.ctx(), TITLE, WIDTH, |ui| {
        let p = ui.theme().palette;
        label(ui, Type::Title, p.text_primary, TITLE);
        let words =
            "An export (.json) is merged into what is here. A backup (.sqlite3) takes its place.";
        wrapped_label(ui, Type::Body, p.text_secondary, words);
        ui.add_space(8.0);
        let looked = path(ui, &mut state.path);
        ui.add_space(8.0);
        found(ui, view.found);
        ui.add_space(8.0);
        looked.or(buttons(ui, view.found))
    })
}

/// The field for the path; what was typed or dropped is looked at.
fn path(ui: &mut Ui, path: &mut String) -> Option<DataAction> {
    let dropped = ui.input(|input| {
        input
            .raw
            .dropped_files
            .first()
            .map(|file| file.path().to_owned())
    });
    if let Some(dropped) = dropped {
        *path = dropped.display().to_string();
        return Some(DataAction::LookAt(dropped));
    }
    let field = Field::new(path, "Path of the file").hint("/home/you/history.json");
    let field = ui.add(field.width(ui.available_width()));
    let wanted = ui.add(Button::secondary("Look at it")).clicked() || entered(ui, &field);
    let typed = path.trim().trim_matches(['"', '\'']);
    (wanted && !typed.is_empty()).then(|| DataAction::LookAt(PathBuf::from(typed)))
}

fn entered(ui: &Ui, field: &Response) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// What is in the file, and what will become of what is here.
fn found(ui: &mut Ui, found: Option<&Found>) {
    let p = ui.theme().palette;
    let (ink, words) = match found {
        None => (
            p.text_tertiary,
            "A file can be dropped on the window, too.".to_owned(),
        ),
        Some(Found::Wrong(why)) => (p.warn_fg, format!("Nothing can be brought in: {why}.")),
        Some(Found::Export {
            added,
            changed,
            same,
        }) => (
            p.text_primary,
            format!(
                "An export. New: {added}. With something new: {changed}. Here already: {same}. Nothing is \
                 doubled, and a backup is made first."
            ),
        ),
        Some(Found::Backup { sessions, files }) => (
            p.text_primary,
            format!(
                "A backup. Sessions: {sessions}. Settings and routines: {files}. What is here now is kept as \
                 another backup."
            ),
        ),
    };
    wrapped_label(ui, Type::Body, ink, words);
}

fn buttons(ui: &mut Ui, found: Option<&Found>) -> Option<DataAction> {
    let yes = match found {
        Some(Found::Export { .. }) => Some("Merge"),
        Some(Found::Backup { .. }) => Some("Replace everything"),
        Some(Found::Wrong(_)) | None => None,
    };
    let row = ui.horizontal(|ui| {
        let agreed = yes.is_some_and(|yes| ui.add(Button::primary(yes)).clicked());
        let back = ui.add(Button::secondary("Cancel").key("Esc")).clicked();
        agreed.then_some(DataAction::BringIn).or(close(ui, back))
    });
    row.inner
}
