//! An exercise over many weeks: left beside right where it has sides, else its time.

use chrono::NaiveDate;
use egui::{ScrollArea, Ui, vec2};

use super::super::dates::week_label;
use crate::stats::Sides;
use crate::stats::exercise::ExerciseWeeks;
use crate::time::format::clock;
use crate::ui::action::{Action, PastAction};
use crate::ui::charts::{balance, table};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::wrapped_label;

/// Draws what is in the sheet.
pub(super) fn ui(
    ui: &mut Ui,
    exercise: &ExerciseWeeks,
    today: NaiveDate,
    actions: &mut Vec<Action>,
) {
    let ink = ui.theme().palette.text_tertiary;
    wrapped_label(ui, Type::Caption, ink, "Held, week by week");
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        if exercise.has_sides() {
            sides(ui, exercise, today, actions);
        } else {
            table::show(ui, "weeks", &["Week", "Held"], &rows(exercise, today));
        }
    });
}

/// A row of the balance for each week; a click shows that week.
fn sides(ui: &mut Ui, exercise: &ExerciseWeeks, today: NaiveDate, actions: &mut Vec<Action>) {
    let weeks = exercise.weeks.iter().map(|line| balance::Line {
        name: week_label(line.week, today),
        kind: Some(exercise.kind.chart()),
        sides: line.sides,
        planned: Sides::default(),
    });
    let lines: Vec<_> = weeks.collect();
    let width = ui.available_width();
    let (_, inside) = ui.allocate_space(vec2(width, balance::height(width, lines.len())));
    let clicked = balance::show(ui, inside, &lines, true);
    if let Some(line) = clicked.and_then(|nth| exercise.weeks.get(nth)) {
        actions.push(Action::Past(PastAction::ShowWeek(line.week)));
    }
}

fn rows(exercise: &ExerciseWeeks, today: NaiveDate) -> Vec<table::Row> {
    let weeks = exercise.weeks.iter();
    weeks
        .map(|line| {
            let held = clock(line.sides.total());
            table::Row::new(week_label(line.week, today), [held])
        })
        .collect()
}
