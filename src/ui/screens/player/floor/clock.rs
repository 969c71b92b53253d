//! The number, at least 35 % of the screen high, and the body beside it where there is room.

use egui::{Align2, Rangef, Rect, Ui, pos2, vec2};

use super::Screen;
use crate::ui::screens::player::scene::Scene;
use crate::ui::screens::player::stage::{self, Body};
use crate::ui::{digits, figures};

/// Size of the digits, and of clocks with minutes, as shares of the height. A digit is 0.668 of
/// its size high, so the smaller ones still cover 35 %.
const SIZE: f32 = 0.57;
const SIZE_OF_CLOCKS: f32 = 0.53;
/// The middle of the digits.
const MIDDLE: f32 = 0.464;
/// The greatest box of a body, and the least that is worth drawing.
const BODY: f32 = 0.815;
const LEAST_BODY: f32 = 0.2;
/// The top of the room for a body.
const TOP: f32 = 0.23;

/// Draws number and body, each in its half.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>, screen: Screen) {
    let text = stage::number(scene);
    let share = if text.contains(':') {
        SIZE_OF_CLOCKS
    } else {
        SIZE
    };
    let inside = screen.inside();
    let size = screen
        .length(share)
        .min(inside.width() / digits::width(&text, 1.0));
    // As wide as two digits at least, so that nothing jumps when the last ten seconds begin.
    let width = digits::width(&text, size).max(digits::width("00", size));
    let middle = screen.rect.top() + screen.length(MIDDLE);
    let gap = screen.length(0.04);
    let (number, body) = if screen.mirrored {
        let edge = inside.left() + width;
        (
            inside.left() + width / 2.0,
            Rangef::new(edge + gap, inside.right()),
        )
    } else {
        let edge = inside.right() - width;
        (
            inside.right() - width / 2.0,
            Rangef::new(inside.left(), edge - gap),
        )
    };
    digits::paint(
        ui.painter(),
        pos2(number, middle),
        Align2::CENTER_CENTER,
        &text,
        size,
        scene.palette.text_primary,
    );
    paint_body(ui, scene, screen, body);
}

/// The body on the floor line, in the middle of its room.
fn paint_body(ui: &Ui, scene: &Scene<'_>, screen: Screen, room: Rangef) {
    let Some(figure) = scene.figure() else { return };
    let mirrored = stage::is_mirrored(scene);
    let extents = [0.0, 1.0].map(|t| figures::extent(figure, t, mirrored));
    let [Some(start), Some(hold)] = extents else {
        return;
    };
    let (left, right) = (start.left.min(hold.left), start.right.max(hold.right));
    let high = screen.length(FLOOR_TO_TOP) / start.top.max(hold.top).max(0.1);
    let wide = room.span() / (right - left).max(0.1);
    let scale = wide.min(high).min(screen.length(BODY));
    if scale < screen.length(LEAST_BODY) {
        return;
    }
    let middle = f32::midpoint(left, right) * scale;
    let floor = pos2(room.center() - middle, screen.floor());
    Body { floor, scale }.paint(ui, scene);
    let height = start.top.max(hold.top) * scale;
    let rect = Rect::from_min_size(floor - vec2(0.0, height), vec2(scale, height));
    figures::announce(ui, rect, &stage::name(scene));
}

/// From the floor line to the top of that room.
const FLOOR_TO_TOP: f32 = super::FLOOR - TOP;
