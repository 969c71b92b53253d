//! What suits today, beside the week so far; one below the other where there is no room.

use egui::{Ui, vec2};

use super::{SessionsState, SessionsView, choose, hero, week_card};
use crate::ui::action::Action;

/// Between the cards, in points.
const GAP: f32 = 16.0;
/// Width of the week card beside the hero, in points.
const WEEK: f32 = 264.0;
/// Height of both, side by side, in points.
const HEIGHT: f32 = 252.0;
/// Narrower than this (a window of 1180), the week goes below.
const SIDE_BY_SIDE: f32 = 1028.0;

/// Draws both cards.
pub(super) fn ui(
    ui: &mut Ui,
    view: &SessionsView<'_>,
    state: &mut SessionsState,
) -> Option<Action> {
    let width = ui.available_width();
    let choice = choose(view.library, view.week, view.is_first);
    let Some(choice) = choice else {
        week_card::wide(ui, width, view);
        return None;
    };
    if width < SIDE_BY_SIDE {
        let action = hero::ui(ui, width, view, &choice, state);
        ui.add_space(GAP);
        week_card::wide(ui, width, view);
        return action;
    }
    ui.horizontal(|ui| {
        let action = hero::ui(ui, width - WEEK - GAP, view, &choice, state);
        ui.add_space(GAP);
        week_card::tall(ui, vec2(WEEK, HEIGHT), view);
        action
    })
    .inner
}
