//! What is drawn besides the bars: the axis, the goal, and signs of days without a bar.

use std::time::Duration;

use egui::{Align2, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use super::plot::{BAR, Plot};
use crate::time::format::clock;
use crate::ui::theme::{Themed, Type};

/// The goal: a dotted line at what reaches it, held on each day.
pub(super) fn goal(painter: &Painter, plot: &Plot, a_day: Duration, minutes: u64) {
    let p = painter.theme().palette;
    let y = plot.y(a_day);
    let ends = [pos2(plot.rect.left(), y), pos2(plot.rect.right(), y)];
    let stroke = Stroke::new(1.5, p.text_secondary);
    painter.extend(Shape::dashed_line(&ends, stroke, 3.0, 4.0));
    let write = |dy, text: String, ink| {
        let at = pos2(plot.rect.right() + 10.0, y + dy);
        painter.text(at, Align2::LEFT_CENTER, text, Type::Micro.font(), ink);
    };
    write(-7.0, format!("{} a day", clock(a_day)), p.text_secondary);
    write(8.0, format!("reaches {minutes}"), p.text_tertiary);
}

/// The lines of the axis with their minutes.
pub(super) fn axis(painter: &Painter, plot: &Plot) {
    let p = painter.theme().palette;
    for minutes in plot.axis.lines() {
        let y = plot.y(Duration::from_secs(60 * minutes)).round();
        let colour = if minutes == 0 {
            p.line_strong
        } else {
            p.line_hair
        };
        painter.hline(plot.rect.x_range(), y, Stroke::new(1.0, colour));
        let at = pos2(plot.rect.left() - 10.0, y);
        let font = Type::Micro.font();
        painter.text(at, Align2::RIGHT_CENTER, minutes, font, p.text_tertiary);
    }
}

/// Ground behind a total, so that the goal line does not strike it out.
pub(super) fn plate(painter: &Painter, centre: Pos2) {
    let rect = Rect::from_center_size(centre, vec2(BAR, 16.0));
    painter.rect_filled(rect, 2.0, painter.theme().palette.bg_card);
}

/// A day that is yet to come.
pub(super) fn stub(painter: &Painter, foot: Pos2) {
    let colour = painter.theme().palette.line_strong;
    let rect = Rect::from_center_size(foot - vec2(0.0, 1.0), vec2(BAR, 2.0));
    painter.rect_filled(rect, 1.0, colour);
}

/// What the week before had on this day: a line as wide as a bar, over the middle of its column.
pub(super) fn before(painter: &Painter, plot: &Plot, middle: f32, held: Duration) {
    let y = plot.y(held) - 2.0;
    let ends = [
        pos2(middle - BAR / 2.0 - 8.0, y),
        pos2(middle + BAR / 2.0 + 8.0, y),
    ];
    let ink = painter.theme().palette.text_tertiary;
    painter.line_segment(ends, Stroke::new(2.0, ink));
}
