//! The drawn body: where it stands, how far into its pose it is, what of it is coloured.

use std::time::Duration;

use egui::{Align2, Pos2, Rect, Stroke, Ui, pos2, vec2};

use super::super::ink::Words;
use super::super::place::Stage;
use super::super::scene::Scene;
use crate::session::snapshot::{Beat, Part};
use crate::timeline::segment::Work;
use crate::ui::figures::{self, FigureLook, eased};
use crate::ui::theme::Type;
use crate::words::{ChartKind, Muscle, Phase, Side};

/// From the start pose into the hold: slow enough to be followed.
pub(in super::super) const BLEND: Duration = Duration::from_millis(2_400);
/// A new side comes in within this time, over [`TRAVEL`] points.
pub(in super::super) const ARRIVAL: Duration = Duration::from_millis(700);
const TRAVEL: f32 = 48.0;
/// How much of a body is there while it only shows what comes next.
const QUIET: f32 = 0.55;

/// A body at its place in the window.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Body {
    /// Lower left corner of its box.
    pub floor: Pos2,
    /// Width of its box, in points.
    pub scale: f32,
}

impl Body {
    /// The box of `stage` in the window.
    pub fn on(scene: &Scene<'_>, stage: &Stage) -> Self {
        let scale = stage.scale * scene.place.k;
        Self {
            floor: pos2(scene.place.x(stage.figure) - scale / 2.0, scene.place.floor),
            scale,
        }
    }

    /// Draws the body of what is done now or next.
    pub fn paint(&self, ui: &Ui, scene: &Scene<'_>) {
        let Some(figure) = scene.figure() else { return };
        let t = pose(scene);
        let look = look(scene, t);
        figures::paint(ui.painter(), self.floor, self.scale, figure, t, &look);
    }
}

/// Draws the body on its stage, with the words of where it will be felt.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>, stage: &Stage) {
    if scene.figure().is_none() {
        return;
    }
    let mut body = Body::on(scene, stage);
    body.floor.x += travel(scene);
    body.paint(ui, scene);
    let height = top(scene).unwrap_or_default() * body.scale;
    let rect = Rect::from_min_size(
        body.floor - vec2(0.0, height),
        vec2(body.scale, height.max(1.0)),
    );
    figures::announce(ui, rect, &name(scene));
    if scene.phase() == Phase::Prep && feels(scene) {
        leader(ui, scene, body);
    }
}

/// As in "Bridge, both sides, hold".
pub(in super::super) fn name(scene: &Scene<'_>) -> String {
    let exercise = scene.work().map_or("", |work| work.exercise.name.as_str());
    let side = match scene.side() {
        Side::Left => "left",
        Side::Right => "right",
        Side::Both => "both sides",
    };
    format!("{exercise}, {side}, {}", scene.phase().word())
}

/// The height of the body in its highest pose, as a share of its box; `None` without a figure.
pub(in super::super) fn top(scene: &Scene<'_>) -> Option<f32> {
    let figure = scene.figure()?;
    let poses = [0.0, 0.5, 1.0];
    let extents = poses.map(|t| figures::extent(figure, t, false));
    let tops = extents.into_iter().flatten().map(|extent| extent.top);
    tops.reduce(f32::max)
}

/// How far into its pose the body is: 0 at the start, 1 in the hold, and with a breath.
pub(in super::super) fn pose(scene: &Scene<'_>) -> f32 {
    match (scene.phase(), scene.snapshot.beat) {
        (Phase::Reps | Phase::Breathe, Some(beat)) => along(beat, scene.still),
        (Phase::Reps, None) => 0.0,
        (phase, _) if phase.is_waiting() => 0.0,
        _ if scene.still => 1.0,
        _ => eased(scene.snapshot.elapsed.div_duration_f32(BLEND)),
    }
}

/// How far out a repetition, or how full a breath is.
pub(super) fn along(beat: Beat, still: bool) -> f32 {
    let way = if beat.len == Duration::ZERO {
        1.0
    } else {
        beat.into.div_duration_f32(beat.len).min(1.0)
    };
    let curve = (1.0 - (std::f32::consts::PI * way).cos()) / 2.0;
    match beat.part {
        Part::Hold | Part::HoldIn => 1.0,
        Part::HoldOut => 0.0,
        Part::Out | Part::Inhale if still => 1.0,
        Part::Back | Part::Exhale if still => 0.0,
        Part::Out | Part::Inhale => curve,
        Part::Back | Part::Exhale => 1.0 - curve,
    }
}

/// Whether the body faces left.
pub(in super::super) fn is_mirrored(scene: &Scene<'_>) -> bool {
    look(scene, 0.0).mirrored
}

fn look(scene: &Scene<'_>, t: f32) -> FigureLook {
    let plain = FigureLook::new(scene.palette.bg_window);
    let Some(figure) = scene.figure() else {
        return plain;
    };
    let look = plain.side(figure, scene.side());
    let shown = !matches!(scene.phase(), Phase::Rest | Phase::Switch);
    let look = if shown && feels(scene) {
        look.feel()
    } else {
        look
    };
    match scene.phase() {
        Phase::Rest => look.presence(QUIET),
        Phase::Switch => look.presence(arrival(scene)),
        Phase::Prep => look,
        Phase::Breathe => look.working(ChartKind::Breath).breath(t),
        Phase::Hold | Phase::Reps | Phase::Open => look.working(scene.kind()),
    }
}

/// The marker stands at the front of the hip, so it fits where the hip flexors are stretched.
fn feels(scene: &Scene<'_>) -> bool {
    let stretches = |work: &Work| work.exercise.muscles.contains(&Muscle::HipFlexors);
    scene.kind() == ChartKind::Stretch
        && scene.side() != Side::Both
        && scene.work().is_some_and(stretches)
}

/// How much of a new side has arrived, 0–1.
fn arrival(scene: &Scene<'_>) -> f32 {
    if scene.still {
        1.0
    } else {
        eased(scene.snapshot.elapsed.div_duration_f32(ARRIVAL))
    }
}

/// How far a new side still is from its place, towards the old one.
fn travel(scene: &Scene<'_>) -> f32 {
    let missing = 1.0 - arrival(scene);
    match (scene.phase(), scene.side()) {
        (Phase::Switch, Side::Right) => -TRAVEL * missing,
        (Phase::Switch, Side::Left) => TRAVEL * missing,
        _ => 0.0,
    }
}

/// "you will feel it here", on the side the body faces away from.
fn leader(ui: &Ui, scene: &Scene<'_>, body: Body) {
    let Some(figure) = scene.figure() else { return };
    let mirrored = is_mirrored(scene);
    let marker = figures::feel_marker(body.floor, body.scale, figure, 0.0, mirrored);
    let Some(marker) = marker else { return };
    let outwards = if scene.side() == Side::Left {
        1.0
    } else {
        -1.0
    };
    let from = marker + vec2(outwards * (10.0 + 0.0305 * body.scale), 0.0);
    let to = from + vec2(outwards * 52.0 * scene.place.k, 0.0);
    let stroke = Stroke::new(1.5, scene.palette.line_control);
    ui.painter().line_segment([from, to], stroke);
    let anchor = if outwards > 0.0 {
        Align2::LEFT_CENTER
    } else {
        Align2::RIGHT_CENTER
    };
    let font = Type::LabelStrong.sized(scene.place.text(16.0, 14.0));
    Words::new("you will feel it here", font, scene.palette.text_primary).show(
        ui,
        to + vec2(outwards * 8.0, 0.0),
        anchor,
    );
}
