//! The hull of two circles: limbs, bars, and lines with round ends.
//!
//! egui fills convex shapes only, and rounds the thickness of level lines to whole pixels, which
//! would leave knobs at their ends; a capsule is one convex piece.

use std::f32::consts::{PI, TAU};

use egui::{Painter, Pos2, Shape, Stroke, Vec2};

/// How far a drawn arc may stay off the true circle, in points.
const TOLERANCE: f32 = 0.08;

/// A straight line with round ends.
pub fn capsule(painter: &Painter, from: Pos2, to: Pos2, stroke: Stroke) {
    let half = stroke.width / 2.0;
    let points = hull((from, half), (to, half));
    painter.add(Shape::convex_polygon(points, stroke.color, Stroke::NONE));
}

/// The hull of two circles (centre and radius), as a convex polygon for one fill.
#[must_use]
pub fn hull(a: (Pos2, f32), b: (Pos2, f32)) -> Vec<Pos2> {
    let way = b.0 - a.0;
    let distance = way.length();
    let mut points = Vec::with_capacity(48);
    if distance <= (a.1 - b.1).abs() {
        let (centre, radius) = if a.1 >= b.1 { a } else { b };
        arc(&mut points, centre, radius, 0.0, TAU - step(radius));
        return points;
    }
    let half = ((a.1 - b.1) / distance).acos();
    let ahead = way.angle();
    arc(&mut points, b.0, b.1, ahead - half, ahead + half);
    arc(&mut points, a.0, a.1, ahead + half, ahead + TAU - half);
    points
}

/// The angle between two points of a circle that keeps within the tolerance.
fn step(radius: f32) -> f32 {
    (2.0 * (1.0 - TOLERANCE / radius.max(0.5)).acos()).clamp(0.08, PI / 4.0)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a few dozen points on an arc"
)]
fn arc(points: &mut Vec<Pos2>, centre: Pos2, radius: f32, from: f32, to: f32) {
    let count = ((to - from) / step(radius)).ceil().max(1.0) as usize;
    points.extend((0..=count).map(|nth| {
        let angle = from + (to - from) * nth as f32 / count as f32;
        centre + radius * Vec2::angled(angle)
    }));
}
