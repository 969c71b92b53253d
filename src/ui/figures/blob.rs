//! The one shape everything is made of: the hull of two circles.

use egui::{Color32, Pos2, Rect, Shape, Vec2, pos2};

use crate::routine::model::Point;
use crate::ui::shapes::hull;

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
