//! The row of poses on a card: what the routine looks like, on one floor line and in one scale.

use egui::{Color32, CornerRadius, Painter, Rect, Stroke, Ui, pos2};

use crate::library::{Gist, Part};
use crate::routine::model::Figure;
use crate::ui::figures::{self, Extent, FigureLook};
use crate::ui::theme::Themed;

/// Height of the row, in points.
pub(super) const HEIGHT: f32 = 96.0;
/// From the top of the row to the floor line, in points.
const FLOOR: f32 = 85.0;
/// Points per unit box, where the row is wide enough.
const SCALE: f32 = 90.0;
/// Between two bodies, in points.
const GAP: f32 = 20.0;
/// Room at both ends, in points.
const MARGIN: f32 = 12.0;
/// How many poses tell one routine from another.
const MOST: usize = 3;

/// A figure with what it covers.
struct Drawn<'a> {
    figure: &'a Figure,
    look: FigureLook,
    extent: Extent,
}

/// Paints the row into `rect`, the upper part of a card.
pub(super) fn ui(ui: &Ui, rect: Rect, gist: &Gist<'_>) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let palette = ui.theme().palette;
    let round = CornerRadius {
        nw: 16,
        ne: 16,
        sw: 0,
        se: 0,
    };
    let kind = gist.kind();
    let painter = ui.painter();
    painter.rect_filled(rect, round, palette.tint(kind));
    let floor = rect.top() + FLOOR;
    let line = rect.x_range().shrink(MARGIN);
    painter.hline(line, floor + 1.0, Stroke::new(2.0, palette.dim(kind)));
    // Mats lie below the floor line; on a row of figures they would be but scraps of it.
    let above = ui.clip_rect().intersect(rect.with_max_y(floor));
    let painter = &painter.with_clip_rect(above);
    let parts = gist.drawn(MOST).into_iter();
    let drawn = parts.filter_map(|(part, figure)| Drawn::new(part, figure, palette.tint(kind)));
    paint_row(painter, rect, floor, &drawn.collect::<Vec<_>>());
}

/// The figures side by side, in the middle of the row.
fn paint_row(painter: &Painter, rect: Rect, floor: f32, row: &[Drawn<'_>]) {
    let (scale, gap) = fit(row, rect.width() - 2.0 * MARGIN);
    let width: f32 = row.iter().map(|one| one.width() * scale + gap).sum();
    let mut left = rect.center().x - (width - gap) / 2.0;
    for one in row {
        let corner = pos2(left - one.extent.left * scale, floor);
        figures::paint(painter, corner, scale, one.figure, 1.0, &one.look);
        left += one.width() * scale + gap;
    }
}

/// The scale and the gap at which all of `row` have room.
#[expect(clippy::cast_precision_loss, reason = "at most three figures")]
fn fit(row: &[Drawn<'_>], room: f32) -> (f32, f32) {
    let bodies: f32 = row.iter().map(Drawn::width).sum();
    let gaps = row.len().saturating_sub(1) as f32;
    let scale = SCALE.min((room - gaps * 0.4 * GAP) / bodies.max(0.1));
    let gap = GAP.min((room - bodies * scale) / gaps.max(1.0));
    (scale, gap)
}

impl<'a> Drawn<'a> {
    fn new(part: &Part<'_>, figure: &'a Figure, stage: Color32) -> Option<Self> {
        let look = FigureLook::new(stage)
            .side(figure, part.side)
            .working(part.kind());
        let extent = figures::extent(figure, 1.0, look.mirrored)?;
        Some(Self {
            figure,
            look,
            extent,
        })
    }

    /// In unit boxes.
    fn width(&self) -> f32 {
        self.extent.right - self.extent.left
    }
}
