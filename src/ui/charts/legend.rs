//! What a colour means, with what was held of it.

use egui::{Align2, Painter, Pos2, Rect, Vec2, pos2, vec2};

use super::pattern;
use crate::stats::ByKind;
use crate::time::format::clock;
use crate::ui::theme::{Themed, Type};
use crate::words::ChartKind;

/// Edge of a swatch, in points.
const SWATCH: f32 = 12.0;
/// Between the entries, in points.
const GAP: f32 = 20.0;
/// Between the parts of an entry, in points.
const SPACE: f32 = 8.0;

/// Paints the kinds with their sums so that the last ends at `end`, the middle of the right edge.
/// Answers with the left end.
#[must_use]
pub fn kinds(painter: &Painter, end: Pos2, held: &ByKind) -> f32 {
    let mut x = end.x;
    for kind in ChartKind::ALL.into_iter().rev() {
        x = entry(painter, pos2(x, end.y), kind, &clock(held.of(kind))) - GAP;
    }
    x + GAP
}

fn entry(painter: &Painter, end: Pos2, kind: ChartKind, sum: &str) -> f32 {
    let p = painter.theme().palette;
    let write = |at, text: &str, font: Type, colour| {
        painter.text(at, Align2::RIGHT_CENTER, text, font.font(), colour)
    };
    let sum = write(end, sum, Type::LabelStrong, p.text_primary);
    let at = pos2(sum.left() - SPACE, end.y);
    let label = write(at, kind.label(), Type::Label, p.text_secondary);
    let centre = pos2(label.left() - SPACE - SWATCH / 2.0, end.y);
    let swatch = Rect::from_center_size(centre, Vec2::splat(SWATCH));
    pattern::fill(painter, swatch, 3.0, kind, p.kind(kind));
    swatch.left()
}

/// Paints the steps of the year map between "0" and "12+ min", ending at `end`.
pub fn heat(painter: &Painter, end: Pos2) {
    let p = painter.theme().palette;
    let write = |at, text| {
        let font = Type::Micro.font();
        painter.text(at, Align2::RIGHT_CENTER, text, font, p.text_secondary)
    };
    let mut x = write(end, "12+ min").left() - SPACE;
    for colour in p.heat.iter().rev() {
        let centre = pos2(x - 5.0, end.y);
        painter.rect_filled(
            Rect::from_center_size(centre, vec2(10.0, 10.0)),
            2.5,
            *colour,
        );
        x -= 19.0;
    }
    write(pos2(x, end.y), "0");
}
