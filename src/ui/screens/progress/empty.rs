//! What stands here while there is nothing to show, and when it cannot be shown. What needs no session
//! stands below: habits and the desk's check-list.

use egui::{Align, Layout, Ui, UiBuilder, pos2, vec2};

use super::by_hand::{self, Form};
use super::{ProgressState, ProgressView, desk_list, habits};
use crate::routine::Catalogue;
use crate::ui::action::{Action, Screen};
use crate::ui::figures::{self, FigureLook};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, Card, Tone, label, wrapped_label};

/// Size of the card, in points.
const CARD: egui::Vec2 = vec2(396.0, 400.0);
/// Its floor line, below its upper edge, in points.
const FLOOR: f32 = 172.0;
/// Width of the figure's unit box, in points.
const FIGURE: f32 = 156.0;
/// The figure that waits for its first hold.
const EXERCISE: &str = "stand_tall";

/// Nothing was ever recorded.
pub(super) fn nothing_yet(
    ui: &mut Ui,
    view: &ProgressView<'_>,
    state: &mut ProgressState,
    actions: &mut Vec<Action>,
) {
    let ink = ui.theme().palette.text_primary;
    label(ui, Type::Page, ink, "Progress");
    ui.vertical_centered(|ui| {
        let width = CARD.x.min(ui.available_width());
        let card = Card::new().size(vec2(width, CARD.y)).margin(0);
        card.show(ui, |ui| {
            stage(ui);
            if words(ui, actions) {
                state.by_hand = Some(Form::new(view));
            }
        });
    });
    habits::ui(ui, view, actions);
    desk_list::ui(ui, view, actions);
    by_hand::ui(ui, view, &mut state.by_hand, actions);
}

/// A standing figure on the floor line.
fn stage(ui: &Ui) {
    let p = ui.theme().palette;
    let card = ui.max_rect();
    let floor = card.top() + FLOOR;
    let line = card.left() + 31.0..=card.right() - 31.0;
    ui.painter().hline(line, floor, (2.0, p.figure_floor));
    let exercise = Catalogue::builtin().get(EXERCISE);
    if let Some(figure) = exercise.and_then(|exercise| exercise.figure.as_ref()) {
        let corner = pos2(card.center().x - FIGURE / 2.0, floor - 1.0);
        figures::paint(
            ui.painter(),
            corner,
            FIGURE,
            figure,
            1.0,
            &FigureLook::new(p.bg_card),
        );
    }
}

/// What can be done about it; whether a session is to be added by hand.
fn words(ui: &mut Ui, actions: &mut Vec<Action>) -> bool {
    let p = ui.theme().palette;
    let mut below = ui.max_rect();
    below.min.y += FLOOR + 32.0;
    let builder = UiBuilder::new()
        .max_rect(below)
        .layout(Layout::top_down(Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        label(ui, Type::Title, p.text_primary, "Nothing held yet");
        label(
            ui,
            Type::Body,
            p.text_secondary,
            "Your first hold starts this page.",
        );
        ui.add_space(12.0);
        if ui
            .add(Button::primary("Pick a session").pill(40.0))
            .clicked()
        {
            actions.push(Action::Go(Screen::Sessions));
        }
        let add = Button::ghost("Add a session").icon(icons::PLUS);
        ui.add(add).clicked()
    })
    .inner
}

/// The history cannot be read, for this reason.
pub(super) fn unreadable(ui: &mut Ui, why: &str, actions: &mut Vec<Action>) {
    let p = ui.theme().palette;
    label(ui, Type::Page, p.text_primary, "Progress");
    Card::new().tone(Tone::Error).show(ui, |ui| {
        label(
            ui,
            Type::Title,
            p.text_primary,
            "The history cannot be shown",
        );
        let reason = format!("Reading it failed: {why}. The file is left as it is.");
        wrapped_label(ui, Type::Body, p.text_secondary, reason);
        if ui.add(Button::secondary("Open data folder")).clicked() {
            actions.push(Action::OpenDataFolder);
        }
    });
}
