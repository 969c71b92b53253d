//! Where it hurts: left, in the middle, right. The side that was worked is chosen already.

use egui::{Align2, Ui, vec2};

use super::option::{Chosen, answer};
use super::{Ask, Hurt};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::label;
use crate::words::Side;

/// Draws the three places.
pub(super) fn ui(ui: &mut Ui, ask: &Ask<'_>, hurt: &mut Hurt) {
    let palette = ui.theme().palette;
    label(ui, Type::Strong, palette.text_primary, "Where");
    let width = (ui.available_width() - 24.0) / 3.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        for side in [Side::Left, Side::Both, Side::Right] {
            place(ui, ask, hurt, side, width);
        }
    });
    ui.add_space(ask.length(12.0, 0.0));
}

fn place(ui: &mut Ui, ask: &Ask<'_>, hurt: &mut Hurt, side: Side, width: f32) {
    let palette = ui.theme().palette;
    let is_chosen = hurt.side == side;
    let (name, below) = (name(side), below(ask, side));
    let spoken = format!("{name}, {below}");
    let chosen = Chosen {
        fill: palette.button_primary_bg,
        line: palette.button_primary_bg,
    };
    let spoken = spoken.trim_end_matches(", ");
    let (rect, response) = answer(
        ui,
        vec2(width, ask.length(64.0, 52.0)),
        spoken,
        is_chosen,
        chosen,
    );
    let (ink, soft) = if is_chosen {
        (palette.button_primary_fg, palette.button_primary_fg)
    } else {
        (palette.text_primary, palette.text_secondary)
    };
    let centre = rect.center();
    let paint = |y: f32, text: &str, font, colour| {
        let at = centre + vec2(0.0, y);
        ui.painter()
            .text(at, Align2::CENTER_CENTER, text, font, colour);
    };
    let lift = if below.is_empty() { 0.0 } else { -10.0 };
    paint(lift, name, Type::Strong.font(), ink);
    paint(11.0, below, Type::Caption.font(), soft);
    if response.clicked() {
        hurt.side = side;
    }
}

const fn name(side: Side) -> &'static str {
    match side {
        Side::Left => "Left",
        Side::Both => "Middle",
        Side::Right => "Right",
    }
}

fn below(ask: &Ask<'_>, side: Side) -> &'static str {
    match side {
        Side::Both => "low back, pelvis",
        side if ask.side == Some(side) => "the side you work",
        _ => "",
    }
}
