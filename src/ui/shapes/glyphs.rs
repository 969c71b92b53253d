//! Small drawings that no icon font has.

use egui::{Color32, Painter, Pos2, Rect, Stroke, Vec2, pos2, vec2};

use super::capsule::capsule;
use super::ring::{arc, circle, dotted_ring};
use crate::ui::theme::{Themed, icons, mix};
use crate::words::Phase;

/// Three chevrons in travel order, `up` or down, the last ones fainter: breathe in, breathe out.
pub fn chevrons(
    painter: &Painter,
    centre: Pos2,
    size: f32,
    up: bool,
    colour: Color32,
    ground: Color32,
) {
    let sign = if up { -1.0 } else { 1.0 };
    for (nth, share) in [(-1.0_f32, 1.0), (0.0, 0.7), (1.0, 0.4)] {
        let tip = centre + vec2(0.0, sign * (nth * 0.36 + 0.2) * size);
        let wing = |side: f32| tip + vec2(side * 0.45 * size, -sign * 0.4 * size);
        let stroke = Stroke::new(size * 0.14, mix(ground, colour, share));
        capsule(painter, wing(-1.0), tip, stroke);
        capsule(painter, tip, wing(1.0), stroke);
    }
}

/// The shape of a phase, `size` high: beads to get ready, arrows to switch, lines to rest, a ring
/// to hold, a disc to breathe. Paused is the pause icon.
pub fn phase_glyph(painter: &Painter, centre: Pos2, size: f32, phase: Phase, colour: Color32) {
    let half = size / 2.0;
    match phase {
        Phase::Prep => dotted_ring(painter, centre, half * 0.84, 8, size * 0.1, colour),
        Phase::Switch => icons::SWITCH_SIDES.paint(painter, centre, size * 1.25, colour, true),
        Phase::Rest => rest_lines(painter, centre, size, colour),
        Phase::Breathe => {
            painter.circle_filled(centre, half * 0.4, colour);
            circle(
                painter,
                centre,
                half * 0.62,
                Stroke::new(size * 0.05, colour),
            );
            circle(
                painter,
                centre,
                half * 0.9,
                Stroke::new(size * 0.04, colour),
            );
        }
        Phase::Hold | Phase::Reps | Phase::Open => {
            let stroke = Stroke::new(size * 0.14, colour);
            circle(painter, centre, half * 0.86, stroke);
        }
    }
}

fn rest_lines(painter: &Painter, centre: Pos2, size: f32, colour: Color32) {
    for nth in [-1.0_f32, 0.0, 1.0] {
        let middle = centre + vec2(0.0, nth * size * 0.26);
        let wing = vec2(size * 0.34, 0.0);
        let stroke = Stroke::new(size * 0.1, colour);
        capsule(painter, middle - wing, middle + wing, stroke);
    }
}

/// A rolled mat from its end.
pub fn mat_icon(painter: &Painter, centre: Pos2, size: f32, colour: Color32) {
    let stroke = Stroke::new((size * 0.08).max(1.5), colour);
    let roll = centre + vec2(-0.16, 0.04) * size;
    circle(painter, roll, size * 0.12, stroke);
    arc(painter, roll, size * 0.27, [0.5, 1.25], stroke);
    let floor = centre.y + 0.31 * size;
    let end = pos2(centre.x + 0.44 * size, floor);
    capsule(painter, pos2(roll.x, floor), end, stroke);
}

/// The mark of the program: a bridge over a breath on the floor line. `rect` is as wide as high.
pub fn logo(painter: &Painter, rect: Rect) {
    let palette = painter.theme().palette;
    let unit = rect.width();
    let at = |x: f32, y: f32| rect.min + unit * Vec2::new(x, y);
    let ink = |width: f32| Stroke::new(unit * width, palette.text_primary);
    let centre = at(0.5, 0.56);
    arc(painter, centre, unit * 0.31, [-0.25, 0.25], ink(0.13));
    painter.circle_filled(centre, unit * 0.13, palette.kind_stretch);
    capsule(painter, at(0.06, 0.86), at(0.94, 0.86), ink(0.09));
}
