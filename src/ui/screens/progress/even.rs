//! Under the balance: what the index says over all, and the session that would even it out.

use std::time::Duration;

use egui::{Align, Layout, Ui, vec2};

use super::ProgressView;
use crate::time::format::words;
use crate::ui::action::Action;
use crate::ui::charts::balance::{Line, index};
use crate::ui::screens::sessions::for_side;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, wrapped_label};
use crate::words::Side;

/// A difference that a session is offered for.
const WORTH_A_SESSION: Duration = Duration::from_mins(2);
/// Height of the offer, in points.
const HEIGHT: f32 = 60.0;
/// Room for the button, in points.
const BUTTON: f32 = 104.0;

/// Draws the two lines.
pub(super) fn ui(ui: &mut Ui, view: &ProgressView<'_>, actions: &mut Vec<Action>) {
    let ink = ui.theme().palette.text_tertiary;
    ui.add_space(8.0);
    wrapped_label(ui, Type::Caption, ink, all_together(view));
    let Some((side, by)) = unplanned(view) else {
        return;
    };
    let Some((entry, more)) = for_side(view.library, side) else {
        return;
    };
    let side = side.word();
    let offer = format!(
        "The {side} side is {} behind. {} gives it {} more.",
        words(by),
        entry.name,
        words(more)
    );
    ui.add_space(8.0);
    let row = vec2(ui.available_width(), HEIGHT);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        let words = vec2(ui.available_width() - BUTTON, HEIGHT);
        ui.allocate_ui_with_layout(words, Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(ui.available_width());
            let ink = ui.theme().palette.text_primary;
            wrapped_label(ui, Type::Label, ink, offer);
        });
        let name = format!("Start {}", entry.name);
        let start = Button::secondary("Start").filled_icon(icons::PLAY);
        if ui.add(start.name(&name)).clicked() {
            actions.push(Action::Start(entry.id.clone()));
        }
    });
}

/// `All together: left 3:30, right 9:30; left 6:00 behind; index +92. 0 is even, ±200 one side only.`
fn all_together(view: &ProgressView<'_>) -> String {
    let balance = &view.week.balance;
    let all = Line {
        name: String::new(),
        kind: None,
        sides: balance.sides,
        planned: balance.planned,
    };
    format!(
        "Index {} over all: {}. 0 is even, \u{b1}200 is one side only.",
        index(&all.sides),
        all.behind()
    )
}

/// The side that is behind by more than was meant, over all exercises.
fn unplanned(view: &ProgressView<'_>) -> Option<(Side, Duration)> {
    let balance = &view.week.balance;
    let (side, by) = balance.sides.behind()?;
    let meant = balance.sides.is_as_planned(&balance.planned);
    (by >= WORTH_A_SESSION && !meant).then_some((side, by))
}
