//! The card of what the window looks like.

use egui::Ui;

use super::row::{Row, choice};
use crate::settings::{Settings, Theme};
use crate::ui::action::Action;
use crate::ui::widgets::Switch;

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
    let row =
        Row::new("Reduce motion", 48.0).note("Digits and words only: nothing travels or grows");
    row.show(
        ui,
        Switch::new(&mut settings.reduce_motion, "Reduce motion"),
    );
    let row = Row::new("Patterns on charts", 48.0).note("The colours are told apart without them");
    let patterns = Switch::new(&mut settings.patterns, "Patterns on charts");
    row.last().show(ui, patterns);
    None
}
