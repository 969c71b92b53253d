//! Breathing: a disc that grows and shrinks with the breath, and the word beside it.

use egui::{Align2, Pos2, Stroke, Ui, pos2, vec2};

use super::super::ink::Words;
use super::super::place::Stage;
use super::super::scene::Scene;
use super::super::words;
use super::body::along;
use super::dial::{self, Round};
use super::heading;
use crate::session::snapshot::{Beat, Part};
use crate::time::format::{countdown, secs_left, words as span};
use crate::timeline::segment::Pace;
use crate::ui::shapes;
use crate::ui::theme::{BREATH_DISC_ALPHA, Type, mix};

/// The disc when breathed out, as a share of its greatest radius.
const SMALLEST: f32 = 68.0 / 148.0;
/// Between two pips, in points; more breaths than these are written only.
const PITCH: f32 = 16.0;
const MOST_PIPS: u32 = 24;

/// Where the words stand: beside the disc over a lying body, around it beside an upright one.
struct Spots {
    /// Right end of "Breathe in", or its left end where the disc is to the right of it.
    word: Pos2,
    word_ends_here: bool,
    /// Left end of what is left.
    left: Pos2,
    title: Pos2,
}

/// Draws the disc and everything that is said about the breath.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>, stage: &Stage) {
    let lying = (stage.radius - Stage::LYING.radius).abs() < 1.0;
    let place = scene.place;
    let margin = place.window.left() + 44.0;
    let spots = if lying {
        Spots {
            word: place.at(440.0, 224.0),
            word_ends_here: true,
            left: place.at(840.0, 210.0),
            title: pos2(margin, place.at(0.0, 98.0).y),
        }
    } else {
        Spots {
            word: pos2(margin, place.at(0.0, 124.0).y),
            word_ends_here: false,
            left: place.at(960.0, 404.0),
            title: pos2(place.x(stage.head.min), place.at(0.0, 90.0).y),
        }
    };
    let round = disc_place(scene, stage, lying);
    disc(ui, scene, round);
    word(ui, scene, &spots);
    left(ui, scene, &spots);
    heading::title(ui, scene, spots.title, place.x(1236.0));
}

/// Beside an upright body the disc makes room for what is left below it.
fn disc_place(scene: &Scene<'_>, stage: &Stage, lying: bool) -> Round {
    if lying {
        return Round::of(scene, stage);
    }
    Round {
        centre: scene.place.at(stage.dial.x, 244.0),
        radius: 124.0 * scene.place.k,
    }
}

fn disc(ui: &Ui, scene: &Scene<'_>, round: Round) {
    let palette = scene.palette;
    let k = round.radius / Stage::LYING.radius;
    let painter = ui.painter();
    shapes::dotted_ring(
        painter,
        round.centre,
        round.radius,
        96,
        (1.2 * k).max(1.0),
        palette.line_control,
    );
    let colour = if scene.is_paused() {
        palette.line_control
    } else {
        palette.kind_breath
    };
    let full = scene.snapshot.beat.map_or(0.0, |beat| along(beat, false));
    let radius = if scene.still {
        round.radius * 0.86
    } else {
        round.radius * egui::lerp(SMALLEST..=1.0, full)
    };
    let fill = mix(palette.bg_window, colour, BREATH_DISC_ALPHA);
    painter.circle_filled(round.centre, radius, fill);
    let stroke = Stroke::new(8.0 * k, colour);
    shapes::circle(painter, round.centre, radius - stroke.width / 2.0, stroke);
    if scene.still {
        wedges(ui, scene, round.centre, round.radius);
    }
    let text = count(scene);
    let size = (156.0 * k).min(radius * 1.25);
    dial::number(
        ui,
        round.centre,
        &text,
        size,
        radius * 1.5,
        palette.text_primary,
    );
}

/// Without motion: one mark a second of this part of the breath, filling up.
fn wedges(ui: &Ui, scene: &Scene<'_>, centre: Pos2, radius: f32) {
    let Some(beat) = scene.snapshot.beat else {
        return;
    };
    let counts = [beat.into.as_secs() + 1, secs_left(beat.len)].map(usize::try_from);
    let [Ok(done), Ok(all)] = counts else { return };
    let inks = [scene.palette.kind_breath, scene.palette.line_control];
    let bead = radius * 0.05;
    shapes::beads(ui.painter(), centre, radius * 0.94, [done, all], bead, inks);
}

/// Seconds left of this part of the breath.
fn count(scene: &Scene<'_>) -> String {
    if let Some(left) = scene.count_in() {
        return countdown(left);
    }
    let beat = scene.snapshot.beat;
    beat.map_or_else(String::new, |beat| {
        secs_left(beat.len.saturating_sub(beat.into)).to_string()
    })
}

/// "Breathe in" with its chevrons, and what follows.
fn word(ui: &Ui, scene: &Scene<'_>, spots: &Spots) {
    let place = scene.place;
    let palette = scene.palette;
    let size = place.text(64.0, 32.0);
    let font = Type::Side.sized(size);
    let words = Words::new(words::phase(scene), font, palette.text_primary);
    let room = 1.0 * size;
    let anchor = if spots.word_ends_here {
        Align2::RIGHT_CENTER
    } else {
        Align2::LEFT_CENTER
    };
    let shift = if spots.word_ends_here { 0.0 } else { room };
    let rect = words.show(ui, spots.word + vec2(shift, 0.0), anchor);
    if let Some(up) = direction(scene) {
        let centre = pos2(rect.left() - 0.62 * size, spots.word.y);
        let ground = palette.bg_window;
        shapes::chevrons(
            ui.painter(),
            centre,
            0.62 * size,
            up,
            palette.kind_breath,
            ground,
        );
    }
    let then = then(scene);
    let font = Type::Label.sized(place.text(15.0, 14.0));
    let (x, anchor) = if spots.word_ends_here {
        (rect.right(), Align2::RIGHT_TOP)
    } else {
        (rect.left(), Align2::LEFT_TOP)
    };
    let at = pos2(x, rect.bottom() + 6.0 * place.k);
    Words::new(&then, font, palette.text_secondary).show(ui, at, anchor);
}

/// Up while breathing in, down while breathing out.
fn direction(scene: &Scene<'_>) -> Option<bool> {
    if scene.is_paused() || scene.count_in().is_some() {
        return None;
    }
    match scene.snapshot.beat?.part {
        Part::Inhale => Some(true),
        Part::Exhale => Some(false),
        _ => None,
    }
}

/// "then out for 6"
fn then(scene: &Scene<'_>) -> String {
    let pattern = scene.work().map(|work| work.pace);
    let (Some(Pace::Breaths { pattern, .. }), Some(beat)) = (pattern, scene.snapshot.beat) else {
        return String::new();
    };
    let parts = [
        ("in", Part::Inhale, pattern.inhale),
        ("hold", Part::HoldIn, pattern.hold_in),
        ("out", Part::Exhale, pattern.exhale),
        ("hold", Part::HoldOut, pattern.hold_out),
    ];
    let here = parts.iter().position(|(_, part, _)| *part == beat.part);
    let after = here.into_iter().flat_map(|here| {
        let round = parts.iter().cycle();
        round.skip(here + 1).take(3)
    });
    let next = after.into_iter().find(|(_, _, len)| !len.is_zero());
    next.map_or_else(String::new, |(word, _, len)| {
        format!("then {word} for {}", secs_left(*len))
    })
}

/// What is left, and the breaths.
fn left(ui: &Ui, scene: &Scene<'_>, spots: &Spots) {
    let place = scene.place;
    let palette = scene.palette;
    let centred = !spots.word_ends_here;
    let anchor = if centred {
        Align2::CENTER_CENTER
    } else {
        Align2::LEFT_CENTER
    };
    let line = |y: f32| spots.left + vec2(0.0, y * place.k);
    let left = scene.snapshot.remaining.map(secs_left).unwrap_or_default();
    let text = span(std::time::Duration::from_secs(left));
    let font = Type::Side.sized(place.text(44.0, 26.0));
    Words::new(&text, font, palette.text_primary).show(ui, line(0.0), anchor);
    let of = words::below_number(scene);
    let font = Type::Body.sized(place.text(16.0, 14.0));
    Words::new(&of, font, palette.text_secondary).show(ui, line(36.0), anchor);
    let Some(beat) = scene.snapshot.beat else {
        return;
    };
    let text = format!("Breath {} of {}", beat.index + 1, beat.count);
    let has_pips = !centred && beat.count <= MOST_PIPS;
    let y = if has_pips { 90.0 } else { 66.0 };
    let font = Type::Label.sized(place.text(14.0, 14.0));
    Words::new(&text, font, palette.text_secondary).show(ui, line(y), anchor);
    if has_pips {
        pips(ui, scene, beat, line(68.0));
    }
}

/// A pip for each breath: done ones dim, this one bigger, the others hollow.
fn pips(ui: &Ui, scene: &Scene<'_>, beat: Beat, first: Pos2) {
    let counts = [beat.index, beat.count].map(usize::try_from);
    let [Ok(done), Ok(all)] = counts else { return };
    let palette = scene.palette;
    let pitch = PITCH * scene.place.k;
    let radius = (4.0 * scene.place.k).max(3.0);
    let first = first + vec2(radius, 0.0);
    let inks = [palette.kind_breath_dim, palette.line_control];
    shapes::pips(ui.painter(), first, pitch, [done, all], radius, inks);
    let here = first + vec2(pitch * f32::from(u16::try_from(done).unwrap_or(0)), 0.0);
    ui.painter()
        .circle_filled(here, radius * 1.45, palette.kind_breath);
}
