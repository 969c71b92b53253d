//! What can be pressed while the floor view is being touched.

use egui::{Rect, Ui, Vec2, pos2};

use super::super::state::{Face, PlayerState};
use super::super::{controls, face};
use crate::ui::action::Action;
use crate::ui::screens::player::scene::Scene;
use crate::ui::theme::{Icon, icons};
use crate::ui::widgets::IconButton;

/// Draws the controls, and to the left of them the ways out and around.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut PlayerState) -> Vec<Action> {
    let mut actions = controls::ui(ui, scene, state);
    if button(
        ui,
        scene,
        64.0,
        icons::FLOOR_VIEW,
        ("Leave the floor view", "F"),
    ) {
        actions.extend(face::show(state, Face::Full));
    }
    if button(ui, scene, 120.0, icons::UNDO, ("Turn the picture", "R")) {
        state.upside_down = !state.upside_down;
    }
    actions
}

fn button(ui: &mut Ui, scene: &Scene<'_>, x: f32, icon: Icon, (name, key): (&str, &str)) -> bool {
    let window = scene.place.window;
    let centre = pos2(window.left() + x, scene.place.below(116.0, 116.0));
    let rect = Rect::from_center_size(centre, Vec2::splat(48.0));
    let button = IconButton::new(icon, name)
        .key(key)
        .size(48.0)
        .icon_size(24.0);
    ui.put(rect, button).clicked()
}
