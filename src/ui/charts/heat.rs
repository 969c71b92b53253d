//! The map of the year: a cell a day, a column a week, darker or lighter by what was held.

use std::time::Duration;

use chrono::{Datelike, NaiveDate};
use egui::{Align2, Painter, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::mark::Mark;
use super::rove::{Rove, Steps};
use crate::stats::year::DayTotal;
use crate::time::day::Week;
use crate::time::format::clock;
use crate::ui::theme::{Themed, Type};

/// Days of a week.
const DAYS: usize = 7;
/// Left of the cells, for the weekdays, in points.
const LABELS: f32 = 32.0;
/// Over the cells, for the months, in points.
const MONTHS: f32 = 20.0;
/// Smallest and greatest distance of two cells, in points.
const PITCH: [f32; 2] = [10.5, 26.0];
/// Between two cells, in points.
const GAP: f32 = 2.8;

/// Where the cells are: in one band of weeks where there is room, else in several.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Grid {
    origin: Pos2,
    pitch: f32,
    weeks: usize,
    per_band: usize,
}

impl Grid {
    #[expect(clippy::cast_precision_loss, reason = "52 weeks")]
    fn fit(origin: Pos2, width: f32, weeks: usize) -> Self {
        let [least, most] = PITCH;
        let pitch = |per_band: usize| (width - LABELS) / per_band.max(1) as f32;
        let mut bands = [1, 2, 4].into_iter().map(|bands| weeks.div_ceil(bands));
        let fitting = bands.find(|per_band| pitch(*per_band) >= least);
        let per_band = fitting.unwrap_or(weeks.div_ceil(4)).max(1);
        Self {
            origin,
            pitch: pitch(per_band).clamp(4.0, most),
            weeks,
            per_band,
        }
    }

    fn bands(&self) -> usize {
        self.weeks.div_ceil(self.per_band)
    }

    #[expect(clippy::cast_precision_loss, reason = "a few bands")]
    fn height(&self) -> f32 {
        self.band_height() * self.bands() as f32
    }

    fn band_height(&self) -> f32 {
        MONTHS + self.pitch * 7.0
    }

    /// The upper left corner of a week's column.
    #[expect(clippy::cast_precision_loss, reason = "52 weeks")]
    fn week(&self, week: usize) -> Pos2 {
        let (band, column) = (week / self.per_band, week % self.per_band);
        let x = LABELS + self.pitch * column as f32;
        self.origin + vec2(x, MONTHS + self.band_height() * band as f32)
    }

    /// The room of a day, gap included.
    #[expect(clippy::cast_precision_loss, reason = "a year of days")]
    fn room(&self, day: usize) -> Rect {
        let down = self.pitch * (day % DAYS) as f32;
        let min = self.week(day / DAYS) + vec2(0.0, down);
        Rect::from_min_size(min, Vec2::splat(self.pitch))
    }
}

/// The step of the map, from 0 for nothing to 4 for 12 minutes and more.
#[must_use]
pub fn level(held: Duration) -> usize {
    match held.as_secs() {
        _ if held.is_zero() => 0,
        0..240 => 1,
        240..480 => 2,
        480..720 => 3,
        720.. => 4,
    }
}

/// The weeks in which a month begins, with a day of that month.
fn months(days: &[DayTotal]) -> Vec<(usize, NaiveDate)> {
    let firsts = days
        .iter()
        .enumerate()
        .filter(|(_, day)| day.date.day() == 1);
    firsts.map(|(nth, day)| (nth / DAYS, day.date)).collect()
}

/// 52 weeks.
#[derive(Debug, Clone, Copy)]
pub struct Heat<'a> {
    /// Each day, in whole weeks.
    pub days: &'a [DayTotal],
    /// The week that is shown elsewhere.
    pub shown: Week,
    /// The day it is.
    pub today: NaiveDate,
}

impl Heat<'_> {
    fn grid(&self, origin: Pos2, width: f32) -> Grid {
        Grid::fit(origin, width, self.days.len().div_ceil(DAYS))
    }

    /// How high the map is at this width, in points.
    #[must_use]
    pub fn height(&self, width: f32) -> f32 {
        self.grid(Pos2::ZERO, width).height()
    }

    /// Draws the map from `origin` on. Answers with the day that was clicked.
    #[must_use]
    pub fn show(&self, ui: &Ui, origin: Pos2, width: f32) -> Option<NaiveDate> {
        let grid = self.grid(origin, width);
        self.paint_labels(ui.painter(), &grid);
        let past = self.days.iter().take_while(|day| day.date <= self.today);
        let reachable = past.count();
        let rove = Rove::new(ui, "year", reachable, reachable.saturating_sub(1));
        let mut clicked = None;
        for (nth, day) in self.days.iter().enumerate() {
            let room = grid.room(nth);
            self.paint_day(ui.painter(), room, day);
            if nth < reachable && day_mark(ui, room, day, &rove, nth) {
                clicked = Some(day.date);
            }
        }
        rove.follow(ui, reachable, Steps { across: 7, down: 1 });
        clicked
    }

    fn paint_day(&self, painter: &Painter, room: Rect, day: &DayTotal) {
        let p = painter.theme().palette;
        let cell = room.shrink(GAP / 2.0);
        if day.date > self.today {
            let line = Stroke::new(1.0, p.line_hair);
            painter.rect_stroke(cell, 2.5, line, StrokeKind::Inside);
        } else if let Some(colour) = p.heat.get(level(day.held)) {
            painter.rect_filled(cell, 2.5, *colour);
        }
    }

    /// Months above, weekdays on the left, and a line around the shown week.
    fn paint_labels(&self, painter: &Painter, grid: &Grid) {
        let p = painter.theme().palette;
        let write = |at, align, text: String| {
            painter.text(at, align, text, Type::Micro.font(), p.text_tertiary);
        };
        for (week, date) in months(self.days) {
            let at = grid.week(week) - vec2(-1.0, 4.0);
            write(at, Align2::LEFT_BOTTOM, date.format("%b").to_string());
        }
        for band in 0..grid.bands() {
            for (nth, day) in self.days.iter().enumerate().take(DAYS).step_by(3) {
                let room = grid.room(band * grid.per_band * DAYS + nth);
                let at = pos2(grid.origin.x, room.center().y);
                write(at, Align2::LEFT_CENTER, day.date.format("%a").to_string());
            }
        }
        if let Some(nth) = self
            .days
            .iter()
            .position(|day| self.shown.contains(day.date))
        {
            let column = grid.room(nth).union(grid.room(nth + DAYS - 1));
            let line = Stroke::new(1.0, p.line_control);
            painter.rect_stroke(column.expand(0.5), 4.0, line, StrokeKind::Inside);
        }
    }
}

/// The mark of a day; whether it was clicked.
fn day_mark(ui: &Ui, room: Rect, day: &DayTotal, rove: &Rove, nth: usize) -> bool {
    let name = day.date.format("%a %-d %b %Y").to_string();
    let value = if day.held.is_zero() {
        "nothing held".to_owned()
    } else {
        format!("{} held", clock(day.held))
    };
    Mark::button(&name, &value)
        .show(ui, room, rove.id(nth), rove.sense(nth), 2.0)
        .clicked()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_four_minutes_and_any_second_counts() {
        let of = |secs| level(Duration::from_secs(secs));
        assert_eq!(
            [0, 1, 239, 240, 479, 480, 719, 720].map(of),
            [0, 1, 1, 2, 2, 3, 3, 4]
        );
        assert_eq!(level(Duration::from_millis(1)), 1);
    }

    #[test]
    fn a_year_fits_every_width_in_whole_bands() {
        for (width, bands) in [(1200.0, 1), (696.0, 1), (400.0, 2), (250.0, 4)] {
            let grid = Grid::fit(pos2(10.0, 20.0), width, 52);
            assert_eq!(grid.bands(), bands, "at {width}");
            let last = grid.room(52 * DAYS - 1);
            assert!(last.right() <= 10.0 + width + 0.1);
            assert!((last.bottom() - 20.0 - grid.height()).abs() < 0.1);
        }
    }

    #[test]
    fn the_days_of_a_week_stand_below_each_other() {
        let grid = Grid::fit(Pos2::ZERO, 696.0, 52);
        assert!((grid.room(0).left() - grid.room(6).left()).abs() < 0.01);
        assert!((grid.room(0).right() - grid.room(7).left()).abs() < 0.01);
    }

    #[test]
    fn months_are_named_over_the_week_of_their_first_day() {
        let first: NaiveDate = "2026-09-28".parse().unwrap();
        let days: Vec<_> = (first.iter_days().take(70))
            .map(|date| DayTotal {
                date,
                held: Duration::ZERO,
            })
            .collect();
        let weeks: Vec<_> = months(&days).into_iter().map(|(week, _)| week).collect();
        assert_eq!(weeks, [0, 4, 9]);
    }
}
