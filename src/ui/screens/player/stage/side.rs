//! Which side works: a word, a place, a bar at the edge of the window.

use egui::{Align2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::super::ink::Words;
use super::super::place::TOP;
use super::super::scene::Scene;
use super::super::words;
use crate::ui::theme::Type;
use crate::words::Side;

/// Top of the word's line, in points of the drawn stage; the letters begin 23 below it.
const WORD_TOP: f32 = 76.0;

/// Draws bar, word and hint; nothing where no side works.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>) {
    let word = match scene.side() {
        Side::Left => "LEFT",
        Side::Right => "RIGHT",
        Side::Both => return,
    };
    bar(ui, scene);
    let place = scene.place;
    let font = Type::Side.sized(place.text(72.0, 40.0));
    let ink = scene.palette.text_primary;
    let (at, anchor) = corner(scene);
    let rect = Words::new(word, font, ink).show(ui, at, anchor);
    if let Some(hint) = scene.work().and_then(words::side_hint) {
        let font = Type::Label.sized(place.text(20.0, 15.0));
        let below = pos2(at.x, rect.bottom() - 5.0 * place.k);
        Words::new(&hint, font, scene.palette.text_secondary).show(ui, below, anchor);
    }
}

/// The corner of the stage where the working side's word stands.
fn corner(scene: &Scene<'_>) -> (egui::Pos2, Align2) {
    let window = scene.place.window;
    let y = scene.place.at(0.0, WORD_TOP).y;
    match scene.side() {
        Side::Right => (pos2(window.right() - 44.0, y), Align2::RIGHT_TOP),
        Side::Left | Side::Both => (pos2(window.left() + 44.0, y), Align2::LEFT_TOP),
    }
}

/// Filled while something is held, an outline before.
fn bar(ui: &Ui, scene: &Scene<'_>) {
    let place = scene.place;
    let width = (12.0 * place.k).clamp(8.0, 28.0);
    let top = place.window.top() + TOP;
    let left = match scene.side() {
        Side::Right => place.window.right() - width,
        Side::Left | Side::Both => place.window.left(),
    };
    let rect = Rect::from_min_size(pos2(left, top), vec2(width, place.floor - top - 1.0));
    if scene.phase().is_active() {
        ui.painter().rect_filled(rect, 0.0, scene.colour());
    } else {
        let stroke = Stroke::new(2.0, scene.colour());
        ui.painter()
            .rect_stroke(rect, 0.0, stroke, StrokeKind::Inside);
    }
}
