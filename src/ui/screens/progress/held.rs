//! Minutes held on each day of the week, and of the week before.

use std::cmp::Ordering;

use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::card_head::{HEAD, card_title};
use super::{ProgressView, day_off};
use crate::stats::ByKind;
use crate::stats::compare::Comparison;
use crate::time::format::{clock, whole_minutes};
use crate::ui::action::Action;
use crate::ui::charts::bars::Bars;
use crate::ui::charts::{legend, table};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::Card;
use crate::words::ChartKind;

/// Height of the chart without its head, in points.
const CHART: f32 = 164.0;
/// The line that stands for the week before, ahead of its words, in points.
const SAMPLE: f32 = 20.0;
/// Below this the legend has a row of its own, in points.
const ONE_ROW: f32 = 520.0;

pub(super) fn ui(ui: &mut Ui, view: &ProgressView<'_>, as_table: bool, actions: &mut Vec<Action>) {
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        card_title(ui, "Held minutes");
        if as_table {
            table::show(ui, "held", &COLUMNS, &rows(view));
            return;
        }
        head(ui, &view.week.held);
        before(ui, view.compared);
        let size = vec2(ui.available_width(), CHART);
        let (_, inside) = ui.allocate_space(size);
        let marks = bars(view).show(ui, inside);
        for (day, mark) in view.week.days.iter().zip(&marks) {
            day_off::menu(mark, day.date, view.off, actions);
        }
    });
}

/// The legend, beside the title where there is room, else below it.
fn head(ui: &mut Ui, held: &ByKind) {
    let room = ui.available_rect_before_wrap();
    let mut y = room.top() - HEAD + 8.0;
    if room.width() < ONE_ROW {
        ui.add_space(HEAD - 4.0);
        y += HEAD - 2.0;
    }
    let left = legend::kinds(ui.painter(), pos2(room.right(), y), held);
    let rect = Rect::from_min_max(pos2(left, y - 10.0), pos2(room.right(), y + 10.0));
    let words: Vec<_> = ChartKind::ALL
        .map(|kind| format!("{} {}", kind.label(), clock(held.of(kind))))
        .into();
    let response = ui.interact(rect, ui.scope_id().with("legend"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Legend, true, words.join(", ")));
}

/// What the week before had; a line of room where it had nothing.
fn before(ui: &mut Ui, compared: Option<Comparison>) {
    let ink = ui.theme().palette.text_tertiary;
    let (_, line) = ui.allocate_space(vec2(ui.available_width(), 20.0));
    let Some(compared) = compared else { return };
    let sample = pos2(line.left(), line.top() + 10.0);
    let x = egui::Rangef::new(sample.x, sample.x + SAMPLE);
    ui.painter().hline(x, sample.y, (2.0, ink));
    let line = line.with_min_x(sample.x + SAMPLE + 8.0);
    let words = egui::Label::new(Type::Caption.text(sentence(&compared), ink)).truncate();
    let layout = egui::Layout::left_to_right(egui::Align::Min);
    ui.scope_builder(egui::UiBuilder::new().max_rect(line).layout(layout), |ui| {
        ui.add(words)
    });
}

/// `6 min more than the week before, Mon to Thu`; under a minute is no difference.
fn sentence(compared: &Comparison) -> String {
    let (change, by) = compared.change();
    let minutes = whole_minutes(by);
    let than = match (change, minutes) {
        (_, 0) | (Ordering::Equal, _) => "As much as the week before".to_owned(),
        (Ordering::Greater, _) => format!("{minutes} min more than the week before"),
        (Ordering::Less, _) => format!("{minutes} min less than the week before"),
    };
    match compared.until {
        Some(day) => format!("{than}, up to {}", day.format("%A")),
        None => than,
    }
}

fn bars<'a>(view: &ProgressView<'a>) -> Bars<'a> {
    Bars {
        days: &view.week.days,
        before: view.before,
        off: view.off,
        goal_a_day: view.goal / 7,
        goal_minutes: whole_minutes(view.goal),
        today: view.today,
    }
}

const COLUMNS: [&str; 5] = ["Day", "Stretch", "Strength", "Breath", "Held"];

fn rows(view: &ProgressView<'_>) -> Vec<table::Row> {
    let days = view.week.days.iter();
    days.map(|day| row(day.date.format("%a %-d %b").to_string(), &day.held))
        .chain([row("Week".to_owned(), &view.week.held)])
        .collect()
}

fn row(name: String, held: &ByKind) -> table::Row {
    let kinds = ChartKind::ALL.into_iter().map(|kind| clock(held.of(kind)));
    table::Row::new(name, kinds.chain([clock(held.total())]))
}
