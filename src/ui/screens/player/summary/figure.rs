//! The stage of the summary: the body at rest, and the held time on the floor line's other side.

use egui::{Align2, Rect, Stroke, Ui, pos2, vec2};

use super::super::PlayerView;
use super::super::ink::Words;
use crate::time::format::{clock, whole_minutes};
use crate::timeline::segment::Work;
use crate::ui::figures::{self, FigureLook};
use crate::ui::theme::{Themed, Type};

/// The floor line over the bottom of the window, and the edge, in points.
const BELOW: f32 = 160.0;
const MARGIN: f32 = 40.0;

/// Draws the stage.
pub(super) fn ui(ui: &Ui, view: &PlayerView<'_>, stage: Rect) {
    let palette = ui.theme().palette;
    let last = last_done(view);
    let kind = last.map(|work| work.exercise.kind.chart());
    let tint = kind.map_or(palette.kind_stretch_tint, |kind| palette.tint(kind));
    let line = kind.map_or(palette.kind_stretch_dim, |kind| palette.dim(kind));
    ui.painter().rect_filled(stage, 0.0, tint);
    let floor = stage.bottom() - BELOW;
    ui.painter()
        .hline(stage.x_range(), floor, Stroke::new(2.0, line));
    if let Some(work) = last {
        body(ui, work, stage.with_max_y(floor), FigureLook::new(tint));
    }
    words(ui, view, stage);
}

/// The last exercise of the session that was begun.
fn last_done<'a>(view: &PlayerView<'a>) -> Option<&'a Work> {
    let snapshot = view.snapshot;
    let done = snapshot.segments.get(..=snapshot.current)?;
    let active = done.iter().rev().find(|segment| segment.phase.is_active());
    active?.work.as_ref()
}

fn body(ui: &Ui, work: &Work, room: Rect, look: FigureLook) {
    let Some(figure) = work.exercise.figure.as_deref() else {
        return;
    };
    let look = look.side(figure, work.side);
    let Some(extent) = figures::extent(figure, 1.0, look.mirrored) else {
        return;
    };
    let wide = (room.width() - 2.0 * MARGIN) / (extent.right - extent.left).max(0.1);
    let high = (room.height() - 112.0) / extent.top.max(0.1);
    let scale = wide.min(high).min(660.0);
    let middle = f32::midpoint(extent.left, extent.right) * scale;
    let floor = pos2(room.center().x - middle, room.bottom());
    // What lies on the floor, a mat say, ends where the stage does.
    let painter = ui.painter_at(room.with_max_y(room.bottom() + BELOW));
    figures::paint(&painter, floor, scale, figure, 1.0, &look);
    figures::announce(ui, room, &work.exercise.name);
}

fn words(ui: &Ui, view: &PlayerView<'_>, stage: Rect) {
    let palette = ui.theme().palette;
    let at = |y: f32| pos2(stage.left() + MARGIN, y);
    let room = stage.width() - 2.0 * MARGIN;
    Words::new(
        &view.snapshot.routine,
        Type::LabelStrong.font(),
        palette.text_secondary,
    )
    .within(room)
    .show(ui, at(stage.top() + 50.0), Align2::LEFT_CENTER);
    let floor = stage.bottom() - BELOW;
    let held = clock(view.snapshot.held.total());
    let font = Type::Side.sized(if stage.width() < 400.0 { 48.0 } else { 64.0 });
    let total = Words::new(&held, font, palette.text_primary);
    let total = total.show(ui, at(floor + 64.0), Align2::LEFT_CENTER);
    let behind = total.right_center() + vec2(10.0, 12.0);
    Words::new("held", Type::Title.font(), palette.text_secondary).show(
        ui,
        behind,
        Align2::LEFT_CENTER,
    );
    if let Some(summary) = view.summary {
        let (week, goal) = (summary.week.total(), summary.goal);
        let text = format!(
            "{} of {} min this week",
            whole_minutes(week),
            whole_minutes(goal)
        );
        Words::new(&text, Type::Body.font(), palette.text_secondary)
            .within(room)
            .show(ui, at(floor + 112.0), Align2::LEFT_CENTER);
    }
}
