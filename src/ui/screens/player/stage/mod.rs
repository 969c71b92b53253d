//! What stands above the floor line: the body, its side, the clock.
//!
//! Side is a place: the left side works in the left half of the window, and the right side mirrors
//! it. What uses no side stands in the middle where it lies down, and like the left side where it
//! stands up.

mod body;
mod breath;
mod dial;
mod heading;
mod side;
mod switch;

use egui::{Stroke, Ui};

use super::place::Stage;
use super::scene::Scene;
use crate::words::{Phase, Side};

pub(super) use body::{ARRIVAL, BLEND, Body, is_mirrored, name, top};
pub(super) use dial::figure as number;

/// Draws the stage and the floor line.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>) {
    floor_line(ui, scene);
    if scene.phase() == Phase::Switch && scene.side() != Side::Both {
        switch::ui(ui, scene);
    } else {
        plain(ui, scene);
    }
}

fn plain(ui: &Ui, scene: &Scene<'_>) {
    let stage = Stage::of(scene.side(), top(scene));
    side::ui(ui, scene);
    if scene.phase() == Phase::Breathe {
        let stage = stage.below_words();
        body::ui(ui, scene, &stage);
        breath::ui(ui, scene, &stage);
    } else {
        body::ui(ui, scene, &stage);
        heading::ui(ui, scene, &stage);
        dial::ui(ui, scene, &stage);
    }
}

fn floor_line(ui: &Ui, scene: &Scene<'_>) {
    let stroke = Stroke::new(2.0, scene.palette.figure_floor);
    let across = scene.place.window.x_range();
    ui.painter().hline(across, scene.place.floor, stroke);
}
