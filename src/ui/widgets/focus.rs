//! The ring around what the keyboard acts on.

use egui::{Painter, Rect, Response, Stroke, StrokeKind, Ui};

use crate::ui::theme::Themed;

/// Thickness of the ring, and its distance from the widget, in points.
const RING: f32 = 2.0;

/// Draws the focus ring around `response`, whose own corners have this `radius`, if it has the
/// keyboard focus.
pub fn focus_ring(ui: &Ui, response: &Response, radius: f32) {
    if response.has_focus() {
        paint(ui.painter(), response.rect, radius);
    }
}

/// Draws the focus ring around `rect`.
pub(super) fn paint(painter: &Painter, rect: Rect, radius: f32) {
    let stroke = Stroke::new(RING, painter.theme().palette.focus);
    painter.rect_stroke(
        rect.expand(RING),
        radius + RING,
        stroke,
        StrokeKind::Outside,
    );
}
