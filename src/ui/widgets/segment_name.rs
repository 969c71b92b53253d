//! What a bar of a timeline strip is called, shown above the one that is pointed at: the player's
//! strip and the editor's plan have the same bars.

use egui::{Id, PopupAnchor, Pos2, Tooltip, Ui};

use crate::time::format::{clock, words};
use crate::timeline::segment::Segment;
use crate::words::{Phase, Side};

/// Shows at `at` what `segment` is: "Low lunge, left, 45 s, at 3:10".
pub fn name_segment(ui: &Ui, at: Pos2, segment: &Segment) {
    let anchor = PopupAnchor::Position(at);
    let id = Id::unique("segment name");
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, anchor)
        .show(|ui| ui.label(title(segment)));
}

fn title(segment: &Segment) -> String {
    let name = match (&segment.work, segment.phase.is_active()) {
        (Some(work), true) => &work.exercise.name,
        _ => waiting(segment.phase),
    };
    let side = match segment.work.as_ref().map(|work| work.side) {
        Some(Side::Left) => ", left",
        Some(Side::Right) => ", right",
        _ => "",
    };
    let len = segment.len.map_or("open".to_owned(), words);
    format!("{name}{side}, {len}, at {}", clock(segment.start))
}

/// The word for a phase in which nothing is held.
const fn waiting(phase: Phase) -> &'static str {
    match phase {
        Phase::Switch => "Switch sides",
        Phase::Rest => "Rest",
        _ => "Get ready",
    }
}
