//! Turns what was painted by 180°, for a screen that is looked at from behind it.
//!
//! egui's own transforms only move and scale. Turning by half a circle keeps rectangles upright, so
//! every shape can be turned in place; what can be pressed is painted later and stays as it is.

use std::f32::consts::PI;
use std::sync::Arc;

use egui::layers::ShapeIdx;
use egui::{CornerRadius, Pos2, Rect, Shape, Ui};

/// Where in the layer the picture begins.
pub(super) fn begin(ui: &Ui) -> ShapeIdx {
    let layer = ui.layer_id();
    ui.ctx()
        .graphics_mut(|graphics| graphics.entry(layer).next_idx())
}

/// Turns all that was painted since `begin` around `centre`.
pub(super) fn upside_down(ui: &Ui, begin: ShapeIdx, centre: Pos2) {
    let layer = ui.layer_id();
    ui.ctx().graphics_mut(|graphics| {
        let list = graphics.entry(layer);
        for index in begin.0..list.next_idx().0 {
            list.mutate_shape(ShapeIdx(index), |clipped| turn(&mut clipped.shape, centre));
        }
    });
}

fn turned(at: Pos2, centre: Pos2) -> Pos2 {
    centre + (centre - at)
}

fn turn_rect(rect: Rect, centre: Pos2) -> Rect {
    Rect::from_two_pos(turned(rect.min, centre), turned(rect.max, centre))
}

fn turn_corners(corners: CornerRadius) -> CornerRadius {
    CornerRadius {
        nw: corners.se,
        ne: corners.sw,
        sw: corners.ne,
        se: corners.nw,
    }
}

/// Turns one shape. The floor view paints no curves and no ellipses.
fn turn(shape: &mut Shape, centre: Pos2) {
    let each = |points: &mut [Pos2]| {
        for point in points {
            *point = turned(*point, centre);
        }
    };
    match shape {
        Shape::Vec(shapes) => shapes.iter_mut().for_each(|shape| turn(shape, centre)),
        Shape::Circle(circle) => circle.center = turned(circle.center, centre),
        Shape::LineSegment { points, .. } => each(points),
        Shape::Path(path) => each(&mut path.points),
        Shape::Rect(shape) => {
            shape.rect = turn_rect(shape.rect, centre);
            shape.corner_radius = turn_corners(shape.corner_radius);
        }
        Shape::Text(text) => {
            text.pos = turned(text.pos, centre);
            text.angle += PI;
        }
        Shape::Mesh(mesh) => {
            for vertex in &mut Arc::make_mut(mesh).vertices {
                vertex.pos = turned(vertex.pos, centre);
            }
        }
        _ => {}
    }
}
