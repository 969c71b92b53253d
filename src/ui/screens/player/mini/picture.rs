//! The body, the number and the words over the floor line.

use egui::{Align2, Rect, Ui, pos2, vec2};

use super::super::ink::Words;
use super::super::scene::Scene;
use super::super::stage::{self, Body};
use super::super::words;
use super::{FLOOR, Spot};
use crate::ui::theme::Type;
use crate::ui::{digits, figures};
use crate::words::{Phase, Side};

/// The box of the body, in points of the drawn picture, and its middle.
const BODY: f32 = 152.0;
const BODY_MIDDLE: f32 = 72.0;
/// Middle and room of the number.
const NUMBER: f32 = 193.0;
const ROOM: f32 = 118.0;

/// Draws everything that cannot be pressed.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>, spot: Spot) {
    body(ui, scene, spot);
    line(ui, scene, spot);
    edge(ui, scene, spot);
    let below = number(ui, scene, spot);
    heading(ui, scene, spot);
    let font = Type::Label.sized(14.0 * spot.k);
    let of = match scene.snapshot.beat {
        Some(beat) if scene.phase() == Phase::Breathe => {
            format!("{} of {}", beat.index + 1, beat.count)
        }
        _ => words::below_number(scene),
    };
    Words::new(&of, font, scene.palette.text_secondary)
        .within((352.0 - NUMBER - ROOM / 2.0) * spot.k)
        .show(ui, below, Align2::LEFT_CENTER);
}

/// Painted over the mat, which would hide it.
fn line(ui: &Ui, scene: &Scene<'_>, spot: Spot) {
    let palette = scene.palette;
    let x = spot.window.x_range();
    let y = (spot.floor - 1.5)..=(spot.floor + 1.5);
    let whole = Rect::from_x_y_ranges(x, y);
    let width = whole.width() * scene.share_left();
    let left = if spot.mirrored {
        whole.with_min_x(whole.right() - width)
    } else {
        whole.with_max_x(whole.left() + width)
    };
    let colour = if scene.is_paused() {
        palette.line_control
    } else if scene.phase().is_waiting() {
        palette.phase_neutral
    } else {
        scene.colour()
    };
    let mat = whole.with_max_y(whole.bottom() + 5.0 * spot.k);
    ui.painter().rect_filled(mat, 0.0, palette.bg_window);
    ui.painter().rect_filled(whole, 0.0, palette.figure_floor);
    ui.painter().rect_filled(left, 0.0, colour);
}

fn edge(ui: &Ui, scene: &Scene<'_>, spot: Spot) {
    if scene.side() == Side::Both {
        return;
    }
    let left = if spot.mirrored {
        spot.window.right() - 8.0
    } else {
        spot.window.left()
    };
    let min = pos2(left, spot.window.top());
    let bar = Rect::from_min_max(min, pos2(left + 8.0, spot.floor - 1.5));
    let painter = ui.painter();
    if scene.phase().is_active() {
        painter.rect_filled(bar, 0.0, scene.colour());
    } else {
        let stroke = egui::Stroke::new(1.5, scene.colour());
        painter.rect_stroke(bar, 0.0, stroke, egui::StrokeKind::Inside);
    }
}

fn body(ui: &Ui, scene: &Scene<'_>, spot: Spot) {
    let most = (FLOOR - 14.0) / stage::top(scene).unwrap_or(1.0).max(0.1);
    let scale = BODY.min(most) * spot.k;
    let middle = spot.at(BODY_MIDDLE, FLOOR);
    let floor = middle - vec2(scale / 2.0, 0.0);
    Body { floor, scale }.paint(ui, scene);
    let rect = Rect::from_min_max(floor - vec2(0.0, scale), pos2(floor.x + scale, floor.y));
    figures::announce(ui, rect.intersect(spot.window), &stage::name(scene));
}

/// The number; answers where the line after it begins.
fn number(ui: &Ui, scene: &Scene<'_>, spot: Spot) -> egui::Pos2 {
    let text = stage::number(scene);
    let room = ROOM * spot.k;
    let size = 106.0 * spot.k;
    let size = size.min(size * room / digits::width(&text, size));
    let x = if spot.mirrored {
        20.0 + ROOM / 2.0
    } else {
        NUMBER
    };
    let at = spot.plain(x, 84.0);
    let ink = scene.palette.text_primary;
    digits::paint(ui.painter(), at, Align2::CENTER_CENTER, &text, size, ink);
    spot.plain(x + ROOM / 2.0 + 8.0, 112.0)
}

/// "LEFT Hold"
fn heading(ui: &Ui, scene: &Scene<'_>, spot: Spot) {
    let palette = scene.palette;
    let mut at = spot.plain(if spot.mirrored { 20.0 } else { 134.0 }, 27.0);
    let side = match scene.side() {
        Side::Left => "LEFT",
        Side::Right => "RIGHT",
        Side::Both => "",
    };
    if !side.is_empty() {
        let font = Type::Side.sized(18.0 * spot.k);
        let rect = Words::new(side, font, palette.text_primary).show(ui, at, Align2::LEFT_CENTER);
        at.x = rect.right() + 8.0 * spot.k;
    }
    let font = Type::Label.sized(14.0 * spot.k);
    Words::new(words::phase(scene), font, palette.text_secondary).show(ui, at, Align2::LEFT_CENTER);
}
