//! What the keyboard acts on: the ring around it, and how a sheet takes it over.

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

/// Gives the keyboard to `response` where nothing has it, or only something behind its layer: what
/// stood in focus when a sheet opened would else be pressed through it.
pub fn take_keyboard(response: &Response) {
    let ctx = &response.ctx;
    let focused = ctx.memory(egui::Memory::focused);
    let layer = focused
        .and_then(|id| ctx.read_response(id))
        .map(|had| had.layer_id);
    if layer.is_none_or(|had| had.order < response.layer_id.order) {
        response.request_focus();
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
