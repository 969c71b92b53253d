//! The sessions of the week, the latest first.

use egui::Ui;

use super::card_head::{card_note, card_title};
use super::session_row::{self, Line};
use super::{Form, ProgressState, ProgressView};
use crate::history::record::SessionStart;
use crate::ui::action::{Action, PastAction};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, Card, Tone, label, wrapped_label};

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
        let head = card_title(ui, "Sessions");
        let p = ui.theme().palette;
        let lines: Vec<_> = view.week.list.iter().map(Line::of).collect();
        if lines.is_empty() {
            label(
                ui,
                Type::Label,
                p.text_secondary,
                "No session in this week.",
            );
        } else if lines.iter().any(|line| line.partial) {
            card_note(ui, head, "lighter = stopped early");
        }
        by_mistake(ui, view, actions);
        if let Some(session) = view.deleted {
            deleted(ui, session, actions);
        }
        for (nth, line) in lines.iter().enumerate() {
            if session_row::ui(ui, line, nth) {
                actions.push(Action::Past(PastAction::OpenSession(
                    line.session.id.clone(),
                )));
            }
        }
        ui.add_space(12.0);
        let add = Button::ghost("Add a session").icon(icons::PLUS);
        if ui.add(add).clicked() {
            state.by_hand = Some(Form::new(view));
        }
    });
}

/// Sessions that were over as soon as they began, each with a way to be rid of it.
fn by_mistake(ui: &mut Ui, view: &ProgressView<'_>, actions: &mut Vec<Action>) {
    let p = ui.theme().palette;
    for session in view.week.list.iter().filter(|session| session.is_mistake()) {
        Card::new().tone(Tone::Raised).margin(12).show(ui, |ui| {
            ui.horizontal(|ui| {
                let name = format!("Discard {}", session.name);
                let discard = Button::outline("Discard").name(&name);
                if ui.add(discard).clicked() {
                    actions.push(Action::Past(PastAction::DeleteSession(session.id.clone())));
                }
                let words = format!("{} ended at once. A start by mistake?", session.name);
                wrapped_label(ui, Type::Label, p.text_primary, words);
            });
        });
        ui.add_space(8.0);
    }
}

/// The session that was just deleted, with the way back.
fn deleted(ui: &mut Ui, session: &SessionStart, actions: &mut Vec<Action>) {
    let p = ui.theme().palette;
    Card::new().tone(Tone::Raised).margin(12).show(ui, |ui| {
        let words = format!("{} was deleted.", session.name);
        ui.horizontal(|ui| {
            if ui.add(Button::outline("Undo")).clicked() {
                actions.push(Action::Past(PastAction::RestoreSession(session.id.clone())));
            }
            label(ui, Type::Label, p.text_primary, words);
        });
    });
}
