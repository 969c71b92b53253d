//! Settings: what the person chose, saved at once.

use std::path::Path;

use egui::Ui;

use crate::settings::Settings;
use crate::ui::action::Action;

/// What the screen shows.
pub struct SettingsView<'a> {
    /// The values.
    pub settings: &'a Settings,
    /// Where the person's data is.
    pub data_folder: &'a Path,
    /// Why no sound comes, if none does.
    pub sound_off: Option<&'a str>,
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, view: &SettingsView<'_>) -> Vec<Action> {
    let _ = (ui, view);
    Vec::new()
}
