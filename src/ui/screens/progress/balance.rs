//! Left beside right, exercise by exercise.

use egui::{Align2, Ui, vec2};

use super::ProgressView;
use super::held::card_title;
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
        let p = ui.theme().palette;
        let at = head.right_top() + vec2(0.0, 8.0);
        let font = Type::Caption.font();
        ui.painter().text(
            at,
            Align2::RIGHT_CENTER,
            "in this week",
            font,
            p.text_tertiary,
        );
        let sided: Vec<_> = view
            .week
            .balance
            .exercises
            .iter()
            .filter(|line| has_sides(line))
            .collect();
        if sided.is_empty() {
            let words = "Nothing was held on one side in this week.";
            label(ui, Type::Label, p.text_secondary, words);
        } else if as_table {
            let rows: Vec<_> = sided.iter().map(|line| row(line)).collect();
            table::show(
                ui,
                "balance",
                &["Exercise", "Left", "Right", "Behind"],
                &rows,
            );
        } else {
            let width = ui.available_width();
            let size = vec2(width, balance::height(width, sided.len()));
            let (_, inside) = ui.allocate_space(size);
            let clicked = balance::show(ui, inside, &sided);
            if let Some(line) = clicked.and_then(|nth| sided.get(nth)) {
                actions.push(Action::OpenExercise(line.id.clone()));
            }
        }
    });
}

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
