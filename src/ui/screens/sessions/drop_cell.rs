//! The last place of the grid: a file can be dropped here, as anywhere in the window.

use egui::epaint::RoundedRect;
use egui::epaint::tessellator::path::rounded_rectangle;
use egui::{Align2, Rect, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2};

use super::import;
use crate::ui::theme::{Themed, Type, icons};

/// Draws the cell; while files are dragged over the window it wears the colour of the focus.
pub(super) fn ui(ui: &mut Ui, size: Vec2) {
    let response = ui.allocate_response(size, Sense::hover());
    let text = "Drop a .ron file here";
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    edge(ui, response.rect.shrink(1.0));
    let (painter, palette) = (ui.painter(), ui.theme().palette);
    let middle = response.rect.center();
    let at = |y: f32| middle + vec2(0.0, y);
    icons::IMPORT.paint(painter, at(-28.0), 24.0, palette.text_secondary, false);
    let line = |y: f32, kind: Type, text: &str, ink| {
        painter.text(at(y), Align2::CENTER_CENTER, text, kind.font(), ink);
    };
    line(1.0, Type::LabelStrong, text, palette.text_primary);
    let more = "or anywhere in the window";
    line(26.0, Type::Caption, more, palette.text_tertiary);
}

/// The dashed line around it.
fn edge(ui: &Ui, rect: Rect) {
    let palette = ui.theme().palette;
    let ink = if import::dragging(ui) {
        palette.focus
    } else {
        palette.line_control
    };
    let mut edge = Vec::new();
    rounded_rectangle(&mut edge, RoundedRect::new(rect, 16.0));
    edge.extend(edge.first().copied());
    let dashes = Shape::dashed_line(&edge, Stroke::new(1.5, ink), 6.0, 4.0);
    ui.painter().extend(dashes);
}
