//! The one sentence to follow, and the line that says what comes next.

use egui::{Align2, FontId, Pos2, Ui, pos2, vec2};

use super::ink::{Words, spoken};
use super::scene::Scene;
use super::words;
use crate::ui::theme::{Type, icons};

/// Sizes the sentence may have, with the rows it may then take.
const SIZES: [(f32, usize); 3] = [(28.0, 1), (24.0, 2), (20.0, 2)];
const SMALL_SIZES: [(f32, usize); 3] = [(24.0, 1), (20.0, 1), (18.0, 2)];

/// Draws both below the floor line.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>) {
    let window = scene.place.window;
    let y = scene.place.below(52.0, 42.0);
    let next = next(ui, scene, pos2(window.right() - 40.0, y));
    let room = next - 32.0 - window.left() - 44.0;
    sentence(ui, scene, pos2(window.left() + 44.0, y), room);
}

/// The sentence from `at`, in the greatest size that fits.
fn sentence(ui: &Ui, scene: &Scene<'_>, at: Pos2, room: f32) {
    let text = words::cue(scene);
    let sizes = if scene.place.low > 0.5 {
        SMALL_SIZES
    } else {
        SIZES
    };
    let fitting = sizes.map(|(size, rows)| {
        Words::new(&text, Type::Cue.sized(size), scene.palette.text_primary)
            .within(room)
            .rows(rows)
    });
    let fits = fitting.iter().find(|words| !words.galley(ui).elided);
    if let Some(words) = fits.or(fitting.last()) {
        words.show(ui, at, Align2::LEFT_CENTER);
    }
}

/// "Next → switch to right 10 s", ending at `end`; answers where it begins.
fn next(ui: &Ui, scene: &Scene<'_>, end: Pos2) -> f32 {
    let palette = scene.palette;
    let (what, len) = words::next(scene);
    let least = scene.place.window.width() * 0.3;
    let mut at = end;
    let mut put = |text: &str, font: FontId, colour| {
        let words = Words::new(text, font, colour).within(least);
        let rect = words.paint(ui, at, Align2::RIGHT_CENTER);
        at = rect.left_center() - vec2(9.0, 0.0);
    };
    if let Some(len) = &len {
        put(len, Type::Body.font(), palette.text_secondary);
    }
    put(&what, Type::Strong.font(), palette.text_primary);
    let arrow = at - vec2(9.0, 0.0);
    let grey = palette.text_secondary;
    icons::ARROW_RIGHT.paint(ui.painter(), arrow, 18.0, grey, false);
    let lead = Words::new("Next", Type::Body.font(), grey);
    let lead = lead.paint(ui, arrow - vec2(18.0, 0.0), Align2::RIGHT_CENTER);
    let len = len.map_or_else(String::new, |len| format!(", {len}"));
    let whole = lead.with_max_x(end.x);
    spoken(ui, whole, end, &format!("Next: {what}{len}"));
    lead.left()
}
