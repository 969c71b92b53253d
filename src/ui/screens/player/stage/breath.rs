//! Breathing: a disc that grows and shrinks with the breath, and the word beside it.

use egui::{Align2, Pos2, Rect, Stroke, Ui, pos2, vec2};

use super::super::ink::Words;
use super::super::place::Stage;
use super::super::scene::Scene;
use super::super::words;
use super::body::along;
use super::dial::{self, Round};
use super::heading;
use crate::session::snapshot::{Beat, Part};
use crate::time::format::{secs_left, words as span};
use crate::timeline::segment::Pace;
use crate::ui::shapes;
use crate::ui::theme::{BREATH_DISC_ALPHA, Type, mix};

/// The disc when breathed out, as a share of its greatest radius.
const SMALLEST: f32 = 68.0 / 148.0;
/// Between two pips, in points; more breaths than these are written only.
const PITCH: f32 = 16.0;
const MOST_PIPS: u32 = 24;

/// Draws the disc and everything that is said about the breath.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>, stage: &Stage) {
    let place = scene.place;
    disc(ui, scene, disc_place(scene, stage));
    word(ui, scene, stage);
    left(ui, scene, stage);
    let head = place.head(stage);
    let at = pos2(head.min, place.at(0.0, stage.head_y).y);
    heading::title(ui, scene, at, place.title_end(stage));
}

/// Beside an upright body the disc makes room for what is left below it.
fn disc_place(scene: &Scene<'_>, stage: &Stage) -> Round {
    if stage.is_lying() {
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
    let ground = mix(palette.bg_window, colour, BREATH_DISC_ALPHA);
    painter.circle_filled(round.centre, radius, ground);
    let stroke = Stroke::new(8.0 * k, colour);
    shapes::circle(painter, round.centre, radius - stroke.width / 2.0, stroke);
    if scene.still {
        wedges(ui, scene, round.centre, round.radius);
    }
    count(ui, scene, round, radius);
}

/// The seconds inside of the disc, which is `radius` points wide now.
fn count(ui: &Ui, scene: &Scene<'_>, round: Round, radius: f32) {
    let k = round.radius / Stage::LYING.radius;
    let size = (156.0 * k).min(radius * 1.25);
    let (text, ink) = (dial::figure(scene), scene.palette.text_primary);
    dial::number(ui, round.centre, &text, size, radius * 1.5, ink);
}

/// Without motion: one mark a second of this part of the breath, filling up.
fn wedges(ui: &Ui, scene: &Scene<'_>, centre: Pos2, radius: f32) {
    let Some(beat) = scene.snapshot.beat else {
        return;
    };
    let counts = [beat.into.as_secs() + 1, secs_left(beat.len)].map(usize::try_from);
    let [Ok(done), Ok(all)] = counts else { return };
    let inks = [scene.palette.kind_breath, scene.palette.line_control];
    let size = radius * 0.05;
    shapes::beads(ui.painter(), centre, radius * 0.94, [done, all], size, inks);
}

/// "Breathe in" with its chevrons, and what follows: beside the disc over a lying body, in the corner
/// over an upright one.
fn word(ui: &Ui, scene: &Scene<'_>, stage: &Stage) {
    let text = words::phase(scene);
    let (rect, anchor) = if stage.is_lying() {
        (dial::beside(ui, scene, text), Align2::RIGHT_TOP)
    } else {
        (corner_word(ui, scene, text), Align2::LEFT_TOP)
    };
    chevrons(ui, scene, rect);
    let font = Type::Label.sized(scene.place.text(15.0, 14.0));
    let x = anchor.pos_in_rect(&rect).x;
    let at = pos2(x, rect.bottom() + 6.0 * scene.place.k);
    Words::new(&then(scene), font, scene.palette.text_secondary).show(ui, at, anchor);
}

fn corner_word(ui: &Ui, scene: &Scene<'_>, text: &str) -> Rect {
    let place = scene.place;
    let size = place.text(48.0, 30.0);
    let words = Words::new(text, Type::Side.sized(size), scene.palette.text_primary);
    let left = place.window.left() + 44.0 + 1.1 * size;
    words.show(ui, pos2(left, place.at(0.0, 108.0).y), Align2::LEFT_CENTER)
}

/// Before the word, in the direction of the breath.
fn chevrons(ui: &Ui, scene: &Scene<'_>, word: Rect) {
    let Some(up) = direction(scene) else { return };
    let size = 0.5 * word.height();
    let centre = pos2(word.left() - size, word.center().y);
    let [ink, ground] = [scene.palette.kind_breath, scene.palette.bg_window];
    shapes::chevrons(ui.painter(), centre, size, up, ink, ground);
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
fn left(ui: &Ui, scene: &Scene<'_>, stage: &Stage) {
    let place = scene.place;
    let palette = scene.palette;
    let centred = !stage.is_lying();
    let (first, anchor) = if centred {
        (place.at(960.0, 404.0), Align2::CENTER_CENTER)
    } else {
        (place.at(840.0, 210.0), Align2::LEFT_CENTER)
    };
    let line = |y: f32| first + vec2(0.0, y * place.k);
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
