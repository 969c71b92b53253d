//! Minutes held on each day, one bar a day, stacked by kind.

use std::time::Duration;

use chrono::NaiveDate;
use egui::{Align2, Painter, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};

use super::axis::Axis;
use super::mark::Mark;
use super::pieces::pieces;
use super::rove::{Rove, Steps};
use super::{kinds_in_words, pattern};
use crate::stats::ByKind;
use crate::stats::week::DayStats;
use crate::time::format::clock;
use crate::ui::theme::{Themed, Type};
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
const BAR: f32 = 40.0;

/// The days of a week.
#[derive(Debug, Clone, Copy)]
pub struct Bars<'a> {
    /// The days in order.
    pub days: &'a [DayStats],
    /// What reaches the goal, held on each day.
    pub goal_a_day: Duration,
    /// The goal in whole minutes a week, for its label.
    pub goal_minutes: u64,
    /// The day it is.
    pub today: NaiveDate,
}

/// Where things stand.
#[derive(Debug, Clone, Copy)]
struct Plot {
    /// The ground of the bars: its bottom is zero, its top the end of the axis.
    rect: Rect,
    axis: Axis,
    columns: usize,
}

impl Plot {
    fn new(inside: Rect, axis: Axis, columns: usize) -> Self {
        let min = inside.min + vec2(LABELS, HEAD);
        let rect = Rect::from_min_max(min, inside.max - vec2(GOAL, FOOT));
        Self {
            rect,
            axis,
            columns: columns.max(1),
        }
    }

    /// The height of a span of time.
    fn y(&self, span: Duration) -> f32 {
        self.rect.bottom() - self.rect.height() * self.axis.share(span)
    }

    /// The room of a day, from the top of the plot down to under its name.
    #[expect(clippy::cast_precision_loss, reason = "seven days")]
    fn column(&self, nth: usize) -> Rect {
        let width = self.rect.width() / self.columns as f32;
        let left = self.rect.left() + width * nth as f32;
        let top = self.rect.top() - HEAD;
        Rect::from_min_size(
            pos2(left, top),
            vec2(width, self.rect.bottom() + FOOT - top),
        )
    }

    /// The pieces of a day's bar, from the bottom up.
    fn bar(&self, nth: usize, held: &ByKind) -> Vec<(ChartKind, Rect)> {
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

impl Bars<'_> {
    /// Draws the chart into `inside`.
    pub fn show(&self, ui: &Ui, inside: Rect) {
        let plot = Plot::new(inside, Axis::reaching(self.most()), self.days.len());
        let today = self.days.iter().position(|day| day.date == self.today);
        let rove = Rove::new(ui, "days", self.days.len(), today.unwrap_or(0));
        paint_axis(ui.painter(), &plot);
        self.paint_goal(ui.painter(), &plot);
        for (nth, day) in self.days.iter().enumerate() {
            let name = day.date.format("%A %-d %B").to_string();
            let value = self.value(day);
            let room = plot.column(nth).shrink2(vec2(4.0, 0.0));
            Mark::new(&name, &value).show(ui, room, rove.id(nth), rove.sense(nth), 8.0);
            self.paint_day(ui.painter(), &plot, nth, day);
        }
        let steps = Steps { across: 1, down: 0 };
        rove.follow(ui, self.days.len(), steps);
    }

    fn most(&self) -> Duration {
        let days = self.days.iter().map(|day| day.held.total());
        days.chain([self.goal_a_day]).max().unwrap_or_default()
    }

    /// A day in words.
    fn value(&self, day: &DayStats) -> String {
        let total = day.held.total();
        if !total.is_zero() {
            format!("{} held: {}", clock(total), kinds_in_words(&day.held))
        } else if day.date > self.today {
            "Yet to come".to_owned()
        } else {
            "Nothing held".to_owned()
        }
    }

    fn paint_day(&self, painter: &Painter, plot: &Plot, nth: usize, day: &DayStats) {
        let p = painter.theme().palette;
        let middle = plot.column(nth).center().x;
        let pieces = plot.bar(nth, &day.held);
        for (kind, rect) in &pieces {
            pattern::fill(painter, *rect, 3.0, *kind, p.kind(*kind));
        }
        let (font, ink) = if day.date == self.today {
            (Type::LabelStrong, p.text_primary)
        } else {
            (Type::Label, p.text_secondary)
        };
        let write = |y, text: String| {
            painter.text(
                pos2(middle, y),
                Align2::CENTER_CENTER,
                text,
                font.font(),
                ink,
            );
        };
        write(plot.rect.bottom() + 17.0, day.date.format("%a").to_string());
        if let Some((_, highest)) = pieces.last() {
            let at = pos2(middle, highest.top() - 12.0);
            paint_plate(painter, at);
            write(at.y, clock(day.held.total()));
        } else if day.date > self.today {
            paint_stub(painter, pos2(middle, plot.rect.bottom()));
        }
    }

    fn paint_goal(&self, painter: &Painter, plot: &Plot) {
        let p = painter.theme().palette;
        let y = plot.y(self.goal_a_day);
        let ends = [pos2(plot.rect.left(), y), pos2(plot.rect.right(), y)];
        let stroke = Stroke::new(1.5, p.text_secondary);
        painter.extend(Shape::dashed_line(&ends, stroke, 3.0, 4.0));
        let write = |dy, text: String, ink| {
            let at = pos2(plot.rect.right() + 10.0, y + dy);
            painter.text(at, Align2::LEFT_CENTER, text, Type::Micro.font(), ink);
        };
        write(
            -7.0,
            format!("{} a day", clock(self.goal_a_day)),
            p.text_secondary,
        );
        write(
            8.0,
            format!("reaches {}", self.goal_minutes),
            p.text_tertiary,
        );
    }
}

/// The lines of the axis with their minutes.
fn paint_axis(painter: &Painter, plot: &Plot) {
    let p = painter.theme().palette;
    for minutes in plot.axis.lines() {
        let y = plot.y(Duration::from_secs(60 * minutes)).round();
        let colour = if minutes == 0 {
            p.line_strong
        } else {
            p.line_hair
        };
        painter.hline(plot.rect.x_range(), y, Stroke::new(1.0, colour));
        let at = pos2(plot.rect.left() - 10.0, y);
        let font = Type::Micro.font();
        painter.text(at, Align2::RIGHT_CENTER, minutes, font, p.text_tertiary);
    }
}

/// Ground behind a total, so that the goal line does not strike it out.
fn paint_plate(painter: &Painter, centre: Pos2) {
    let rect = Rect::from_center_size(centre, vec2(BAR, 16.0));
    painter.rect_filled(rect, 2.0, painter.theme().palette.bg_card);
}

/// A day that is yet to come.
fn paint_stub(painter: &Painter, foot: Pos2) {
    let colour = painter.theme().palette.line_strong;
    let rect = Rect::from_center_size(foot - vec2(0.0, 1.0), vec2(BAR, 2.0));
    painter.rect_filled(rect, 1.0, colour);
}

#[cfg(test)]
mod tests {
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
