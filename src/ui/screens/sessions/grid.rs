//! The shelf as a grid of cards.

use egui::{Ui, Vec2, vec2};

use super::{Filter, card, drop_cell, error_card};
use crate::library::{Entry, Library, Origin};
use crate::ui::action::Action;

/// Between cards, in points.
const GAP: f32 = 16.0;
/// Height of a card, in points.
const HEIGHT: f32 = 178.0;
/// Least width of a card, in points.
const NARROW: f32 = 244.0;
/// Most cards in a row: further ones would be far from where one looks.
const COLUMNS: f32 = 6.0;

/// What is shown of the shelf: the person's own first, files with errors last.
pub(super) fn shown<'a>(library: &'a Library, filter: &Filter) -> Vec<&'a Entry> {
    let fitting = library.entries().iter().filter(|entry| filter.fits(entry));
    let mut shown: Vec<&Entry> = fitting.collect();
    shown.sort_by_key(|entry| (entry.usable.is_none(), entry.origin == Origin::Builtin));
    shown
}

/// Draws the cards, and behind them the place to drop a file on.
pub(super) fn ui(ui: &mut Ui, shown: &[&Entry]) -> Vec<Action> {
    let (columns, size) = cells(ui.available_width());
    let mut actions = Vec::new();
    let mut cells: Vec<Option<&Entry>> = shown.iter().copied().map(Some).collect();
    cells.push(None);
    for row in cells.chunks(columns) {
        ui.horizontal(|ui| {
            for (nth, entry) in row.iter().enumerate() {
                if nth > 0 {
                    ui.add_space(GAP);
                }
                actions.extend(cell(ui, size, *entry));
            }
        });
        ui.add_space(GAP);
    }
    actions
}

fn cell(ui: &mut Ui, size: Vec2, entry: Option<&Entry>) -> Option<Action> {
    let Some(entry) = entry else {
        drop_cell::ui(ui, size);
        return None;
    };
    match &entry.usable {
        Some(usable) => card::ui(ui, size, entry, usable),
        None => error_card::ui(ui, size, entry),
    }
}

/// How many cards stand in a row of this width, and how big each is.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "1 to 6 columns"
)]
fn cells(width: f32) -> (usize, Vec2) {
    let columns = ((width + GAP) / (NARROW + GAP)).floor().clamp(1.0, COLUMNS);
    let card = (width + GAP) / columns - GAP;
    (columns as usize, vec2(card, HEIGHT))
}
