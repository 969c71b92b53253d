//! The card of how sessions are fitted to the person.

use egui::Ui;

use super::row::{Row, choice};
use crate::settings::{FirstSide, Settings};
use crate::ui::action::Action;
use crate::ui::widgets::Switch;

const SIDES: [(FirstSide, &str); 4] = [
    (FirstSide::Left, "Left"),
    (FirstSide::Right, "Right"),
    (FirstSide::InTurn, "In turn"),
    (FirstSide::Behind, "Behind"),
];
const READY: [(u16, &str); 3] = [(100, "×1"), (150, "×1.5"), (200, "×2")];

/// Draws the rows.
pub(super) fn ui(ui: &mut Ui, settings: &mut Settings) -> Option<Action> {
    let session = &mut settings.session;
    let note = match session.first_side {
        FirstSide::Left | FirstSide::Right => "Where an exercise has two",
        FirstSide::InTurn => "Not the one of the last session",
        FirstSide::Behind => "Held less in the last 7 days",
    };
    let row = Row::new("First side", 296.0).note(note);
    choice(ui, row, "First side", &SIDES, &mut session.first_side);
    let row = Row::new("More time to get ready", 200.0).note("Into position, and between sides");
    let percent = &mut session.ready_percent;
    choice(ui, row, "More time to get ready", &READY, percent);
    let asks = "Ask how tight each side feels";
    let row = Row::new(asks, 48.0).note("Before each session");
    row.last()
        .show(ui, Switch::new(&mut session.ask_before, asks));
    None
}
