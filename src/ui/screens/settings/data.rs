//! The card of where the data is.

use egui::Ui;

use super::SettingsView;
use super::row::Row;
use crate::ui::action::Action;
use crate::ui::theme::icons;
use crate::ui::widgets::Button;

/// Draws the rows.
pub(super) fn ui(ui: &mut Ui, view: &SettingsView<'_>) -> Option<Action> {
    let path = view.data_folder.display().to_string();
    let button = Button::secondary("Open")
        .height(36.0)
        .icon(icons::FOLDER)
        .name("Open data folder");
    let open = Row::new("Folder", 96.0).note(&path).show(ui, button);
    let button = Button::secondary("Export")
        .height(36.0)
        .icon(icons::EXPORT)
        .name("Export the whole history");
    let row = Row::new("Export history", 112.0).note("CSV and JSON, every hold with its side");
    if row.last().show(ui, button).clicked() {
        return Some(Action::ExportHistory);
    }
    open.clicked().then_some(Action::OpenDataFolder)
}
