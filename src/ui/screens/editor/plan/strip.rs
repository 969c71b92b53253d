//! The timeline as a strip: left above, right below, full height both; pressed, it shows the step.

use std::time::Duration;

use egui::{Align2, Id, Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::super::outline::Outline;
use crate::editor::{Document, StepPath};
use crate::time::format::words;
use crate::timeline::Timeline;
use crate::timeline::segment::Segment;
use crate::ui::theme::{Palette, Themed, Type, icons};
use crate::ui::widgets::name_segment;
use crate::words::{ChartKind, Side};

/// How long an open segment is drawn, as it has no length.
const OPEN: Duration = Duration::from_secs(30);
/// Half of the gap between two bars, corners of one, and height of one lane, in points.
const GAP: f32 = 1.0;
const CORNER: f32 = 4.0;
const LANE: f32 = 13.0;

/// Where a segment is.
struct Bar<'a> {
    segment: &'a Segment,
    span: Rangef,
}

/// Draws the strip; answers with the step that was pressed.
pub(super) fn ui(
    ui: &Ui,
    rect: Rect,
    document: &Document,
    outline: &Outline,
    timeline: &Timeline,
    current: Option<&StepPath>,
) -> Option<StepPath> {
    let bars = bars(timeline, rect);
    let number = current
        .and_then(|path| outline.row(path))
        .and_then(|row| row.number);
    let step = number.and_then(|number| number.checked_sub(1));
    plate(ui, rect, &bars, step);
    let palette = ui.theme().palette;
    for bar in &bars {
        paint(ui, rect, bar, palette);
    }
    marks(ui, rect, &bars, outline);
    pointer(ui, rect, &bars, timeline, step).and_then(|step| document.path_of(step))
}

fn bars(timeline: &Timeline, rect: Rect) -> Vec<Bar<'_>> {
    let weight = |segment: &Segment| segment.len.unwrap_or(OPEN);
    let all: Duration = timeline.segments.iter().map(weight).sum();
    let x = |at: Duration| {
        let share = at.as_secs_f32() / all.as_secs_f32().max(1.0);
        rect.left() + rect.width() * share
    };
    let mut begin = Duration::ZERO;
    let bars = timeline.segments.iter().map(|segment| {
        let end = begin + weight(segment);
        let span = Rangef::new(x(begin), x(end));
        begin = end;
        Bar { segment, span }
    });
    bars.collect()
}

/// The ground under the chosen step; one for each of its rounds.
fn plate(ui: &Ui, rect: Rect, bars: &[Bar<'_>], step: Option<usize>) {
    let mut run: Option<Rangef> = None;
    let paint = |run: Rangef| {
        let plate = Rect::from_x_y_ranges(run, rect.y_range().expand(8.0));
        ui.painter()
            .rect_filled(plate, 10.0, ui.theme().palette.bg_raised);
    };
    for bar in bars {
        if Some(bar.segment.step) == step {
            run = Some(run.map_or(bar.span, |run| Rangef::new(run.min, bar.span.max)));
        } else if let Some(run) = run.take() {
            paint(run);
        }
    }
    if let Some(run) = run {
        paint(run);
    }
}

fn paint(ui: &Ui, rect: Rect, bar: &Bar<'_>, palette: &Palette) {
    let inside = Rangef::new(
        bar.span.min + GAP,
        (bar.span.max - GAP).max(bar.span.min + GAP + 0.5),
    );
    if !bar.segment.phase.is_active() {
        let stroke = Stroke::new(3.0, palette.line_strong);
        ui.painter().hline(inside, rect.center().y, stroke);
        return;
    }
    let work = bar.segment.work.as_ref();
    let kind = work.map_or(ChartKind::Stretch, |work| work.exercise.kind.chart());
    let lane = match work.map_or(Side::Both, |work| work.side) {
        Side::Left => Rangef::new(rect.top(), rect.top() + LANE),
        Side::Right => Rangef::new(rect.bottom() - LANE, rect.bottom()),
        Side::Both => rect.y_range(),
    };
    let bar = Rect::from_x_y_ranges(inside, lane);
    let corner = CORNER.min(inside.span() / 2.0);
    ui.painter().rect_filled(bar, corner, palette.kind(kind));
}

/// A numbered triangle below each step with a warning.
fn marks(ui: &Ui, rect: Rect, bars: &[Bar<'_>], outline: &Outline) {
    let p = ui.theme().palette;
    let mut free = f32::NEG_INFINITY;
    for (nth, warning) in outline.warnings.iter().enumerate() {
        let row = warning.path.as_ref().and_then(|path| outline.row(path));
        let step = row.and_then(|row| row.number?.checked_sub(1));
        let Some(bar) = bars.iter().find(|bar| Some(bar.segment.step) == step) else {
            continue;
        };
        let at = pos2(
            (bar.span.min + 8.0).min(rect.right() - 24.0),
            rect.bottom() + 20.0,
        );
        if at.x < free {
            continue;
        }
        free = at.x + 30.0;
        icons::WARNING.paint(ui.painter(), at, 14.0, p.warn_fg, true);
        let text = (nth + 1).to_string();
        let (at, left) = (at + vec2(12.0, 0.0), Align2::LEFT_CENTER);
        ui.painter()
            .text(at, left, text, Type::Micro.font(), p.warn_fg);
    }
}

/// Name and time under the pointer; the step where it was pressed.
fn pointer(
    ui: &Ui,
    rect: Rect,
    bars: &[Bar<'_>],
    timeline: &Timeline,
    step: Option<usize>,
) -> Option<usize> {
    let reach = rect.expand2(vec2(0.0, 8.0));
    let response = ui.interact(reach, Id::unique("plan strip"), Sense::CLICK);
    let at = step.map_or(String::new(), |step| format!(", step {} chosen", step + 1));
    let name = format!(
        "Plan, {} steps, {}{at}",
        timeline.steps,
        words(timeline.total)
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let at = response.hover_pos()?;
    let bar = bars.iter().find(|bar| bar.span.contains(at.x))?;
    name_segment(ui, pos2(at.x, rect.top() - 44.0), bar.segment);
    response.clicked().then_some(bar.segment.step)
}
