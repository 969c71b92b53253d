//! 52 weeks at a glance; a click on a day shows its week.

use std::time::Duration;

use chrono::Datelike;
use egui::{Ui, vec2};

use super::ProgressView;
use super::card_head::card_title;
use crate::stats::year::DayTotal;
use crate::time::day::Week;
use crate::time::format::clock;
use crate::ui::action::Action;
use crate::ui::charts::heat::Heat;
use crate::ui::charts::{legend, table};
use crate::ui::widgets::Card;

pub(super) fn ui(ui: &mut Ui, view: &ProgressView<'_>, as_table: bool, actions: &mut Vec<Action>) {
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let head = card_title(ui, "52 weeks");
        if as_table {
            table::show(ui, "year", &["Week of", "Days", "Held"], &rows(view.year));
            return;
        }
        legend::heat(ui.painter(), head.right_top() + vec2(0.0, 8.0));
        let map = Heat {
            days: view.year,
            shown: view.week.week,
            today: view.today,
        };
        let width = ui.available_width();
        let (_, room) = ui.allocate_space(vec2(width, map.height(width)));
        if let Some(day) = map.show(ui, room.min, width) {
            let start = view.week.week.first().weekday();
            actions.push(Action::ShowWeek(Week::around(day, start)));
        }
    });
}

/// The weeks in which something was held, the latest first.
fn rows(days: &[DayTotal]) -> Vec<table::Row> {
    let weeks = days.chunks(7).rev();
    weeks.filter_map(row).collect()
}

fn row(week: &[DayTotal]) -> Option<table::Row> {
    let held: Duration = week.iter().map(|day| day.held).sum();
    let days = week.iter().filter(|day| !day.held.is_zero()).count();
    let first = week.first().filter(|_| days > 0)?;
    let name = first.date.format("%-d %b %Y").to_string();
    Some(table::Row::new(name, [days.to_string(), clock(held)]))
}
