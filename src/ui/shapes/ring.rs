//! Everything round.

use std::f32::consts::TAU;

use egui::{Color32, Painter, Pos2, Shape, Stroke, Vec2};

/// Points of a whole circle: one every 3°.
const POINTS: f32 = 120.0;

/// A point on the clock face.
fn on_clock(centre: Pos2, radius: f32, turn: f32) -> Pos2 {
    centre + radius * Vec2::angled((turn - 0.25) * TAU)
}

/// An arc with round ends, clockwise `from` one turn `to` another (0–1).
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "at most 120 points"
)]
pub fn arc(painter: &Painter, centre: Pos2, radius: f32, [from, to]: [f32; 2], stroke: Stroke) {
    let turn = to - from;
    if turn <= 0.0 {
        return;
    }
    if turn >= 1.0 {
        circle(painter, centre, radius, stroke);
        return;
    }
    let count = (turn * POINTS).ceil().max(1.0) as usize;
    let at = |nth: usize| on_clock(centre, radius, from + turn * nth as f32 / count as f32);
    painter.add(Shape::line((0..=count).map(at).collect(), stroke));
    for end in [at(0), at(count)] {
        painter.circle_filled(end, stroke.width / 2.0, stroke.color);
    }
}

/// A circle with the middle of its line on `radius`. (egui draws the line outside of it.)
pub fn circle(painter: &Painter, centre: Pos2, radius: f32, stroke: Stroke) {
    painter.circle_stroke(centre, radius - stroke.width / 2.0, stroke);
}

/// A timer ring: what is left of it (0–1) in `stroke`, on its track. It empties clockwise, so
/// what is left ends at twelve.
pub fn ring(
    painter: &Painter,
    centre: Pos2,
    radius: f32,
    left: f32,
    stroke: Stroke,
    track: Color32,
) {
    circle(painter, centre, radius, Stroke::new(stroke.width, track));
    arc(painter, centre, radius, [0.0, left.clamp(0.0, 1.0)], stroke);
}

/// One bead a second around the clock: `left` of `count` filled, the others hollow.
#[expect(clippy::cast_precision_loss, reason = "a few dozen seconds")]
pub fn beads(
    painter: &Painter,
    centre: Pos2,
    radius: f32,
    [left, count]: [usize; 2],
    bead: f32,
    [full, hollow]: [Color32; 2],
) {
    for nth in 0..count {
        let at = on_clock(centre, radius, (nth as f32 + 0.5) / count as f32);
        pip(painter, at, bead, nth < left, [full, hollow]);
    }
}

/// A ring of `count` small dots.
#[expect(clippy::cast_precision_loss, reason = "about a hundred dots")]
pub fn dotted_ring(
    painter: &Painter,
    centre: Pos2,
    radius: f32,
    count: usize,
    dot: f32,
    colour: Color32,
) {
    for nth in 0..count {
        let at = on_clock(centre, radius, nth as f32 / count as f32);
        painter.circle_filled(at, dot, colour);
    }
}

/// A row of dots from `first` on, `pitch` apart: `done` of `count` filled, the others hollow.
#[expect(clippy::cast_precision_loss, reason = "a few dozen sets")]
pub fn pips(
    painter: &Painter,
    first: Pos2,
    pitch: f32,
    [done, count]: [usize; 2],
    radius: f32,
    inks: [Color32; 2],
) {
    for nth in 0..count {
        let at = first + Vec2::new(pitch * nth as f32, 0.0);
        pip(painter, at, radius, nth < done, inks);
    }
}

fn pip(painter: &Painter, at: Pos2, radius: f32, full: bool, [ink, hollow]: [Color32; 2]) {
    if full {
        painter.circle_filled(at, radius, ink);
    } else {
        let width = (radius * 0.22).max(1.5);
        circle(painter, at, radius * 0.8, Stroke::new(width, hollow));
    }
}
