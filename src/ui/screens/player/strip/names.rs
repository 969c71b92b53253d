//! The names of the steps under the strip: the current one always, the others where they fit.

use egui::{Align2, Rangef, Ui, pos2};

use super::super::ink::Words;
use super::super::scene::Scene;
use super::bars::Scale;
use crate::ui::theme::Type;

/// Between two names, in points; names with less room than the second number are left out.
const BETWEEN: f32 = 12.0;
const LEAST: f32 = 44.0;

/// A step and where it begins.
struct Step<'a> {
    name: &'a str,
    left: f32,
    is_current: bool,
}

/// Paints the names.
pub(super) fn paint(ui: &Ui, scene: &Scene<'_>, scale: &Scale) {
    let steps = steps(scene, scale);
    let y = scene.place.below(254.0, 214.0);
    let taken = steps
        .iter()
        .find(|step| step.is_current)
        .map(|step| current(ui, scene, scale, step, y));
    let mut from = scale.rect.left();
    for (nth, step) in steps.iter().enumerate() {
        let next = steps
            .get(nth + 1)
            .map_or(scale.rect.right() + BETWEEN, |next| next.left);
        let is_last = nth + 1 == steps.len();
        let left = if is_last {
            last_left(ui, scene, scale, step)
        } else {
            step.left
        };
        let room = Rangef::new(left.max(from), next.max(left + LEAST));
        if step.is_current {
            from = taken.map_or(from, |taken| taken.max + BETWEEN);
        } else if let Some(end) = other(ui, scene, step, room, taken, y) {
            from = end + BETWEEN;
        }
    }
}

/// The last name may begin before its step, so that it ends with the strip.
fn last_left(ui: &Ui, scene: &Scene<'_>, scale: &Scale, step: &Step<'_>) -> f32 {
    let words = Words::new(step.name, Type::Micro.font(), scene.palette.text_tertiary);
    let room = words.galley(ui).size().x + BETWEEN;
    step.left.min(scale.rect.right() + BETWEEN - room)
}

fn steps<'a>(scene: &Scene<'a>, scale: &Scale) -> Vec<Step<'a>> {
    let mut steps: Vec<(usize, Step<'a>)> = Vec::new();
    for (segment, span) in scene.snapshot.segments.iter().zip(&scale.spans) {
        let Some(work) = &segment.work else { continue };
        let is_new = steps.last().is_none_or(|(step, _)| *step != segment.step);
        if is_new {
            let name = work.exercise.name.as_str();
            let is_current = segment.step == scene.segment.step;
            let left = span.min;
            let step = Step {
                name,
                left,
                is_current,
            };
            steps.push((segment.step, step));
        }
    }
    steps.into_iter().map(|(_, step)| step).collect()
}

/// The current name in full; answers the room it takes.
fn current(ui: &Ui, scene: &Scene<'_>, scale: &Scale, step: &Step<'_>, y: f32) -> Rangef {
    let words = Words::new(step.name, Type::Micro.font(), scene.palette.text_primary);
    let width = words.galley(ui).size().x;
    let left = step.left.min(scale.rect.right() - width);
    words.show(ui, pos2(left, y), Align2::LEFT_CENTER).x_range()
}

/// Another name, cut where the next one begins; answers where it ends.
fn other(
    ui: &Ui,
    scene: &Scene<'_>,
    step: &Step<'_>,
    room: Rangef,
    taken: Option<Rangef>,
    y: f32,
) -> Option<f32> {
    let mut end = room.max - BETWEEN;
    if let Some(taken) = taken {
        if room.min < taken.min {
            end = end.min(taken.min - BETWEEN);
        } else if room.min < taken.max {
            return None;
        }
    }
    let is_pushed = room.min > step.left + LEAST;
    if is_pushed || end - room.min < LEAST {
        return None;
    }
    let words = Words::new(step.name, Type::Micro.font(), scene.palette.text_tertiary);
    let rect = words
        .within(end - room.min)
        .show(ui, pos2(room.min, y), Align2::LEFT_CENTER);
    Some(rect.right())
}
