//! The great words: side, phase, which set, what comes next.

use egui::{Align2, FontId, Pos2, Rangef, Rect, Ui, pos2, vec2};

use super::Screen;
use crate::time::format::{about_minutes, secs_left};
use crate::ui::screens::player::ink::Words;
use crate::ui::screens::player::scene::Scene;
use crate::ui::screens::player::words;
use crate::ui::shapes;
use crate::ui::theme::{Type, icons};
use crate::words::{Phase, Side};

/// Sizes and places, as shares of the height.
const HEAD: f32 = 0.118;
const SIDE: f32 = 0.14;
const PHASE: f32 = 96.0 / 1080.0;
const GLYPH: f32 = 88.0 / 1080.0;
const SMALL: f32 = 0.056;
/// Between the side and what stands beside it.
const GAP: f32 = 0.06;
const NEXT: f32 = 0.07;
const NEXT_LINE: f32 = 0.893;

/// Draws side, phase and set over the picture.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>, screen: Screen) {
    let y = screen.rect.top() + screen.length(HEAD);
    let room = side(ui, scene, screen, y);
    let count = count(scene);
    let grey = scene.palette.text_secondary;
    let small = Type::Label.sized(screen.length(SMALL));
    let end = pos2(room.max, y);
    let count = Words::new(&count, small, grey).show(ui, end, Align2::RIGHT_CENTER);
    let room = room.min..=(count.left() - screen.length(0.03));
    phase(ui, scene, screen, Rect::from_x_y_ranges(room, y..=y));
}

/// Draws the side where it is, and leaves the room beside it.
fn side(ui: &Ui, scene: &Scene<'_>, screen: Screen, y: f32) -> Rangef {
    let inside = screen.inside().x_range();
    let across = |share: f32| screen.rect.left() + share * screen.rect.width();
    let word = |text, x, align| {
        let font = Type::Side.sized(screen.length(SIDE));
        Words::new(text, font, scene.palette.text_primary).show(ui, pos2(x, y), align)
    };
    match scene.side() {
        Side::Left => {
            word("LEFT", inside.min, Align2::LEFT_CENTER);
            Rangef::new(across(0.535), inside.max)
        }
        Side::Right => {
            let word = word("RIGHT", inside.max, Align2::RIGHT_CENTER);
            let end = across(0.58).min(word.left() - screen.length(GAP));
            Rangef::new(inside.min, end)
        }
        Side::Both => inside,
    }
}

/// The glyph and the word of the phase, smaller where there is little room.
fn phase(ui: &Ui, scene: &Scene<'_>, screen: Screen, room: Rect) {
    let text = words::phase(scene).to_uppercase();
    let glyph = screen.length(GLYPH);
    let ink = scene.palette.text_primary;
    let centre = pos2(room.left() + glyph / 2.0, room.center().y);
    if scene.is_paused() {
        icons::PAUSE.paint(ui.painter(), centre, glyph, ink, true);
    } else if scene.count_in().is_some() {
        shapes::phase_glyph(ui.painter(), centre, glyph, Phase::Prep, ink);
    } else {
        shapes::phase_glyph(ui.painter(), centre, glyph, scene.phase(), ink);
    }
    let left = pos2(room.left() + glyph * 1.35, room.center().y);
    let words = |size: f32| Words::new(&text, Type::Side.sized(size), ink);
    let size = screen.length(PHASE);
    let width = words(size).galley(ui).size().x;
    let fits = ((room.right() - left.x) / width.max(1.0)).clamp(0.3, 1.0);
    words(size * fits).show(ui, left, Align2::LEFT_CENTER);
}

/// "1 of 2": the set, the breath, or the repetitions.
fn count(scene: &Scene<'_>) -> String {
    if let Some(beat) = scene.snapshot.beat {
        return match scene.phase() {
            Phase::Reps => format!("of {}", beat.count),
            Phase::Breathe => format!("{} of {}", beat.index + 1, beat.count),
            _ => sets(scene),
        };
    }
    sets(scene)
}

fn sets(scene: &Scene<'_>) -> String {
    let many = scene.work().filter(|work| work.sets > 1);
    many.map_or_else(String::new, |work| format!("{} of {}", work.set, work.sets))
}

/// "Next → switch to RIGHT", and how long it all still takes.
pub(super) fn next(ui: &Ui, scene: &Scene<'_>, screen: Screen) {
    let inside = screen.inside();
    let y = screen.rect.top() + screen.length(NEXT_LINE);
    let palette = scene.palette;
    let total = total(scene);
    let small = Type::Label.sized(screen.length(SMALL));
    let total = Words::new(&total, small, palette.text_secondary).show(
        ui,
        pos2(inside.right(), y),
        Align2::RIGHT_CENTER,
    );
    let size = screen.length(NEXT);
    let mut at = pos2(inside.left(), y);
    let lead = Words::new("Next", Type::Label.sized(size), palette.text_secondary);
    at.x = lead.show(ui, at, Align2::LEFT_CENTER).right() + 0.3 * size;
    let arrow = at + vec2(0.35 * size, 0.0);
    icons::ARROW_RIGHT.paint(
        ui.painter(),
        arrow,
        0.7 * size,
        palette.text_secondary,
        false,
    );
    at.x += 1.0 * size;
    what(
        ui,
        scene,
        at,
        total.left() - 0.5 * size,
        Type::Side.sized(size),
    );
}

/// Sides stand in capitals here, as everywhere in this view.
fn what(ui: &Ui, scene: &Scene<'_>, at: Pos2, right: f32, font: FontId) {
    let (what, _) = words::next(scene);
    let what = what.replace(" left", " LEFT").replace(" right", " RIGHT");
    Words::new(&what, font, scene.palette.text_primary)
        .within(right - at.x)
        .show(ui, at, Align2::LEFT_CENTER);
}

/// "10 min left", "40 s left"; nothing where nobody knows.
fn total(scene: &Scene<'_>) -> String {
    let left = scene.snapshot.total_left;
    match scene.snapshot.remaining {
        None => String::new(),
        Some(_) if left.as_secs() < 60 => format!("{} s left", secs_left(left)),
        Some(_) => format!("{} min left", about_minutes(left)),
    }
}
