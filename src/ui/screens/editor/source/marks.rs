//! A wavy line under each piece of the source that is wrong or doubtful.

use egui::{Color32, Galley, Painter, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};

use super::laid::Laid;
use crate::editor::Document;
use crate::routine::diagnostic::{Diagnostic, Severity};
use crate::ui::theme::Themed;

/// Half a wave and its height, in points.
const WAVE: f32 = 3.0;
/// Least width of a line: a missing bracket has none of its own.
const LEAST: f32 = 8.0;

/// Paints the lines that are in sight.
pub(super) fn paint(ui: &Ui, laid: &Laid, document: &Document, galley: &Galley, top: Pos2) {
    let palette = ui.theme().palette;
    for problem in document.diagnostics() {
        let Some(rect) = place(laid, document, galley, problem) else {
            continue;
        };
        let rect = rect.translate(top.to_vec2());
        if !ui.is_rect_visible(rect) {
            continue;
        }
        match problem.severity {
            Severity::Error => wave(ui.painter(), rect, palette.danger_fg),
            Severity::Warning => wave(ui.painter(), rect, palette.warn_fg),
        }
    }
}

/// Where a problem stands, from the upper left corner of the text.
fn place(laid: &Laid, document: &Document, galley: &Galley, problem: &Diagnostic) -> Option<Rect> {
    let line = usize::try_from(problem.place.line).ok()?.checked_sub(1)?;
    let row = galley.rows.get(line)?;
    let piece = document.underline(problem);
    let text = document.text();
    let chars = text
        .get(piece.clone())?
        .chars()
        .take_while(|c| *c != '\n')
        .count();
    let column = laid.lines.column_of(text, line, piece.start)?;
    let left = row.x_offset(column.into());
    let right = row.x_offset((column + chars).into());
    let corner = row.pos + vec2(left, 0.0);
    let width = (right - left).max(LEAST);
    Some(Rect::from_min_size(corner, vec2(width, row.size.y)))
}

fn wave(painter: &Painter, rect: Rect, ink: Color32) {
    let mut points = Vec::new();
    let (mut x, mut up) = (rect.left(), false);
    while x < rect.right() + WAVE {
        let y = rect.bottom() - if up { 2.0 + WAVE } else { 2.0 };
        points.push(pos2(x.min(rect.right()), y));
        (x, up) = (x + WAVE, !up);
    }
    painter.add(Shape::line(points, Stroke::new(1.5, ink)));
}
