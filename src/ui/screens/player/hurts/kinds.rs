//! What kind of pain it is, in three plain descriptions.

use egui::{Align2, Color32, Painter, Pos2, Rect, Stroke, Ui, Vec2, pos2, vec2};

use super::super::ink::Words;
use super::option::{Chosen, answer};
use super::{Ask, Hurt};
use crate::session::command::PainKind;
use crate::ui::shapes;
use crate::ui::theme::{Palette, Themed, Type, icons, mix};
use crate::ui::widgets::{label, paint_key_hint};

/// A kind with its name, its key and what it feels like.
const KINDS: [(PainKind, &str, &str, &str); 3] = [
    (
        PainKind::Dull,
        "Dull",
        "1",
        "An ache or a strong pull that stays in one place",
    ),
    (
        PainKind::Sharp,
        "Sharp",
        "2",
        "Sudden, stabbing or pinching",
    ),
    (
        PainKind::Radiating,
        "Radiating",
        "3",
        "Travels down the leg, tingles or goes numb",
    ),
];

/// Draws the three kinds.
pub(super) fn ui(ui: &mut Ui, ask: &Ask<'_>, hurt: &mut Hurt) {
    let palette = ui.theme().palette;
    label(ui, Type::Strong, palette.text_primary, "What kind");
    let width = (ui.available_width() - 24.0) / 3.0;
    let size = vec2(width, ask.length(116.0, 104.0));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        for (kind, name, key, what) in KINDS {
            card(ui, hurt, kind, [name, key, what], size);
        }
    });
    ui.add_space(ask.length(12.0, 0.0));
}

fn card(ui: &mut Ui, hurt: &mut Hurt, kind: PainKind, [name, key, what]: [&str; 3], size: Vec2) {
    let palette = ui.theme().palette;
    let is_chosen = hurt.kind == Some(kind);
    let chosen = chosen(palette, kind);
    let spoken = format!("{name}: {what}");
    let (rect, response) = answer(ui, size, &spoken, is_chosen, chosen);
    let (ink, ground) = if is_chosen {
        (chosen.line, chosen.fill)
    } else {
        (palette.text_secondary, palette.bg_card)
    };
    drawing(ui.painter(), kind, rect.min + vec2(36.0, 34.0), ink, ground);
    let key_at = rect.right_top() + vec2(-33.0, 26.0);
    corner(ui, key_at, key, is_chosen, ink);
    description(ui, rect, name, what);
    if response.clicked() {
        hurt.say(kind);
    }
}

/// Warning or danger, once it is chosen.
const fn chosen(palette: &Palette, kind: PainKind) -> Chosen {
    let (fill, line) = match kind {
        PainKind::Dull => (palette.warn_bg, palette.warn_fg),
        PainKind::Sharp | PainKind::Radiating => (palette.danger_bg, palette.danger_fg),
    };
    Chosen { fill, line }
}

/// The name, and below it what it feels like.
fn description(ui: &Ui, card: Rect, name: &str, what: &str) {
    let palette = ui.theme().palette;
    let title = Words::new(name, Type::Title.font(), palette.text_primary);
    title.paint(ui, card.min + vec2(65.0, 34.0), Align2::LEFT_CENTER);
    Words::new(what, Type::Label.font(), palette.text_secondary)
        .within(card.width() - 32.0)
        .rows(3)
        .paint(ui, card.min + vec2(17.0, 58.0), Align2::LEFT_TOP);
}

/// The key, or the tick of the chosen one.
fn corner(ui: &Ui, left: Pos2, key: &str, is_chosen: bool, ink: Color32) {
    if is_chosen {
        let centre = left + vec2(11.0, -2.0);
        icons::CHECK.paint(ui.painter(), centre, 20.0, ink, false);
    } else {
        paint_key_hint(ui, left, key, None);
    }
}

/// A spot, a bolt, a line that travels.
fn drawing(painter: &Painter, kind: PainKind, at: Pos2, ink: Color32, ground: Color32) {
    match kind {
        PainKind::Dull => {
            painter.circle_filled(at, 15.0, mix(ground, ink, 0.3));
            painter.circle_filled(at, 10.0, mix(ground, ink, 0.6));
            painter.circle_filled(at, 5.0, ink);
        }
        PainKind::Sharp => icons::SHARP.paint(painter, at, 34.0, ink, false),
        PainKind::Radiating => {
            let stroke = Stroke::new(3.0, ink);
            let top = at - vec2(6.0, 12.0);
            let [knee, foot] = [pos2(at.x - 1.0, at.y), pos2(at.x - 3.0, at.y + 15.0)];
            painter.circle_filled(top, 4.5, ink);
            shapes::capsule(painter, top, knee, stroke);
            shapes::capsule(painter, knee, foot, stroke);
            shapes::capsule(painter, foot, foot + vec2(-6.0, -6.0), stroke);
            shapes::capsule(painter, foot, foot + vec2(6.0, -5.0), stroke);
            for nth in [-1.0_f32, 0.0, 1.0] {
                painter.circle_filled(at + vec2(11.0, nth * 7.0), 1.5, ink);
            }
        }
    }
}
