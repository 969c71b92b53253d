//! A card of the page: what it is about, and its lines.

use egui::{Sense, Ui, Vec2, pos2, vec2};

use super::texts::Text;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Card, Tone, label, wrapped_label};

/// Room for the dot before a line, in points.
const INDENT: f32 = 20.0;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, text: &Text) {
    let palette = ui.theme().palette;
    let ink = match text.tone {
        Tone::Danger => palette.danger_fg,
        Tone::Warning => palette.warn_fg,
        _ => palette.text_primary,
    };
    Card::new().tone(text.tone).margin(24).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(28.0), Sense::hover());
            text.icon
                .paint(ui.painter(), rect.center(), 24.0, ink, true);
            ui.add_space(12.0);
            label(ui, Type::Title, ink, text.title);
        });
        for line in text.lines {
            ui.add_space(10.0);
            point(ui, line);
        }
        if let Some(last) = text.last {
            ui.add_space(14.0);
            wrapped_label(ui, Type::Strong, palette.text_primary, last);
        }
    });
}

/// A line with a dot before it.
fn point(ui: &mut Ui, line: &str) {
    let palette = ui.theme().palette;
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(INDENT, Type::Body.line()), Sense::hover());
        let dot = pos2(rect.left() + 6.0, rect.center().y);
        ui.painter().circle_filled(dot, 3.0, palette.text_secondary);
        ui.vertical(|ui| wrapped_label(ui, Type::Body, palette.text_primary, line));
    });
}
