//! The hero card: one routine, why it, and the button that starts it.

use egui::{Rect, Ui, pos2, vec2};

use super::{Choice, SessionsState, SessionsView, hero_text, stage};
use crate::library::Gist;
use crate::ui::action::Action;
use crate::ui::widgets::Card;

/// Height of the card, and of the stage in it where they stand side by side, in points.
const HEIGHT: f32 = 252.0;
/// Width of the stage beside the text where there is room, in points.
const STAGE: f32 = 356.0;
/// Narrower than this, the text goes below the stage.
const SIDE_BY_SIDE: f32 = 560.0;
/// Height of the stage above the text, in points.
const LOW_STAGE: f32 = 168.0;

/// Draws the card, `width` points wide; answers with what was pressed.
pub(super) fn ui(
    ui: &mut Ui,
    width: f32,
    view: &SessionsView<'_>,
    choice: &Choice<'_>,
    state: &mut SessionsState,
) -> Option<Action> {
    let beside = width >= SIDE_BY_SIDE;
    let height = if beside { HEIGHT } else { HEIGHT + LOW_STAGE };
    let card = Card::new().size(vec2(width, height)).margin(0);
    let gist = Gist::of(&choice.usable.timeline);
    let start = card.show(ui, |ui| {
        let (stage_rect, text_rect) = split(ui.max_rect(), beside);
        stage::ui(ui, stage_rect, beside, &gist, choice.why);
        hero_text::ui(ui, text_rect, view, choice)
    });
    let start = start.inner;
    state.greet(ui, &start);
    start
        .clicked()
        .then(|| Action::Start(choice.entry.id.clone()))
}

/// The stage, and the room for the text.
fn split(card: Rect, beside: bool) -> (Rect, Rect) {
    let cut = if beside {
        pos2(card.left() + STAGE.min(0.42 * card.width()), card.bottom())
    } else {
        pos2(card.right(), card.top() + LOW_STAGE)
    };
    let rest = if beside {
        card.with_min_x(cut.x)
    } else {
        card.with_min_y(cut.y)
    };
    let margin = if card.width() < 800.0 { 24.0 } else { 32.0 };
    (
        Rect::from_min_max(card.min, cut),
        rest.shrink2(vec2(margin, 16.0)),
    )
}
