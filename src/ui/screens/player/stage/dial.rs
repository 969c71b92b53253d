//! The clock in the middle of its shape: beads to get ready, a ring to hold, a thin ring to rest, a
//! grey one while paused.

use egui::{Align2, Color32, Pos2, Rect, Stroke, Ui, vec2};

use super::super::ink::Words;
use super::super::place::Stage;
use super::super::scene::Scene;
use super::super::words;
use crate::session::engine::COUNT_IN;
use crate::time::format::{clock, countdown, secs_left};
use crate::ui::theme::Type;
use crate::ui::{digits, shapes};
use crate::words::Phase;

/// In the last seconds the ring thickens.
const LAST_SECS: u64 = 5;
/// More seconds than this do not get a bead each.
const MOST_BEADS: u64 = 60;

/// A circle in the window, and how much smaller than drawn it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Round {
    /// Its middle.
    pub centre: Pos2,
    /// Its radius, in points.
    pub radius: f32,
}

impl Round {
    /// The dial of `stage` in the window.
    pub fn of(scene: &Scene<'_>, stage: &Stage) -> Self {
        Self {
            centre: scene.place.at(stage.dial.x, stage.dial.y),
            radius: stage.radius * scene.place.k,
        }
    }

    /// A length given for a radius of 184.
    fn sized(&self, length: f32) -> f32 {
        length * self.radius / Stage::SIDED.radius
    }
}

/// Draws shape, word, number and what it is a part of.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>, stage: &Stage) {
    let round = Round::of(scene, stage);
    shape(ui, scene, round);
    let ink = scene.palette.text_primary;
    let line = |offset: f32| round.centre + vec2(0.0, round.sized(offset));
    if stage.is_lying() {
        beside(ui, scene, words::phase(scene));
    } else {
        let word = Type::Title.sized(round.sized(20.0).max(15.0));
        Words::new(words::phase(scene), word, ink).show(ui, line(-105.0), Align2::CENTER_CENTER);
    }
    number(
        ui,
        line(-6.0),
        &figure(scene),
        round.sized(208.0),
        round.sized(300.0),
        ink,
    );
    let below = words::below_number(scene);
    let small = Type::Label.sized(round.sized(20.0).max(14.0));
    Words::new(&below, small, scene.palette.text_secondary)
        .within(round.radius * 1.6)
        .show(ui, line(98.0), Align2::CENTER_CENTER);
}

/// The word to the left of a clock over a lying body, which leaves that room free; it gets smaller
/// where it is long.
pub(super) fn beside(ui: &Ui, scene: &Scene<'_>, word: &str) -> Rect {
    let place = scene.place;
    let room = 336.0 * place.k;
    let words = |size: f32| Words::new(word, Type::Side.sized(size), scene.palette.text_primary);
    let size = place.text(64.0, 32.0);
    let width = words(size).galley(ui).size().x;
    let end = place.at(440.0, 224.0);
    words(size * (room / width).min(1.0)).show(ui, end, Align2::RIGHT_CENTER)
}

/// Clock digits around `at`, `size` to the em, smaller where they would be wider than `room`.
pub(in super::super) fn number(
    ui: &Ui,
    at: Pos2,
    text: &str,
    size: f32,
    room: f32,
    colour: Color32,
) {
    let size = (size * room / digits::width(text, size)).min(size);
    digits::paint(ui.painter(), at, Align2::CENTER_CENTER, text, size, colour);
}

/// The number that counts.
pub(in super::super) fn figure(scene: &Scene<'_>) -> String {
    if let Some(left) = scene.count_in() {
        return countdown(left);
    }
    let snapshot = scene.snapshot;
    match (scene.phase(), snapshot.remaining, snapshot.beat) {
        (Phase::Reps, _, Some(beat)) => (beat.index + 1).to_string(),
        (Phase::Breathe, _, Some(beat)) => countdown(beat.len.saturating_sub(beat.into)),
        (_, Some(left), _) => countdown(left),
        (_, None, _) => clock(snapshot.elapsed),
    }
}

fn shape(ui: &Ui, scene: &Scene<'_>, round: Round) {
    let palette = scene.palette;
    if let Some(left) = scene.count_in() {
        beads(ui, scene, round, [secs_left(left), secs_left(COUNT_IN)]);
    } else if scene.is_paused() {
        ring(ui, scene, round, round.sized(14.0), palette.line_control);
    } else {
        match scene.phase() {
            Phase::Prep | Phase::Switch => {
                let left = secs_left(scene.snapshot.remaining.unwrap_or_default());
                let all = secs_left(scene.segment.planned());
                beads(ui, scene, round, [left, all]);
            }
            Phase::Rest => thin_ring(ui, scene, round),
            _ => {
                let width = round.sized(if is_ending(scene) { 18.0 } else { 14.0 });
                ring(ui, scene, round, width, scene.colour());
            }
        }
    }
}

fn is_ending(scene: &Scene<'_>) -> bool {
    let left = scene.snapshot.remaining;
    left.is_some_and(|left| secs_left(left) <= LAST_SECS)
}

fn ring(ui: &Ui, scene: &Scene<'_>, round: Round, width: f32, colour: Color32) {
    shapes::ring(
        ui.painter(),
        round.centre,
        round.radius,
        scene.share_left(),
        Stroke::new(width, colour),
        scene.palette.ring_track,
    );
}

/// A fine circle all around, and what is left of the rest a little stronger.
fn thin_ring(ui: &Ui, scene: &Scene<'_>, round: Round) {
    let ink = scene.palette.phase_neutral;
    let fine = Stroke::new(round.sized(2.0).max(1.5), scene.palette.line_control);
    shapes::circle(ui.painter(), round.centre, round.radius, fine);
    let left = Stroke::new(round.sized(6.0).max(3.0), ink);
    let share = [0.0, scene.share_left()];
    shapes::arc(ui.painter(), round.centre, round.radius, share, left);
}

/// One bead a second, or fewer where there are too many.
pub(super) fn beads(ui: &Ui, scene: &Scene<'_>, round: Round, [left, all]: [u64; 2]) {
    let each = all.div_ceil(MOST_BEADS).max(1);
    let counts = [left.div_ceil(each), all.div_ceil(each)].map(usize::try_from);
    let [Ok(left), Ok(all)] = counts else { return };
    let crowd = f32::from(u8::try_from(all.max(1)).unwrap_or(u8::MAX));
    let bead = round
        .sized(13.0)
        .min(std::f32::consts::PI * round.radius / crowd * 0.75);
    let inks = [scene.palette.phase_neutral, scene.palette.line_control];
    shapes::beads(
        ui.painter(),
        round.centre,
        round.radius,
        [left, all],
        bead,
        inks,
    );
}
