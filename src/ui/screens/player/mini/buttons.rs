//! Pause, skip and "It hurts", at the size of a thumb; and the way back to the great window.

use egui::{Align2, Rect, Ui, Vec2, pos2, vec2};

use super::super::ink::Words;
use super::super::keys::pause_or_resume;
use super::super::scene::Scene;
use super::super::state::{Face, PlayerState};
use super::super::{face, top};
use super::Spot;
use crate::session::command::Command;
use crate::ui::action::Action;
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{Button, IconButton, Look};

/// Width of "It hurts", and the height of all.
const HURTS: f32 = 108.0;
const HEIGHT: f32 = 48.0;

/// Draws the buttons, in the order of the Tab key.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    state: &mut PlayerState,
    spot: Spot,
) -> Vec<Action> {
    let window = spot.window;
    let y = window.bottom() - 28.0;
    let mut actions = Vec::new();
    actions.extend(pause(ui, scene, pos2(window.left() + 28.0, y)));
    actions.extend(skip(ui, pos2(window.left() + 80.0, y)));
    let hurts = Rect::from_center_size(
        pos2(window.right() - 4.0 - HURTS / 2.0, y),
        vec2(HURTS, HEIGHT),
    );
    let button = Button::hurts().pill(HEIGHT).width(HURTS);
    if ui.put(hurts, button).clicked() {
        actions.push(Action::Session(Command::StopOnPain));
    }
    total(
        ui,
        scene,
        pos2(window.left() + 112.0, y),
        hurts.left() - 8.0,
    );
    actions.extend(larger(ui, state, spot));
    actions
}

fn pause(ui: &mut Ui, scene: &Scene<'_>, centre: egui::Pos2) -> Option<Action> {
    let (icon, name) = if scene.is_paused() {
        (icons::PLAY, "Resume")
    } else {
        (icons::PAUSE, "Pause")
    };
    let button = IconButton::new(icon, name).look(Look::Primary).key("Space");
    let button = button.filled().round().size(HEIGHT).icon_size(24.0);
    let pressed = ui.put(Rect::from_center_size(centre, Vec2::splat(HEIGHT)), button);
    pressed
        .clicked()
        .then(|| pause_or_resume(scene.snapshot))
        .flatten()
}

fn skip(ui: &mut Ui, centre: egui::Pos2) -> Option<Action> {
    let button = IconButton::new(icons::SKIP, "Skip").filled().round();
    let button = button.size(HEIGHT).icon_size(24.0);
    let pressed = ui.put(Rect::from_center_size(centre, Vec2::splat(HEIGHT)), button);
    pressed.clicked().then_some(Action::Session(Command::Skip))
}

fn total(ui: &Ui, scene: &Scene<'_>, at: egui::Pos2, right: f32) {
    if scene.snapshot.remaining.is_none() {
        return;
    }
    let text = format!("{} left", top::total(scene));
    Words::new(&text, Type::Label.font(), scene.palette.text_secondary)
        .within(right - at.x)
        .show(ui, at, Align2::LEFT_CENTER);
}

/// Out of the mini window; in a window that is small by itself, into the floor view.
fn larger(ui: &mut Ui, state: &mut PlayerState, spot: Spot) -> Vec<Action> {
    let (face, name, key) = if state.face == Face::Mini {
        (Face::Full, "Large window", "M")
    } else {
        (Face::Floor, "Floor view", "F")
    };
    let edge = if spot.mirrored {
        spot.window.right() - 36.0
    } else {
        spot.window.right() - 28.0
    };
    let centre = pos2(edge, spot.window.top() + 28.0);
    let rect = Rect::from_center_size(centre, Vec2::splat(HEIGHT));
    let button = IconButton::new(icons::FLOOR_VIEW, name).key(key);
    if ui.put(rect, button.size(HEIGHT).icon_size(20.0)).clicked() {
        face::show(state, face)
    } else {
        Vec::new()
    }
}
