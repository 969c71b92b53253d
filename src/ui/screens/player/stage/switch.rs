//! Changing sides: the old side stays behind as a ghost, the new one is on its own side already.

use egui::{Align2, Ui, pos2, vec2};

use super::super::ink::Words;
use super::super::place::Stage;
use super::super::scene::Scene;
use super::super::words;
use super::body::{self, Body};
use super::dial::{self, Round};
use super::side;
use crate::time::format::secs_left;
use crate::timeline::segment::Work;
use crate::ui::figures::{self, FigureLook};
use crate::ui::theme::{Type, icons};
use crate::words::Side;

/// Width of the ghost's box, and its middle while the right side comes next.
const GHOST: f32 = 540.0;
const GHOST_MIDDLE: f32 = 250.0;
/// The beads stand between the two.
const BEADS_MIDDLE: f32 = 611.0;

/// Draws both sides, the beads and the words.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>) {
    let top = body::top(scene);
    let stage = Stage::of(scene.side(), top);
    if let Some(before) = scene.before() {
        ghost(ui, scene, before, stage.scale);
    }
    side::ui(ui, scene);
    body::ui(ui, scene, &stage);
    if scene.figure().is_none() {
        super::heading::ui(ui, scene, &stage);
        dial::ui(ui, scene, &stage);
        return;
    }
    heading(ui, scene);
    clock(ui, scene);
}

/// `x` for the right side to come, mirrored for the left one.
fn sided(scene: &Scene<'_>, x: f32) -> f32 {
    if scene.side() == Side::Right {
        x
    } else {
        1280.0 - x
    }
}

fn ghost(ui: &Ui, scene: &Scene<'_>, before: &Work, scale: f32) {
    let Some(figure) = before.exercise.figure.as_deref() else {
        return;
    };
    let stage = Stage {
        figure: sided(scene, GHOST_MIDDLE),
        scale: GHOST.min(0.8 * scale),
        ..Stage::SIDED
    };
    let body = Body::on(scene, &stage);
    let look = FigureLook::new(scene.palette.bg_window)
        .side(figure, before.side)
        .ghost();
    figures::paint(ui.painter(), body.floor, body.scale, figure, 1.0, &look);
}

/// "Switch sides" over the ghost, with its arrows.
fn heading(ui: &Ui, scene: &Scene<'_>) {
    let place = scene.place;
    let size = place.text(56.0, 32.0);
    let font = Type::Side.sized(size);
    let words = Words::new(words::phase(scene), font, scene.palette.text_primary);
    let width = words.galley(ui).size().x;
    let y = place.at(0.0, 123.0).y;
    let left = if scene.side() == Side::Right {
        place.window.left() + 44.0
    } else {
        place.window.right() - 44.0 - width - 1.25 * size
    };
    let icon = pos2(left + size / 2.0, y);
    let colour = scene.palette.phase_neutral;
    icons::SWITCH_SIDES.paint(ui.painter(), icon, size, colour, true);
    words.show(ui, pos2(left + 1.25 * size, y), Align2::LEFT_CENTER);
}

fn clock(ui: &Ui, scene: &Scene<'_>) {
    let place = scene.place;
    let round = Round {
        centre: place.at(sided(scene, BEADS_MIDDLE), 280.0),
        radius: 124.0 * place.k,
    };
    let left = secs_left(scene.snapshot.remaining.unwrap_or_default());
    let all = secs_left(scene.segment.planned());
    let counts = scene
        .count_in()
        .map_or([left, all], |left| [secs_left(left), 3]);
    dial::beads(ui, scene, round, counts);
    let ink = scene.palette.text_primary;
    let text = dial::figure(scene);
    dial::number(
        ui,
        round.centre,
        &text,
        138.0 * place.k,
        round.radius * 1.5,
        ink,
    );
    if scene.is_paused() {
        let at = round.centre + vec2(0.0, 76.0 * place.k);
        let font = Type::Title.sized(place.text(20.0, 15.0));
        Words::new("Paused", font, ink).show(ui, at, Align2::CENTER_CENTER);
    }
}
