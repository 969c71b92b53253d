//! The numbers of the lines, red where something is wrong.

use std::collections::BTreeSet;

use egui::{Align2, Galley, Pos2, Rect, Ui, pos2};

use crate::routine::diagnostic::Diagnostic;
use crate::ui::theme::{Themed, Type};

/// Width of the column, in points: four digits.
pub(super) const WIDTH: f32 = 44.0;

/// Paints the numbers of the rows in sight. No line is broken, so each row is a line.
pub(super) fn paint(ui: &Ui, rect: Rect, galley: &Galley, top: Pos2, problems: &[Diagnostic]) {
    let palette = ui.theme().palette;
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let wrong: BTreeSet<u32> = problems
        .iter()
        .filter(|problem| problem.is_error())
        .map(|problem| problem.place.line)
        .collect();
    for (number, row) in (1_u32..).zip(&galley.rows) {
        let y = top.y + row.pos.y;
        if y > rect.bottom() {
            break;
        }
        if y + row.size.y < rect.top() {
            continue;
        }
        let ink = if wrong.contains(&number) {
            palette.danger_fg
        } else {
            palette.text_tertiary
        };
        painter.text(
            pos2(rect.right() - 12.0, y + row.size.y / 2.0),
            Align2::RIGHT_CENTER,
            number.to_string(),
            Type::Code.font(),
            ink,
        );
    }
}
