//! The stage of the hero card: the exercise that matters, on its floor line, on its side.

use egui::{CornerRadius, Rect, Stroke, Ui, pos2};

use super::Why;
use crate::library::{Gist, Part};
use crate::routine::model::Figure;
use crate::ui::figures::{self, FigureLook};
use crate::ui::theme::Themed;
use crate::words::{ChartKind, Side};

/// Width of the bar that says the side, in points.
const EDGE: f32 = 8.0;
/// From the floor line to the lower end of a stage 252 high, as a share.
const BELOW_FLOOR: f32 = 40.0 / 252.0;

/// Paints the stage into `rect`: the left part of the card, or its upper part where the text is
/// not `beside` it.
pub(super) fn ui(ui: &Ui, rect: Rect, beside: bool, gist: &Gist<'_>, why: Why) {
    let Some((part, side)) = shown(gist, why) else {
        return ground(ui, rect, beside, gist.kind(), Side::Both);
    };
    ground(ui, rect, beside, part.kind(), side);
    let Some(figure) = part.figure() else { return };
    paint_figure(ui, rect, figure, part.kind(), side);
    figures::announce(ui, rect, &named(&part.exercise.name, side));
}

/// The exercise that the reason speaks of, else the longest; and the side it is shown on.
fn shown<'g, 'a>(gist: &'g Gist<'a>, why: Why) -> Option<(&'g Part<'a>, Side)> {
    let parts = || gist.parts.iter().filter(|part| part.figure().is_some());
    let on = |part: &Part<'_>, side| match side {
        Side::Left => part.sides.left,
        Side::Right => part.sides.right,
        Side::Both => part.sides.both,
    };
    let part = match why {
        Why::Behind { side, .. } => parts().max_by_key(|part| on(part, side)),
        Why::Missing(kind) => parts()
            .filter(|part| part.kind() == kind)
            .max_by_key(|part| part.sides.total()),
        Why::First | Why::Shortest => parts().max_by_key(|part| part.sides.total()),
    }?;
    let side = match why {
        Why::Behind { side, .. } => side,
        _ => part.side,
    };
    Some((part, side))
}

fn named(exercise: &str, side: Side) -> String {
    match side {
        Side::Both => exercise.to_owned(),
        Side::Left | Side::Right => format!("{exercise}, {} side", side.word()),
    }
}

/// The tint of the kind, and at the edge of its side a bar in its colour.
fn ground(ui: &Ui, rect: Rect, beside: bool, kind: ChartKind, side: Side) {
    let palette = ui.theme().palette;
    let (colour, tint) = (palette.kind(kind), palette.tint(kind));
    let painter = ui.painter();
    let round = CornerRadius {
        nw: 16,
        ne: if beside { 0 } else { 16 },
        sw: if beside { 16 } else { 0 },
        se: 0,
    };
    painter.rect_filled(rect, round, tint);
    // Round corners need width: the bar is drawn wider, and the tint takes back what is too much.
    let (bar, inside) = match side {
        Side::Both => return,
        Side::Left => (
            rect.with_max_x(rect.left() + 4.0 * EDGE),
            rect.with_min_x(rect.left() + EDGE),
        ),
        Side::Right => (
            rect.with_min_x(rect.right() - 4.0 * EDGE),
            rect.with_max_x(rect.right() - EDGE),
        ),
    };
    let ends = CornerRadius {
        nw: if side == Side::Left { round.nw } else { 0 },
        sw: if side == Side::Left { round.sw } else { 0 },
        ne: if side == Side::Right { round.ne } else { 0 },
        se: 0,
    };
    painter.rect_filled(bar, ends, colour);
    painter.rect_filled(inside.intersect(bar), 0.0, tint);
}

fn paint_figure(ui: &Ui, rect: Rect, figure: &Figure, kind: ChartKind, side: Side) {
    let palette = ui.theme().palette;
    let floor = rect.bottom() - BELOW_FLOOR * rect.height();
    let line = rect.x_range().shrink(0.045 * rect.width());
    let stroke = Stroke::new(2.0, palette.dim(kind));
    ui.painter().hline(line, floor + 1.0, stroke);
    // The line is the mat, as it is on the cards; walls end with the stage.
    let above = ui.clip_rect().intersect(rect.with_max_y(floor));
    let painter = ui.painter().with_clip_rect(above);
    let mut look = FigureLook::new(palette.tint(kind))
        .side(figure, side)
        .working(kind);
    if kind == ChartKind::Stretch && side != Side::Both {
        look = look.feel();
    }
    let top = figures::extent(figure, 1.0, look.mirrored).map_or(1.0, |extent| extent.top);
    let high = floor - rect.top() - 12.0;
    let scale = (high / top).min(0.9 * rect.width());
    let corner = pos2(rect.center().x - scale / 2.0, floor);
    figures::paint(&painter, corner, scale, figure, 1.0, &look);
}
