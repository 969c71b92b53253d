//! What an exercise can be, as lists to choose from.

use egui::Ui;

use super::cell::cell;
use super::wording;
use crate::ui::widgets::Select;
use crate::words::{Kind, Position};

pub(super) const KINDS: [Kind; 5] = [
    Kind::Stretch,
    Kind::Strength,
    Kind::Release,
    Kind::Breath,
    Kind::Posture,
];
pub(super) const POSITIONS: [Position; 7] = [
    Position::Standing,
    Position::Seated,
    Position::HalfKneeling,
    Position::AllFours,
    Position::Supine,
    Position::Prone,
    Position::Sitting,
];

/// The kind of an exercise, from a list.
pub(super) fn kind(ui: &mut Ui, now: Kind, width: f32) -> Option<Kind> {
    let names = KINDS.map(wording::kind);
    let mut chosen = KINDS.iter().position(|one| *one == now).unwrap_or_default();
    let changed = cell(ui, "Kind", width, |ui| {
        ui.add(Select::new(&mut chosen, &names, "Kind").width(width))
            .changed()
    });
    KINDS.get(chosen).copied().filter(|_| changed)
}

/// The position of the body, from a list.
pub(super) fn position(ui: &mut Ui, now: Position, width: f32) -> Option<Position> {
    let names = POSITIONS.map(wording::position);
    let mut chosen = POSITIONS
        .iter()
        .position(|one| *one == now)
        .unwrap_or_default();
    let changed = cell(ui, "Position", width, |ui| {
        ui.add(Select::new(&mut chosen, &names, "Position").width(width))
            .changed()
    });
    POSITIONS.get(chosen).copied().filter(|_| changed)
}
