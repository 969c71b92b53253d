//! Left beside right, by exercise or by muscle, and the session that would even it out.

use egui::{Rect, Ui, pos2, vec2};

use super::card_head::{card_title, in_head};
use super::{ProgressState, ProgressView, even};
use crate::stats::Sides;
use crate::time::format::clock;
use crate::ui::action::{Action, PastAction};
use crate::ui::charts::balance::{self, Line, index};
use crate::ui::charts::table;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Card, Segmented, label};

/// Draws the card, down to `bottom` at least.
pub(super) fn ui(
    ui: &mut Ui,
    view: &ProgressView<'_>,
    state: &mut ProgressState,
    bottom: f32,
    actions: &mut Vec<Action>,
) {
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let least = bottom - 20.0 - ui.cursor().top();
        ui.set_min_height(least.max(0.0));
        let head = card_title(ui, "Balance");
        by(ui, head, &mut state.by_muscle);
        ui.add_space(4.0);
        let lines = lines(view, state.by_muscle);
        if lines.is_empty() {
            let ink = ui.theme().palette.text_secondary;
            let words = "Nothing was held on one side in this week.";
            label(ui, Type::Label, ink, words);
            return;
        }
        if state.as_table {
            let rows: Vec<_> = lines.iter().map(row).collect();
            table::show(ui, "balance", &COLUMNS, &rows);
        } else {
            chart(ui, view, &lines, state.by_muscle, actions);
        }
        even::ui(ui, view, actions);
    });
}

/// What the rows are of, at the right end of the head.
fn by(ui: &mut Ui, head: Rect, by_muscle: &mut bool) {
    let mut chosen = usize::from(*by_muscle);
    let options = ["Exercises", "Muscles"];
    let choice = Segmented::new(&mut chosen, &options, "Balance by").height(32.0);
    let size = vec2(192.0, 32.0);
    let corner = pos2(head.right() - size.x, head.top() - 8.0);
    in_head(ui, Rect::from_min_size(corner, size), choice.width(size.x));
    *by_muscle = chosen == 1;
}

/// A row for each exercise or muscle that was held on one side at all.
fn lines(view: &ProgressView<'_>, by_muscle: bool) -> Vec<Line> {
    let balance = &view.week.balance;
    let lines: Vec<Line> = if by_muscle {
        balance.muscles.iter().map(Line::from).collect()
    } else {
        balance.exercises.iter().map(Line::from).collect()
    };
    let sided = lines.into_iter().filter(|line| has_sides(&line.sides));
    sided.collect()
}

/// The bars; a click on an exercise asks for its weeks.
fn chart(
    ui: &mut Ui,
    view: &ProgressView<'_>,
    lines: &[Line],
    by_muscle: bool,
    actions: &mut Vec<Action>,
) {
    let width = ui.available_width();
    let size = vec2(width, balance::height(width, lines.len()));
    let (_, inside) = ui.allocate_space(size);
    let clicked = balance::show(ui, inside, lines, !by_muscle);
    let exercises = view.week.balance.exercises.iter();
    let mut sided = exercises.filter(|line| has_sides(&line.sides));
    if let Some(line) = clicked
        .and_then(|nth| sided.nth(nth))
        .filter(|_| !by_muscle)
    {
        actions.push(Action::Past(PastAction::OpenExercise(line.id.clone())));
    }
}

const COLUMNS: [&str; 5] = ["Exercise", "Left", "Right", "Behind", "Index"];

/// Whether one side was held at all.
const fn has_sides(sides: &Sides) -> bool {
    !sides.left.is_zero() || !sides.right.is_zero()
}

fn row(line: &Line) -> table::Row {
    let Sides { left, right, .. } = line.sides;
    let behind = match line.sides.behind() {
        Some((side, by)) => format!("{} {}", side.word(), clock(by)),
        None => "even".to_owned(),
    };
    let cells = [clock(left), clock(right), behind, index(&line.sides)];
    table::Row::new(&line.name, cells)
}
