//! The row that hangs at the pointer while steps are dragged: the one that is held, over all others,
//! with the number of steps that go along.

use egui::{Align2, Id, LayerId, Order, Painter, Rect, Shadow, Ui, pos2, vec2};

use super::super::outline::Row;
use super::{ROW, row};
use crate::ui::theme::{Themed, Type, icons};

/// Draws it at the height `y`.
pub(super) fn ui(ui: &Ui, room: Rect, y: f32, row: &Row, count: usize) {
    let layer = LayerId::new(Order::Tooltip, Id::unique("dragged step"));
    let painter = ui.ctx().layer_painter(layer);
    let middle = pos2(room.center().x + 6.0, y);
    let rect = Rect::from_center_size(middle, vec2(room.width() - 24.0, ROW));
    ground(&painter, rect);
    row::paint(&painter, rect, row, true, false);
    let dots = rect.left_center() + vec2(18.0, 0.0);
    let ink = painter.theme().palette.text_primary;
    icons::HANDLE.paint(&painter, dots, 18.0, ink, false);
    if count > 1 {
        badge(&painter, rect, count);
    }
}

fn ground(painter: &Painter, rect: Rect) {
    let palette = painter.theme().palette;
    let shadow = Shadow {
        offset: [0, 8],
        blur: 24,
        spread: 0,
        color: palette.bg_scrim.gamma_multiply(0.5),
    };
    painter.add(shadow.as_shape(rect, 12.0));
    painter.rect_filled(rect, 12.0, palette.bg_hover);
}

/// How many steps are dragged, at the corner of the row.
fn badge(painter: &Painter, rect: Rect, count: usize) {
    let palette = painter.theme().palette;
    let at = rect.right_top() + vec2(-8.0, 8.0);
    painter.circle_filled(at, 12.0, palette.button_primary_bg);
    let (text, font) = (count.to_string(), Type::Micro.font());
    let ink = palette.button_primary_fg;
    painter.text(at, Align2::CENTER_CENTER, text, font, ink);
}
