//! The bars of the strip, from times to places.

use std::time::Duration;

use egui::{Color32, Rangef, Rect, Stroke, Ui, pos2};

use super::super::scene::Scene;
use crate::timeline::segment::Segment;
use crate::words::{ChartKind, Side};

/// How long an open segment is drawn, as it has no length.
const OPEN: Duration = Duration::from_secs(30);
/// Half of the gap between two bars, and the corners of one, in points.
const GAP: f32 = 2.0;
const CORNER: f32 = 4.0;
/// Height of one of the two lanes.
const LANE: f32 = 13.0;

/// From times on the timeline to places on the strip.
pub(super) struct Scale {
    /// The strip.
    pub rect: Rect,
    /// From where to where each segment goes.
    pub spans: Vec<Rangef>,
}

/// Length of a segment on the strip.
fn weight(segment: &Segment) -> Duration {
    segment.len.unwrap_or(OPEN)
}

impl Scale {
    /// Spreads the session over `rect`.
    pub fn new(scene: &Scene<'_>, rect: Rect) -> Self {
        let segments = &scene.snapshot.segments;
        let all: Duration = segments.iter().map(weight).sum();
        let mut begin = Duration::ZERO;
        let x = |at: Duration| {
            let share = at.as_secs_f32() / all.as_secs_f32().max(1.0);
            rect.left() + rect.width() * share
        };
        let spans = segments.iter().map(|segment| {
            let end = begin + weight(segment);
            let span = Rangef::new(x(begin), x(end));
            begin = end;
            span
        });
        Self {
            spans: spans.collect(),
            rect,
        }
    }

    /// Where the playhead stands.
    pub fn playhead(&self, scene: &Scene<'_>) -> f32 {
        let Some(span) = self.spans.get(scene.snapshot.current) else {
            return self.rect.left();
        };
        let len = weight(scene.segment).as_secs_f32();
        let share = scene.snapshot.elapsed.as_secs_f32() / len.max(0.001);
        egui::lerp(span.min..=span.max, share.min(1.0))
    }

    /// How much of the session is over, 0–1.
    pub fn played(&self, scene: &Scene<'_>) -> f32 {
        (self.playhead(scene) - self.rect.left()) / self.rect.width().max(1.0)
    }

    /// The segment under `x`.
    pub fn segment_at<'a>(&self, scene: &Scene<'a>, x: f32) -> Option<&'a Segment> {
        let index = self.spans.iter().position(|span| span.contains(x))?;
        scene.snapshot.segments.get(index)
    }
}

/// Paints all bars: done ones dim, the current one split at the playhead.
pub(super) fn paint(ui: &Ui, scene: &Scene<'_>, scale: &Scale) {
    let now = scale.playhead(scene);
    for (segment, span) in scene.snapshot.segments.iter().zip(&scale.spans) {
        if segment.phase.is_active() {
            bar(ui, scene, scale, segment, *span, now);
        } else {
            line(ui, scene, scale, *span);
        }
    }
}

fn line(ui: &Ui, scene: &Scene<'_>, scale: &Scale, span: Rangef) {
    let stroke = Stroke::new(3.0, scene.palette.line_strong);
    let inside = Rangef::new(span.min + GAP, span.max - GAP);
    if inside.span() > 0.0 {
        let y = scale.rect.center().y;
        ui.painter().hline(inside, y, stroke);
    }
}

fn bar(ui: &Ui, scene: &Scene<'_>, scale: &Scale, segment: &Segment, span: Rangef, now: f32) {
    let work = segment.work.as_ref();
    let kind = work.map_or(ChartKind::Stretch, |work| work.exercise.kind.chart());
    let [dim, full] = [scene.palette.dim(kind), scene.palette.kind(kind)];
    let rect = lane(scale.rect, work.map_or(Side::Both, |work| work.side), span);
    let is_current = segment.index == scene.snapshot.current;
    if !is_current {
        let colour = if segment.index < scene.snapshot.current {
            dim
        } else {
            full
        };
        fill(ui, rect, colour);
        return;
    }
    fill(ui, rect, full);
    if now > rect.left() {
        let done = rect.with_max_x(now.min(rect.right()));
        let corner = egui::CornerRadius {
            ne: 0,
            se: 0,
            ..egui::CornerRadius::same(4)
        };
        ui.painter().rect_filled(done, corner, dim);
    }
}

fn fill(ui: &Ui, rect: Rect, colour: Color32) {
    ui.painter().rect_filled(rect, CORNER, colour);
}

/// The upper lane is left, the lower one right.
fn lane(strip: Rect, side: Side, span: Rangef) -> Rect {
    let left = span.min + GAP;
    let right = (span.max - GAP).max(left + 2.0);
    let (top, bottom) = match side {
        Side::Left => (strip.top(), strip.top() + LANE),
        Side::Right => (strip.bottom() - LANE, strip.bottom()),
        Side::Both => (strip.top(), strip.bottom()),
    };
    Rect::from_min_max(pos2(left, top), pos2(right, bottom))
}

/// A pin through the strip.
pub(super) fn playhead(ui: &Ui, scene: &Scene<'_>, scale: &Scale) {
    let x = scale.playhead(scene);
    let ink = scene.palette.text_primary;
    let (top, bottom) = (scale.rect.top() - 7.0, scale.rect.bottom() + 7.0);
    let stem = Rect::from_min_max(pos2(x - 1.5, top), pos2(x + 1.5, bottom));
    ui.painter().rect_filled(stem, 1.5, ink);
    ui.painter().circle_filled(pos2(x, top), 5.0, ink);
}
