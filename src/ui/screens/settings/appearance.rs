//! The card of what the window looks like.

use egui::Ui;

use super::row::Row;
use crate::settings::{Settings, Theme};
use crate::ui::action::Action;
use crate::ui::widgets::Segmented;

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
    let row = Row::new("Text size", 296.0).last();
    choice(ui, row, "Text size", &SIZES, &mut settings.text_size);
    None
}

/// One of a few values. None of them is marked where the file holds another one.
fn choice<T: Copy + PartialEq, const N: usize>(
    ui: &mut Ui,
    row: Row<'_>,
    name: &str,
    options: &[(T, &str); N],
    value: &mut T,
) {
    let chosen = options.iter().position(|(option, _)| option == value);
    let mut chosen = chosen.unwrap_or(N);
    let words = options.map(|(_, words)| words);
    row.show(ui, Segmented::new(&mut chosen, &words, name));
    if let Some((option, _)) = options.get(chosen) {
        *value = *option;
    }
}
