//! The card of which Supple this is.

use egui::Ui;

use super::row::Row;
use crate::ui::action::{Action, Screen};
use crate::ui::theme::icons;
use crate::ui::widgets::Button;

/// Draws the row.
pub(super) fn ui(ui: &mut Ui) -> Option<Action> {
    let read = Button::secondary("Read").height(36.0).icon(icons::INFO);
    let version = concat!("Supple ", env!("CARGO_PKG_VERSION"));
    let row = Row::new(version, 96.0).note("Licences, and what it is made of");
    let read = row.last().show(ui, read.name("About Supple"));
    read.clicked().then_some(Action::Go(Screen::About))
}
