//! The card of what is safe: the page with the signs, and the exercises to be chosen on purpose.

use egui::Ui;

use super::row::{Row, switch};
use crate::settings::Settings;
use crate::ui::action::{Action, Screen};
use crate::ui::theme::icons;
use crate::ui::widgets::Button;

/// Draws the rows.
pub(super) fn ui(ui: &mut Ui, settings: &mut Settings) -> Option<Action> {
    let note = Some("Hard on the hips, so left out of the built-in sessions");
    switch(ui, "Boat", note, &mut settings.session.hard_exercises);
    let read = Button::secondary("Read").height(36.0).icon(icons::INFO);
    let row = Row::new("When to stop", 96.0).note("And who should ask first");
    let read = row
        .apart()
        .last()
        .show(ui, read.name("When to stop, and who should ask first"));
    read.clicked().then_some(Action::Go(Screen::Safety))
}
