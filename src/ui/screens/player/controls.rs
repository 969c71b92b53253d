//! What can be pressed: back, pause, skip, longer, and "It hurts", always at the same place.

use std::time::Duration;

use egui::{Align2, Rect, Response, Ui, Widget, pos2, vec2};

use super::ink::Words;
use super::keys::pause_or_resume;
use super::scene::Scene;
use super::state::PlayerState;
use crate::session::command::{Change, Command};
use crate::ui::action::Action;
use crate::ui::theme::{Icon, Type, icons};
use crate::ui::widgets::{Button, IconButton, Look, key_hint_width, paint_key_hint};
use crate::words::Phase;

/// What longer and shorter change, as in the words on the button.
pub(super) const STEP: Duration = Duration::from_secs(15);

/// Width of "It hurts", and its distance from the edge, in points.
const HURTS: f32 = 140.0;
const MARGIN: f32 = 40.0;

/// Draws the controls, in the order of the Tab key.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut PlayerState) -> Vec<Action> {
    let window = scene.place.window;
    // "It hurts" never moves, so the others make room for it in narrow windows.
    let room = window.right() - MARGIN - HURTS - 24.0 - 264.0;
    let row = Row {
        middle: window.center().x.min(room),
        top: scene.place.below(88.0, 70.0),
        caption: scene.place.below(160.0, 138.0),
    };
    let mut actions: Vec<Action> = pause(ui, scene, row, state).into_iter().collect();
    actions.extend(row.round(ui, -116.0, icons::SKIP_BACK, ("Back", LEFT), Command::Back));
    if scene.phase() == Phase::Open {
        actions.extend(go_on(ui, row));
    } else {
        actions.extend(row.round(ui, 116.0, icons::SKIP, ("Skip", RIGHT), Command::Skip));
        actions.extend(longer(ui, row));
    }
    actions.extend(hurts(ui, scene, row));
    actions
}

/// The arrow keys as they are printed on key caps.
const LEFT: &str = "\u{e058}";
const RIGHT: &str = "\u{e06c}";

/// The row of controls.
#[derive(Debug, Clone, Copy)]
struct Row {
    middle: f32,
    top: f32,
    caption: f32,
}

impl Row {
    fn put(self, ui: &mut Ui, x: f32, width: f32, widget: impl Widget) -> Response {
        let centre = pos2(self.middle + x, self.top + 28.0);
        let rect = Rect::from_center_size(centre, vec2(width, 56.0));
        ui.put(rect, widget)
    }

    fn round(
        self,
        ui: &mut Ui,
        x: f32,
        icon: Icon,
        (name, key): (&str, &str),
        command: Command,
    ) -> Option<Action> {
        let button = IconButton::player(icon, name, Look::Secondary, 56.0);
        let pressed = self.put(ui, x, 56.0, button).clicked();
        self.caption(ui, x, name, key);
        pressed.then_some(Action::Session(command))
    }

    /// What a control does, and its key.
    fn caption(self, ui: &Ui, x: f32, name: &str, key: &str) {
        let colour = ui.visuals().widgets.inactive.fg_stroke.color;
        let words = Words::new(name, Type::Micro.font(), colour);
        let width = words.galley(ui).size().x;
        let whole = width + 8.0 + key_hint_width(ui, key);
        let left = pos2(self.middle + x - whole / 2.0, self.caption);
        let at = Align2::LEFT_CENTER.anchor_size(left, words.galley(ui).size());
        ui.painter().galley(at.min, words.galley(ui), colour);
        paint_key_hint(ui, left + vec2(width + 8.0, 0.0), key, None);
    }
}

fn pause(ui: &mut Ui, scene: &Scene<'_>, row: Row, state: &mut PlayerState) -> Option<Action> {
    let (icon, name) = if scene.is_paused() {
        (icons::PLAY, "Resume")
    } else {
        (icons::PAUSE, "Pause")
    };
    let look = if scene.phase() == Phase::Open && !scene.is_paused() {
        Look::Secondary
    } else {
        Look::Primary
    };
    let button = IconButton::player(icon, name, look, 96.0);
    let pause = row.put(ui, 0.0, 96.0, button);
    if !state.greeted {
        pause.request_focus();
        state.greeted = true;
    }
    row.caption(ui, 0.0, name, "Space");
    pause
        .clicked()
        .then(|| pause_or_resume(scene.snapshot))
        .flatten()
}

/// An open step waits for this.
fn go_on(ui: &mut Ui, row: Row) -> Option<Action> {
    let button = Button::primary("Go on").icon(icons::SKIP).pill(56.0);
    let pressed = row.put(ui, 152.0, 136.0, button.width(136.0)).clicked();
    row.caption(ui, 152.0, "Next", RIGHT);
    pressed.then_some(Action::Session(Command::Skip))
}

fn longer(ui: &mut Ui, row: Row) -> Option<Action> {
    let button = Button::secondary("+15 s").name("15 s longer");
    let pressed = row
        .put(ui, 212.0, 72.0, button.pill(56.0).width(72.0))
        .clicked();
    row.caption(ui, 212.0, "Longer", "+");
    pressed.then_some(Action::Session(Command::Extend(Change::Longer(STEP))))
}

/// Never disabled, never mirrored.
fn hurts(ui: &mut Ui, scene: &Scene<'_>, row: Row) -> Option<Action> {
    let x = scene.place.window.right() - MARGIN - HURTS / 2.0 - row.middle;
    let pressed = row.put(ui, x, HURTS, Button::hurts()).clicked();
    row.caption(ui, x, "Stops at once", "H");
    pressed.then_some(Action::Session(Command::StopOnPain))
}
