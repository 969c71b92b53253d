//! The card of what the window looks like.

use egui::Ui;

use super::row::{Row, choice, switch};
use crate::settings::{Settings, Theme};
use crate::ui::action::Action;

const THEMES: [(Theme, &str); 3] = [
    (Theme::System, "System"),
    (Theme::Dark, "Dark"),
    (Theme::Light, "Light"),
];
const SIZES: [(u16, &str); 5] = [
    (90, "90"),
    (100, "100"),
    (115, "115"),
    (130, "130"),
    (150, "150 %"),
];

/// Draws the rows.
pub(super) fn ui(ui: &mut Ui, settings: &mut Settings) -> Option<Action> {
    choice(
        ui,
        Row::new("Theme", 232.0),
        "Theme",
        &THEMES,
        &mut settings.theme,
    );
    let row = Row::new("Text size", 296.0);
    choice(ui, row, "Text size", &SIZES, &mut settings.text_size);
    let note = Some("The colours are told apart without them");
    switch(ui, "Patterns on charts", note, &mut settings.patterns);
    None
}
