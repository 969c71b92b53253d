//! All years at a glance: a row a year, a cell a month, darker or lighter by what was held in it.

use std::time::Duration;

use chrono::{Datelike, NaiveDate};
use egui::{Align2, Painter, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::heat::level;
use super::mark::Mark;
use super::rove::{Rove, Steps};
use crate::stats::year::MonthTotal;
use crate::time::format::words;
use crate::ui::theme::{Themed, Type};

/// Months of a year.
const MONTHS: usize = 12;
/// Left of the cells, for the year, in points.
const YEARS: f32 = 48.0;
/// Right of the cells, for what was held in the year, in points.
const SUMS: f32 = 84.0;
/// Over the cells, for the months, in points.
const HEAD: f32 = 20.0;
/// From row to row, in points.
const PITCH: f32 = 24.0;
/// Between two cells, in points.
const GAP: f32 = 3.0;

/// How high the map of so many months is, in points.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a few dozen years")]
pub fn height(months: usize) -> f32 {
    HEAD + PITCH * months.div_ceil(MONTHS) as f32
}

/// The room of a month in the map in `inside`, gap included.
#[expect(clippy::cast_precision_loss, reason = "a few dozen years")]
fn room(inside: Rect, nth: usize) -> Rect {
    let width = (inside.width() - YEARS - SUMS) / MONTHS as f32;
    let x = YEARS + width * (nth % MONTHS) as f32;
    let y = HEAD + PITCH * (nth / MONTHS) as f32;
    Rect::from_min_size(inside.min + vec2(x, y), vec2(width, PITCH))
}

/// What was held on a day of the month, taken over all its days.
fn a_day(month: &MonthTotal) -> Duration {
    month.held / month.length().max(1)
}

/// Draws the map into `inside`, which is [`height`] high: `months` from a January to a December.
/// Answers with the month that was clicked. The newest year stands on top.
#[must_use]
pub fn show<'a>(
    ui: &Ui,
    inside: Rect,
    months: &'a [MonthTotal],
    today: NaiveDate,
) -> Option<&'a MonthTotal> {
    let years: Vec<_> = months.chunks(MONTHS).rev().collect();
    paint_labels(ui.painter(), inside, &years);
    let cells: Vec<_> = years.into_iter().flatten().collect();
    let rove = Rove::new(ui, "months", cells.len(), 0);
    let mut clicked = None;
    for (nth, month) in cells.iter().enumerate() {
        let room = room(inside, nth);
        paint_month(ui.painter(), room.shrink(GAP / 2.0), month, today);
        if month_mark(ui, room, month, &rove, nth) {
            clicked = Some(*month);
        }
    }
    rove.follow(
        ui,
        cells.len(),
        Steps {
            across: 1,
            down: 12,
        },
    );
    clicked
}

/// The mark of a month; whether it was clicked.
fn month_mark(ui: &Ui, room: Rect, month: &MonthTotal, rove: &Rove, nth: usize) -> bool {
    let name = month.first.format("%B %Y").to_string();
    let value = value(month);
    let mark = if month.latest.is_some() {
        Mark::button(&name, &value)
    } else {
        Mark::new(&name, &value)
    };
    let response = mark.show(ui, room, rove.id(nth), rove.sense(nth), 4.0);
    response.clicked() && month.latest.is_some()
}

/// `2 h 10 min held on 12 days`
fn value(month: &MonthTotal) -> String {
    match month.days {
        0 => "nothing held".to_owned(),
        1 => format!("{} held on 1 day", words(month.held)),
        days => format!("{} held on {days} days", words(month.held)),
    }
}

fn paint_month(painter: &Painter, cell: Rect, month: &MonthTotal, today: NaiveDate) {
    let p = painter.theme().palette;
    if month.first > today {
        let line = Stroke::new(1.0, p.line_hair);
        painter.rect_stroke(cell, 4.0, line, StrokeKind::Inside);
    } else if let Some(colour) = p.heat.get(level(a_day(month))) {
        painter.rect_filled(cell, 4.0, *colour);
    }
}

/// Months above, each year on the left, and what was held in it on the right.
fn paint_labels(painter: &Painter, inside: Rect, years: &[&[MonthTotal]]) {
    let p = painter.theme().palette;
    let write = |at, align, text: String| {
        painter.text(at, align, text, Type::Micro.font(), p.text_tertiary);
    };
    for (nth, months) in years.iter().enumerate() {
        let row = room(inside, nth * MONTHS);
        let year = months.first().map_or(0, |month| month.first.year());
        let y = row.center().y;
        write(
            pos2(inside.left(), y),
            Align2::LEFT_CENTER,
            year.to_string(),
        );
        let held: Duration = months.iter().map(|month| month.held).sum();
        write(pos2(inside.right(), y), Align2::RIGHT_CENTER, words(held));
    }
    for (nth, month) in years
        .iter()
        .take(1)
        .flat_map(|year| year.iter())
        .enumerate()
    {
        let at = room(inside, nth).center_top() - vec2(0.0, 4.0);
        write(
            at,
            Align2::CENTER_BOTTOM,
            month.first.format("%b").to_string(),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside() -> Rect {
        Rect::from_min_size(pos2(10.0, 20.0), vec2(600.0, height(24)))
    }

    #[test]
    fn years_stand_below_each_other_with_room_for_their_sums() {
        let (january, december) = (room(inside(), 0), room(inside(), 11));
        assert!((january.left() - 10.0 - YEARS).abs() < 0.1);
        assert!((december.right() - 610.0 + SUMS).abs() < 0.1);
        let last = room(inside(), 23);
        assert!((last.bottom() - inside().bottom()).abs() < 0.1);
        assert!((room(inside(), 12).top() - january.bottom()).abs() < 0.1);
    }

    #[test]
    fn a_month_is_as_dark_as_its_days_on_average() {
        let month = |minutes| MonthTotal {
            first: "2026-11-01".parse().unwrap(),
            held: Duration::from_mins(minutes),
            days: 3,
            latest: None,
        };
        assert_eq!(a_day(&month(30)), Duration::from_mins(1));
        assert_eq!(value(&month(130)), "2 h 10 min held on 3 days");
    }
}
