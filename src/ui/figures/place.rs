//! Where the unit box of a figure lies in the window, and its shapes there.

use egui::{Color32, Pos2, Rect, Shape, Vec2, pos2};

use crate::figure::Blob;
use crate::routine::model::Point;
use crate::ui::shapes::hull;

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

    /// A blob in the window, wider by `grow` points on all sides.
    pub(super) fn shape(self, blob: &Blob, grow: f32, colour: Color32) -> Shape {
        let points = hull(
            (self.at(blob.from), blob.from_radius * self.scale + grow),
            (self.at(blob.to), blob.to_radius * self.scale + grow),
        );
        Shape::convex_polygon(points, colour, egui::Stroke::NONE)
    }

    /// What a blob covers.
    pub(super) fn bounds(self, blob: &Blob) -> Rect {
        let circle = |at, radius: f32| {
            Rect::from_center_size(self.at(at), Vec2::splat(2.0 * radius * self.scale))
        };
        circle(blob.from, blob.from_radius).union(circle(blob.to, blob.to_radius))
    }
}
