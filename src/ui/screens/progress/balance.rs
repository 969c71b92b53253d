//! Left beside right, exercise by exercise.

use egui::{Ui, vec2};

use super::ProgressView;
use super::card_head::{card_note, card_title};
use crate::stats::balance::ExerciseSides;
use crate::time::format::clock;
use crate::ui::action::Action;
use crate::ui::charts::{balance, table};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Card, label};

pub(super) fn ui(ui: &mut Ui, view: &ProgressView<'_>, as_table: bool, actions: &mut Vec<Action>) {
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let head = card_title(ui, "Balance");
        card_note(ui, head, "in this week");
        let exercises = view.week.balance.exercises.iter();
        let sided: Vec<_> = exercises.filter(|line| has_sides(line)).collect();
        if sided.is_empty() {
            let ink = ui.theme().palette.text_secondary;
            let words = "Nothing was held on one side in this week.";
            label(ui, Type::Label, ink, words);
        } else if as_table {
            let rows: Vec<_> = sided.iter().map(|line| row(line)).collect();
            table::show(ui, "balance", &COLUMNS, &rows);
        } else {
            chart(ui, &sided, actions);
        }
    });
}

/// The bars; a click on an exercise asks for its weeks.
fn chart(ui: &mut Ui, sided: &[&ExerciseSides], actions: &mut Vec<Action>) {
    let width = ui.available_width();
    let size = vec2(width, balance::height(width, sided.len()));
    let (_, inside) = ui.allocate_space(size);
    let clicked = balance::show(ui, inside, sided);
    if let Some(line) = clicked.and_then(|nth| sided.get(nth)) {
        actions.push(Action::OpenExercise(line.id.clone()));
    }
}

const COLUMNS: [&str; 4] = ["Exercise", "Left", "Right", "Behind"];

/// Whether an exercise was held on one side at all.
fn has_sides(line: &ExerciseSides) -> bool {
    !line.sides.left.is_zero() || !line.sides.right.is_zero()
}

fn row(line: &ExerciseSides) -> table::Row {
    let behind = match line.sides.behind() {
        Some((side, by)) => format!("{} {}", side.word(), clock(by)),
        None => "even".to_owned(),
    };
    let cells = [clock(line.sides.left), clock(line.sides.right), behind];
    table::Row::new(&line.name, cells)
}
