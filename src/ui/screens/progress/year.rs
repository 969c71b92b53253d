//! 52 weeks at a glance, or the months of all years; a click on a day or a month leads there.

use std::time::Duration;

use chrono::Datelike;
use egui::{Rect, Ui, pos2, vec2};

use super::ProgressView;
use super::card_head::{card_title, in_head};
use crate::stats::year::{DayTotal, MonthTotal};
use crate::time::day::Week;
use crate::time::format::{clock, words};
use crate::ui::action::{Action, PastAction};
use crate::ui::charts::heat::Heat;
use crate::ui::charts::{legend, months, table};
use crate::ui::widgets::{Card, Segmented};

/// Size of the choice beside the title, in points.
const CHOICE: egui::Vec2 = vec2(184.0, 32.0);
/// Left of the choice, for the title, in points.
const TITLE: f32 = 60.0;
/// From here on the legend stands beside the choice, in points.
const LEGEND: f32 = 480.0;

pub(super) fn ui(ui: &mut Ui, view: &ProgressView<'_>, as_table: bool, actions: &mut Vec<Action>) {
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let head = card_title(ui, "Map");
        ui.add_space(4.0);
        choice(ui, head, view, actions);
        if ui.available_width() >= LEGEND && !as_table {
            legend::heat(ui.painter(), head.right_top() + vec2(0.0, 8.0));
        }
        match (view.months, as_table) {
            (None, false) => weeks(ui, view, actions),
            (None, true) => table::show(ui, "year", &COLUMNS, &week_rows(view.year)),
            (Some(months), false) => all_years(ui, view, months, actions),
            (Some(months), true) => table::show(ui, "months", &COLUMNS, &month_rows(months)),
        }
    });
}

const COLUMNS: [&str; 3] = ["From", "Days", "Held"];

/// 52 weeks or all years.
fn choice(ui: &mut Ui, head: Rect, view: &ProgressView<'_>, actions: &mut Vec<Action>) {
    let before = usize::from(view.months.is_some());
    let mut chosen = before;
    let options = ["52 weeks", "All years"];
    let corner = pos2(head.left() + TITLE, head.top() - 8.0);
    let choice = Segmented::new(&mut chosen, &options, "Map of").height(CHOICE.y);
    let rect = Rect::from_min_size(corner, CHOICE);
    in_head(ui, rect, choice.width(CHOICE.x));
    if chosen != before {
        actions.push(Action::Past(PastAction::ShowAllYears(chosen == 1)));
    }
}

fn weeks(ui: &mut Ui, view: &ProgressView<'_>, actions: &mut Vec<Action>) {
    let map = Heat {
        days: view.year,
        shown: view.week.week,
        today: view.today,
    };
    let width = ui.available_width();
    let (_, room) = ui.allocate_space(vec2(width, map.height(width)));
    if let Some(day) = map.show(ui, room.min, width) {
        let start = view.week.week.first().weekday();
        actions.push(Action::Past(PastAction::ShowWeek(Week::around(day, start))));
    }
}

/// A month leads to the last week of it in which something was held, and to the days around it.
fn all_years(
    ui: &mut Ui,
    view: &ProgressView<'_>,
    months: &[MonthTotal],
    actions: &mut Vec<Action>,
) {
    let size = vec2(ui.available_width(), months::height(months.len()));
    let (_, inside) = ui.allocate_space(size);
    let clicked = months::show(ui, inside, months, view.today);
    if let Some(day) = clicked.and_then(|month| month.latest) {
        let start = view.week.week.first().weekday();
        actions.push(Action::Past(PastAction::ShowAllYears(false)));
        actions.push(Action::Past(PastAction::ShowWeek(Week::around(day, start))));
    }
}

/// The weeks in which something was held, the latest first.
fn week_rows(days: &[DayTotal]) -> Vec<table::Row> {
    let weeks = days.chunks(7).rev();
    weeks.filter_map(week_row).collect()
}

fn week_row(week: &[DayTotal]) -> Option<table::Row> {
    let held: Duration = week.iter().map(|day| day.held).sum();
    let days = week.iter().filter(|day| !day.held.is_zero()).count();
    let first = week.first().filter(|_| days > 0)?;
    let name = first.date.format("%-d %b %Y").to_string();
    Some(table::Row::new(name, [days.to_string(), clock(held)]))
}

/// The months in which something was held, the latest first.
fn month_rows(months: &[MonthTotal]) -> Vec<table::Row> {
    let held = months.iter().rev().filter(|month| month.days > 0);
    let row = |month: &MonthTotal| {
        let name = month.first.format("%B %Y").to_string();
        table::Row::new(name, [month.days.to_string(), words(month.held)])
    };
    held.map(row).collect()
}
