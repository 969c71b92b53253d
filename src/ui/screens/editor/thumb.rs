//! The small picture of an exercise: its figure on the ground of its kind.

use egui::{Color32, CornerRadius, Painter, Rect, Stroke, pos2, vec2};

use crate::routine::model::{Exercise, Figure};
use crate::ui::figures::{self, FigureLook};
use crate::ui::theme::{Icon, Themed, icons};
use crate::words::{ChartKind, Side};

/// Paints the picture into `rect`: of an exercise, of a group, or of a rest.
pub(super) fn paint(
    painter: &Painter,
    rect: Rect,
    exercise: Option<&Exercise>,
    side: Side,
    group: bool,
) {
    let palette = painter.theme().palette;
    let Some(exercise) = exercise else {
        painter.rect_filled(rect, CornerRadius::same(8), palette.bg_card);
        let icon = if group {
            icons::SWITCH_SIDES
        } else {
            icons::PAUSE
        };
        return sign(painter, rect, icon, palette.text_secondary);
    };
    let kind = exercise.kind.chart();
    painter.rect_filled(rect, CornerRadius::same(8), palette.tint(kind));
    match &exercise.figure {
        Some(figure) => stand(painter, rect, figure, kind, side),
        None => sign(painter, rect, icon_of(kind), palette.kind(kind)),
    }
}

/// The figure on its floor, as large as there is room.
fn stand(painter: &Painter, rect: Rect, figure: &Figure, kind: ChartKind, side: Side) {
    let palette = painter.theme().palette;
    let stage = palette.tint(kind);
    let look = FigureLook::new(stage).side(figure, side).working(kind);
    let Some(extent) = figures::extent(figure, 1.0, look.mirrored) else {
        return;
    };
    let floor = rect.bottom() - 9.0;
    let stroke = Stroke::new(1.0, palette.dim(kind));
    painter.hline(rect.x_range().shrink(4.0), floor, stroke);
    let room = rect.size() - vec2(8.0, 14.0);
    let width = (extent.right - extent.left).max(0.1);
    let scale = (room.x / width).min(room.y / extent.top.max(0.1)).min(58.0);
    let middle = f32::midpoint(extent.left, extent.right);
    let corner = pos2(rect.center().x - middle * scale, floor);
    let above = painter.clip_rect().intersect(rect.with_max_y(floor));
    let painter = painter.with_clip_rect(above);
    figures::paint(&painter, corner, scale, figure, 1.0, &look);
}

fn sign(painter: &Painter, rect: Rect, icon: Icon, ink: Color32) {
    icon.paint(painter, rect.center(), 22.0, ink, false);
}

const fn icon_of(kind: ChartKind) -> Icon {
    match kind {
        ChartKind::Stretch | ChartKind::Strength => icons::MINE,
        ChartKind::Breath => icons::TIMER,
    }
}
