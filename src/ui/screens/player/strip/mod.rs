//! The whole session as a strip: what is done, where one is, what is still to come.
//!
//! The upper lane is left, the lower one right, full height both; a thin line is a phase in which
//! nothing is held. Colour says the kind and nothing else.

mod bars;
mod names;

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, pos2};

use super::scene::Scene;
use crate::session::command::Command;
use crate::ui::action::Action;
use crate::ui::theme::Type;
use crate::ui::widgets::name_segment;
use bars::Scale;

/// Distance from the edges of the window, and height, in points.
const MARGIN: f32 = 40.0;
const HEIGHT: f32 = 28.0;

/// Draws the strip; a click goes to a place in it, while the session is paused.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>) -> Option<Action> {
    let window = scene.place.window;
    let top = scene.place.below(208.0, 174.0);
    let rect = Rect::from_min_max(
        pos2(window.left() + MARGIN, top),
        pos2(window.right() - MARGIN, top + HEIGHT),
    );
    let scale = Scale::new(scene, rect);
    lanes(ui, scene, rect);
    bars::paint(ui, scene, &scale);
    names::paint(ui, scene, &scale);
    bars::playhead(ui, scene, &scale);
    pointer(ui, scene, &scale)
}

/// L and R before the lanes.
fn lanes(ui: &Ui, scene: &Scene<'_>, rect: Rect) {
    for (letter, y) in [("L", rect.top() + 6.5), ("R", rect.bottom() - 6.5)] {
        ui.painter().text(
            pos2(rect.left() - 20.0, y),
            Align2::LEFT_CENTER,
            letter,
            Type::Micro.font(),
            scene.palette.text_tertiary,
        );
    }
}

/// Name and time under the pointer, and the way there.
fn pointer(ui: &Ui, scene: &Scene<'_>, scale: &Scale) -> Option<Action> {
    let sense = if scene.is_paused() {
        Sense::CLICK
    } else {
        Sense::hover()
    };
    let reach = scale.rect.expand2(egui::vec2(0.0, 8.0));
    let response = ui.interact(reach, ui.scope_id().with("strip"), sense);
    let (steps, step) = scene.snapshot.step;
    let name = format!("Session, step {} of {steps}", step + 1);
    response.widget_info(|| WidgetInfo {
        value: Some(f64::from(scale.played(scene))),
        ..WidgetInfo::labeled(Role::ProgressIndicator, true, &name)
    });
    let at = response.hover_pos()?;
    let segment = scale.segment_at(scene, at.x)?;
    name_segment(ui, pos2(at.x, response.rect.top() - 28.0), segment);
    response
        .clicked()
        .then_some(Action::Session(Command::GoTo(segment.index)))
}
