//! Left beside right: bars that grow from the middle, left to the left.

mod line;

use std::time::Duration;

use egui::{Align2, Painter, Pos2, Rect, Ui, pos2, vec2};

use super::mark::Mark;
use super::pattern;
use super::rove::{Rove, Steps};
use crate::stats::Sides;
use crate::time::format::clock;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::cut_line;
use crate::words::{ChartKind, Side};
pub use line::{Line, index};

/// Over the rows, for "Left" and "Right", in points.
const HEAD: f32 = 20.0;
/// From row to row, in points.
const PITCH: f32 = 34.0;
/// On each side of the track, for the times, in points.
const TIMES: f32 = 56.0;
/// Thickness of a bar, in points.
const BAR: f32 = 8.0;

/// From this width on there are two columns, in points.
const TWO_COLUMNS: f32 = 600.0;
/// Between two columns, in points.
const GUTTER: f32 = 32.0;

/// Where the exercises are: below each other, in two columns where there is room.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Grid {
    columns: usize,
    per_column: usize,
    width: f32,
}

impl Grid {
    #[expect(clippy::cast_precision_loss, reason = "two columns")]
    fn fit(width: f32, count: usize) -> Self {
        let columns = if width >= TWO_COLUMNS && count > 1 {
            2
        } else {
            1
        };
        let gutters = GUTTER * (columns - 1) as f32;
        Self {
            columns,
            per_column: count.div_ceil(columns),
            width: (width - gutters) / columns as f32,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a few dozen exercises")]
    fn height(self) -> f32 {
        HEAD + PITCH * self.per_column as f32
    }

    /// The left end of a column.
    #[expect(clippy::cast_precision_loss, reason = "two columns")]
    fn column(self, column: usize) -> f32 {
        (self.width + GUTTER) * column as f32
    }

    /// The room of an exercise in a chart that begins at `origin`.
    #[expect(clippy::cast_precision_loss, reason = "a few dozen exercises")]
    fn row(self, origin: Pos2, nth: usize) -> Rect {
        let rows = self.per_column.max(1);
        let down = HEAD + PITCH * (nth % rows) as f32;
        let min = origin + vec2(self.column(nth / rows), down);
        Rect::from_min_size(min, vec2(self.width, PITCH))
    }
}

/// How high the chart of so many exercises is at this width, in points.
#[must_use]
pub fn height(width: f32, count: usize) -> f32 {
    Grid::fit(width, count).height()
}

/// The track of a row.
fn track(row: Rect) -> Rect {
    let min = pos2(row.left() + TIMES, row.bottom() - 6.0 - BAR);
    Rect::from_min_max(min, pos2(row.right() - TIMES, row.bottom() - 6.0))
}

/// The left and the right bar on `track`, whose halves stand for `most`.
fn halves(track: Rect, sides: &Sides, most: Duration) -> [Rect; 2] {
    let middle = track.center().x;
    let room = track.width() / 2.0 - 1.0;
    let length =
        |held: Duration| room * (held.as_secs_f32() / most.as_secs_f32().max(1.0)).min(1.0);
    let span = |from: f32, to: f32| Rect::from_x_y_ranges(from..=to, track.y_range());
    [
        span(middle - 1.0 - length(sides.left), middle - 1.0),
        span(middle + 1.0, middle + 1.0 + length(sides.right)),
    ]
}

/// Draws the chart of `lines` into `inside`, which is [`height`] high. Answers with the place of
/// the one that was clicked; they are buttons where a click leads on.
#[must_use]
pub fn show(ui: &Ui, inside: Rect, lines: &[Line], lead_on: bool) -> Option<usize> {
    let most = lines
        .iter()
        .map(|line| line.sides.left.max(line.sides.right));
    let most = most.max().unwrap_or_default();
    let rows = Grid::fit(inside.width(), lines.len());
    for column in 0..rows.columns {
        let middle = inside.left() + rows.column(column) + rows.width / 2.0;
        paint_head(ui.painter(), pos2(middle, inside.top()));
    }
    let mut clicked = None;
    let rove = Rove::new(ui, "exercises", lines.len(), 0);
    for (nth, line) in lines.iter().enumerate() {
        let row = rows.row(inside.min, nth);
        let value = line.words();
        let mark = if lead_on {
            Mark::button(&line.name, &value)
        } else {
            Mark::new(&line.name, &value)
        };
        let response = mark.show(ui, row, rove.id(nth), rove.sense(nth), 6.0);
        clicked = response.clicked().then_some(nth).or(clicked);
        paint_row(ui.painter(), row, line, most);
    }
    let across = rows.per_column.cast_signed() * isize::from(rows.columns > 1);
    rove.follow(ui, lines.len(), Steps { across, down: 1 });
    clicked
}

fn paint_head(painter: &Painter, top: Pos2) {
    let ink = painter.theme().palette.text_secondary;
    let words = [
        ("Left", Align2::RIGHT_TOP, -8.0),
        ("Right", Align2::LEFT_TOP, 8.0),
    ];
    for (word, align, dx) in words {
        painter.text(top + vec2(dx, 0.0), align, word, Type::Micro.font(), ink);
    }
}

fn paint_row(painter: &Painter, row: Rect, line: &Line, most: Duration) {
    let p = painter.theme().palette;
    let track = track(row);
    let ink = p.text_primary;
    let name = cut_line(painter, Type::Label, ink, &line.name, row.width());
    let middle = pos2(row.center().x, row.top() + 10.0);
    painter.galley(middle - name.size() / 2.0, name, ink);
    painter.rect_filled(track, BAR / 2.0, p.ring_track);
    for bar in halves(track, &line.sides, most) {
        paint_bar(painter, bar, line.kind);
    }
    let y = track.center().y;
    let behind = line.sides.behind().map(|(side, _)| side);
    paint_time(
        painter,
        (pos2(track.left() - 10.0, y), Align2::RIGHT_CENTER),
        line.sides.left,
        behind == Some(Side::Left),
    );
    paint_time(
        painter,
        (pos2(track.right() + 10.0, y), Align2::LEFT_CENTER),
        line.sides.right,
        behind == Some(Side::Right),
    );
}

fn paint_bar(painter: &Painter, bar: Rect, kind: Option<ChartKind>) {
    let radius = (BAR / 2.0).min(bar.width() / 2.0);
    let p = painter.theme().palette;
    match kind {
        _ if bar.width() < 1.0 => {}
        Some(kind) => pattern::fill(painter, bar, radius, kind, p.kind(kind)),
        None => {
            painter.rect_filled(bar, radius, p.text_secondary);
        }
    }
}

/// What one side held; heavier where it is the one behind.
fn paint_time(painter: &Painter, (at, align): (Pos2, Align2), held: Duration, behind: bool) {
    let p = painter.theme().palette;
    let (font, ink) = if behind {
        (Type::LabelStrong, p.text_primary)
    } else {
        (Type::Label, p.text_secondary)
    };
    painter.text(at, align, clock(held), font.font(), ink);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sides(left: u64, right: u64) -> Sides {
        Sides {
            left: Duration::from_secs(left),
            right: Duration::from_secs(right),
            both: Duration::ZERO,
        }
    }

    fn lane() -> Rect {
        Rect::from_min_size(pos2(100.0, 0.0), vec2(202.0, BAR))
    }

    #[test]
    fn bars_grow_from_the_middle_by_their_share_of_the_most() {
        let [left, right] = halves(lane(), &sides(30, 60), Duration::from_mins(1));
        assert!((left.right() - 200.0).abs() < 0.01 && (left.width() - 50.0).abs() < 0.01);
        assert!((right.left() - 202.0).abs() < 0.01 && (right.width() - 100.0).abs() < 0.01);
    }

    #[test]
    fn a_side_that_was_not_held_has_no_length() {
        let [left, right] = halves(lane(), &sides(0, 0), Duration::ZERO);
        assert!(left.width().abs() < 0.01 && right.width().abs() < 0.01);
    }

    #[test]
    fn a_narrow_chart_has_its_rows_under_each_other() {
        let rows = Grid::fit(400.0, 3);
        let origin = pos2(10.0, 10.0);
        assert!((rows.row(origin, 0).bottom() - rows.row(origin, 1).top()).abs() < 0.01);
        assert!((rows.row(origin, 2).bottom() - 10.0 - rows.height()).abs() < 0.01);
        assert!(
            rows.row(origin, 2)
                .contains_rect(track(rows.row(origin, 2)))
        );
    }

    #[test]
    fn a_wide_chart_has_two_columns_side_by_side() {
        let rows = Grid::fit(700.0, 5);
        let (first, fourth) = (rows.row(Pos2::ZERO, 0), rows.row(Pos2::ZERO, 3));
        assert!((first.top() - fourth.top()).abs() < 0.01);
        assert!(first.right() < fourth.left());
        assert!((fourth.right() - 700.0).abs() < 0.01);
        assert!((rows.height() - Grid::fit(400.0, 3).height()).abs() < 0.01);
    }
}
