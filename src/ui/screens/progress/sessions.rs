//! The sessions of the week, the latest first.

use egui::{Align2, Ui, pos2, vec2};

use super::ProgressView;
use super::held::card_title;
use super::session_row::{self, Line};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Card, label};

/// Draws the card, down to `bottom` at least.
pub(super) fn ui(ui: &mut Ui, view: &ProgressView<'_>, bottom: f32) {
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
            let at = pos2(head.right(), head.top()) + vec2(0.0, 8.0);
            let font = Type::Caption.font();
            let words = "lighter = stopped early";
            ui.painter()
                .text(at, Align2::RIGHT_CENTER, words, font, p.text_tertiary);
        }
        for (nth, line) in lines.iter().enumerate() {
            session_row::ui(ui, line, nth);
        }
    });
}
