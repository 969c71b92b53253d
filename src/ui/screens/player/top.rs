//! The bar above the stage: what is running, how much is left, other ways to look at it.

use std::time::Duration;

use egui::{Align2, Rect, Ui, Vec2, pos2, vec2};

use super::PlayerState;
use super::face;
use super::ink::{Words, spoken};
use super::notes;
use super::place::TOP;
use super::scene::Scene;
use super::state::Face;
use crate::time::format::{clock, secs_left};
use crate::ui::action::Action;
use crate::ui::theme::{Icon, Type, icons};
use crate::ui::widgets::IconButton;

/// Draws the bar. The buttons come after the controls in the order of the Tab key.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut PlayerState) -> Vec<Action> {
    let window = scene.place.window;
    let y = window.top() + TOP / 2.0;
    let from_right = |x: f32| pos2(window.right() - x, y);
    let mut actions = Vec::new();
    let close = pos2(window.left() + 40.0, y);
    if button(ui, close, (icons::CLOSE, "Close", "Esc")) {
        actions.push(Action::AskToLeave);
    }
    if button(ui, from_right(104.0), (icons::MINI, "Mini window", "M")) {
        actions.extend(face::show(state, Face::Mini));
    }
    if button(ui, from_right(48.0), (icons::FLOOR_VIEW, "Floor view", "F")) {
        actions.extend(face::show(state, Face::Floor));
    }
    if button(ui, from_right(216.0), (icons::KEYBOARD, "All keys", "?")) {
        state.keys_open = true;
    }
    actions.extend(mute(ui, scene, from_right(160.0)));
    let left = names(ui, scene, y);
    let right = total_left(ui, scene, from_right(264.0));
    notes::ui(ui, scene, left + 24.0, right - 24.0, y);
    actions
}

/// Shows how it is, and says what it does.
fn mute(ui: &mut Ui, scene: &Scene<'_>, centre: egui::Pos2) -> Option<Action> {
    let muted = scene.view.muted;
    let (icon, name) = if muted {
        (icons::SOUND_OFF, "Sound on")
    } else {
        (icons::SOUND_ON, "Sound off")
    };
    button(ui, centre, (icon, name, "V")).then_some(Action::Mute(!muted))
}

/// A button with its icon, name and key.
fn button(ui: &mut Ui, centre: egui::Pos2, (icon, name, key): (Icon, &str, &str)) -> bool {
    let rect = Rect::from_center_size(centre, Vec2::splat(48.0));
    let button = IconButton::new(icon, name)
        .key(key)
        .size(48.0)
        .icon_size(24.0);
    ui.put(rect, button).clicked()
}

/// Routine and step; answers where they end.
fn names(ui: &Ui, scene: &Scene<'_>, y: f32) -> f32 {
    let window = scene.place.window;
    let palette = scene.palette;
    let at = pos2(window.left() + 76.0, y);
    let (steps, step) = scene.snapshot.step;
    let name = Words::new(
        &scene.snapshot.routine,
        Type::LabelStrong.font(),
        palette.text_primary,
    )
    .within(window.width() * 0.3)
    .show(ui, at, Align2::LEFT_CENTER);
    let step = format!("Step {} of {steps}", step + 1);
    Words::new(&step, Type::Label.font(), palette.text_tertiary)
        .show(ui, pos2(name.right() + 12.0, y), Align2::LEFT_CENTER)
        .right()
}

/// "10:41 left", but where nobody knows; answers where it begins.
fn total_left(ui: &Ui, scene: &Scene<'_>, end: egui::Pos2) -> f32 {
    let palette = scene.palette;
    if scene.snapshot.remaining.is_none() {
        return end.x;
    }
    let word = Words::new("left", Type::Label.font(), palette.text_secondary);
    let word = word.paint(ui, end, Align2::RIGHT_CENTER);
    let time = total(scene);
    let at = word.left_center() - vec2(4.0, 0.0);
    let clock = Words::new(&time, Type::LabelStrong.font(), palette.text_primary);
    let clock = clock.paint(ui, at, Align2::RIGHT_CENTER);
    spoken(ui, clock.union(word), end, &format!("{time} left"));
    clock.left()
}

/// What is left of the session, as a clock.
pub(super) fn total(scene: &Scene<'_>) -> String {
    let secs = secs_left(scene.snapshot.total_left);
    clock(Duration::from_secs(secs))
}
