//! The name of the exercise, and which of its sets it is.

use egui::{Align2, Rect, Ui, pos2};

use super::super::ink::Words;
use super::super::place::Stage;
use super::super::scene::Scene;
use crate::timeline::segment::Work;
use crate::ui::shapes;
use crate::ui::theme::Type;
use crate::words::Side;

/// Between two pips, in points.
const PITCH: f32 = 22.0;
/// More sets than this are written only.
const MOST_PIPS: u32 = 8;

/// Draws title and sets over the clock.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>, stage: &Stage) {
    let Some(work) = scene.work() else { return };
    let place = scene.place;
    let y = place.at(0.0, stage.head_y).y;
    let head = place.head(stage);
    let right = sets(ui, scene, work, pos2(head.max, y));
    let end = (right - 16.0).min(place.title_end(stage));
    title(ui, scene, pos2(head.min, y), end);
}

/// The exercise's name from `at`, up to `right`.
pub(super) fn title(ui: &Ui, scene: &Scene<'_>, at: egui::Pos2, right: f32) -> Rect {
    let name = scene.work().map_or("", |work| work.exercise.name.as_str());
    let font = Type::Title.sized(scene.place.text(20.0, 16.0).min(28.0));
    Words::new(name, font, scene.palette.text_primary)
        .within(right - at.x)
        .show(ui, at, Align2::LEFT_CENTER)
}

/// The sets, ending at `end`; answers where they begin.
fn sets(ui: &Ui, scene: &Scene<'_>, work: &Work, end: egui::Pos2) -> f32 {
    if work.sets < 2 {
        return end.x;
    }
    let waiting = scene.phase().is_waiting();
    let text = match (waiting, work.side, work.set) {
        (true, Side::Left | Side::Right, 1) => format!("{} sets a side", work.sets),
        (true, Side::Both, 1) => format!("{} sets", work.sets),
        _ => format!("Set {} of {}", work.set, work.sets),
    };
    let words = Words::new(&text, Type::Label.font(), scene.palette.text_secondary);
    let left = words.show(ui, end, Align2::RIGHT_CENTER).left();
    if work.sets > MOST_PIPS {
        return left;
    }
    let done = if waiting { work.set - 1 } else { work.set };
    let (Ok(done), Ok(sets)) = (usize::try_from(done), usize::try_from(work.sets)) else {
        return left;
    };
    let first = left - 16.0 - PITCH * f32::from(u8::try_from(sets - 1).unwrap_or(0));
    let inks = [scene.colour(), scene.palette.line_control];
    shapes::pips(
        ui.painter(),
        pos2(first, end.y),
        PITCH,
        [done, sets],
        6.0,
        inks,
    );
    first - 6.0
}
