//! The card of where the data is, and of what can be done with all of it.

use egui::Ui;

use super::SettingsView;
use super::row::Row;
use crate::ui::action::{Action, DataAction};
use crate::ui::theme::{Icon, icons};
use crate::ui::widgets::Button;

/// Draws the rows.
pub(super) fn ui(ui: &mut Ui, view: &SettingsView<'_>) -> Option<Action> {
    let path = view.data_folder.display().to_string();
    let backup = match view.last_backup {
        Some(when) => format!(
            "Last one {}. Seven are kept.",
            when.format("%-d %b %Y, %H:%M")
        ),
        None => "History, routines and settings in one file".to_owned(),
    };
    let mut wish = None;
    for (title, note, button, action) in rows(&path, &backup) {
        if Row::new(title, 124.0)
            .note(note)
            .apart()
            .show(ui, button)
            .clicked()
        {
            wish = Some(action);
        }
    }
    let row = Row::new("Delete everything", 124.0).note("Asks for a word first");
    let erase = row
        .apart()
        .last()
        .show(ui, button("Delete", "Delete all data", None));
    let erase = erase
        .clicked()
        .then_some(Action::Data(DataAction::AskToErase));
    wish.or(erase)
}

/// A row: title, note, button, and what it does.
type Wish<'a> = (&'a str, &'a str, Button<'a>, Action);

fn rows<'a>(path: &'a str, backup: &'a str) -> [Wish<'a>; 4] {
    [
        (
            "Folder",
            path,
            button("Open", "Open data folder", Some(icons::FOLDER)),
            Action::OpenDataFolder,
        ),
        (
            "Export history",
            "CSV and JSON, every hold with its side",
            button("Export", "Export the whole history", Some(icons::EXPORT)),
            Action::ExportHistory,
        ),
        (
            "Bring in",
            "An export to merge, or a backup to go back to",
            button("Bring in", "Bring data in", Some(icons::IMPORT)),
            Action::Data(DataAction::AskToBringIn),
        ),
        (
            "Backup",
            backup,
            button("Back up now", "Back up now", None),
            Action::Data(DataAction::BackUp),
        ),
    ]
}

/// A button of a row; `name` is what a screen reader says.
fn button<'a>(words: &'a str, name: &'a str, icon: Option<Icon>) -> Button<'a> {
    let button = Button::secondary(words).height(36.0).name(name);
    match icon {
        Some(icon) => button.icon(icon),
        None => button,
    }
}
