//! The one shape everything is made of: the hull of two circles.

use std::f32::consts::{PI, TAU};

use egui::{Color32, Pos2, Rect, Shape, Vec2, pos2};

use crate::routine::model::Point;

/// How far a drawn arc may stay off the true circle, in points.
const TOLERANCE: f32 = 0.08;

/// A tapered capsule in the unit box: y up, floor at 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Blob {
    pub(super) from: Point,
    pub(super) from_radius: f32,
    pub(super) to: Point,
    pub(super) to_radius: f32,
}

/// Where the unit box lies in the window.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Lower left corner of the box.
    pub(super) floor: Pos2,
    /// Points per unit box.
    pub(super) scale: f32,
    /// x → 1 − x.
    pub(super) mirrored: bool,
}

impl Place {
    pub(super) fn at(self, [x, y]: Point) -> Pos2 {
        let x = if self.mirrored { 1.0 - x } else { x };
        pos2(self.floor.x + x * self.scale, self.floor.y - y * self.scale)
    }
}

impl Blob {
    pub(super) const fn new(from: Point, from_radius: f32, to: Point, to_radius: f32) -> Self {
        Self {
            from,
            from_radius,
            to,
            to_radius,
        }
    }

    pub(super) const fn circle(centre: Point, radius: f32) -> Self {
        Self::new(centre, radius, centre, radius)
    }

    /// The blob in the window, wider by `grow` points on all sides.
    pub(super) fn shape(&self, place: Place, grow: f32, colour: Color32) -> Shape {
        let points = hull(
            (place.at(self.from), self.from_radius * place.scale + grow),
            (place.at(self.to), self.to_radius * place.scale + grow),
        );
        Shape::convex_polygon(points, colour, egui::Stroke::NONE)
    }

    pub(super) fn bounds(&self, place: Place) -> Rect {
        let circle = |at, radius: f32| {
            Rect::from_center_size(place.at(at), Vec2::splat(2.0 * radius * place.scale))
        };
        circle(self.from, self.from_radius).union(circle(self.to, self.to_radius))
    }
}

/// The hull of two circles, as a convex polygon.
pub(super) fn hull(a: (Pos2, f32), b: (Pos2, f32)) -> Vec<Pos2> {
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
