//! Where bars, days and minutes stand: pure geometry.

use std::time::Duration;

use egui::{Rect, pos2, vec2};

use super::super::axis::Axis;
use super::super::pieces::pieces;
use crate::stats::ByKind;
use crate::words::ChartKind;

/// Left of the plot, for the minutes, in points.
const LABELS: f32 = 24.0;
/// Right of the plot, for the goal, in points.
const GOAL: f32 = 84.0;
/// Over the plot, for the total of the highest bar, in points.
const HEAD: f32 = 20.0;
/// Under the plot, for the days, in points.
const FOOT: f32 = 28.0;
/// Width of a bar where there is room for it, in points.
pub(super) const BAR: f32 = 40.0;

/// Where things stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plot {
    /// The ground of the bars: its bottom is zero, its top the end of the axis.
    pub(super) rect: Rect,
    pub(super) axis: Axis,
    columns: usize,
}

impl Plot {
    pub(super) fn new(inside: Rect, axis: Axis, columns: usize) -> Self {
        let min = inside.min + vec2(LABELS, HEAD);
        let rect = Rect::from_min_max(min, inside.max - vec2(GOAL, FOOT));
        Self {
            rect,
            axis,
            columns: columns.max(1),
        }
    }

    /// The height of a span of time.
    pub(super) fn y(&self, span: Duration) -> f32 {
        self.rect.bottom() - self.rect.height() * self.axis.share(span)
    }

    /// The room of a day, from the top of the plot down to under its name.
    #[expect(clippy::cast_precision_loss, reason = "seven days")]
    pub(super) fn column(&self, nth: usize) -> Rect {
        let width = self.rect.width() / self.columns as f32;
        let left = self.rect.left() + width * nth as f32;
        let top = self.rect.top() - HEAD;
        Rect::from_min_size(
            pos2(left, top),
            vec2(width, self.rect.bottom() + FOOT - top),
        )
    }

    /// The pieces of a day's bar, from the bottom up.
    pub(super) fn bar(&self, nth: usize, held: &ByKind) -> Vec<(ChartKind, Rect)> {
        let column = self.column(nth);
        let half = BAR.min(column.width() * 0.6) / 2.0;
        let (middle, foot) = (column.center().x, self.rect.bottom() - 2.0);
        let up = |(kind, piece): (_, egui::Rangef)| {
            let top = pos2(middle - half, foot - piece.max);
            let bottom = pos2(middle + half, foot - piece.min);
            (kind, Rect::from_min_max(top, bottom))
        };
        let length = (foot - self.y(held.total())).max(0.0);
        pieces(held, length).into_iter().map(up).collect()
    }
}

#[cfg(test)]
mod tests {
    use egui::Pos2;

    use super::*;

    fn plot() -> Plot {
        let inside =
            Rect::from_min_size(Pos2::ZERO, vec2(LABELS + 700.0 + GOAL, HEAD + 150.0 + FOOT));
        Plot::new(inside, Axis { step: 5, top: 15 }, 7)
    }

    #[test]
    fn a_bar_is_as_high_as_its_time_on_the_axis() {
        let plot = plot();
        let held = ByKind {
            stretch: Duration::from_mins(5),
            breath: Duration::from_mins(5),
            ..ByKind::default()
        };
        let bar = plot.bar(2, &held);
        let top = bar.last().unwrap().1.top();
        assert!((top - plot.y(Duration::from_mins(10))).abs() < 0.01);
        assert!(bar[0].1.top() > bar[1].1.bottom());
    }

    #[test]
    fn bars_stand_in_the_middle_of_their_columns_one_after_another() {
        let plot = plot();
        let held = ByKind {
            strength: Duration::from_mins(1),
            ..ByKind::default()
        };
        for nth in 0..7 {
            let (_, rect) = plot.bar(nth, &held)[0];
            assert!((rect.center().x - plot.column(nth).center().x).abs() < 0.01);
            assert!((rect.width() - BAR).abs() < 0.01);
        }
        assert!((plot.column(6).right() - plot.rect.right()).abs() < 0.01);
    }

    #[test]
    fn a_day_without_a_session_has_no_bar() {
        assert!(plot().bar(0, &ByKind::default()).is_empty());
    }
}
