//! Player: one session, to be read from the floor.
//!
//! ```text
//! view ─► place + scene ─┬─ stage: body, side, ring | beads | disc
//! keys ─► actions        ├─ cue, controls, top bar, strip
//!                        └─ sheets over it: leaving, keys
//! ```
//!
//! A frame shows one `Scene`, worked out from the snapshot and the size of the
//! window. Nothing here knows a clock: what moves is computed from the snapshot's spans.

mod controls;
mod cue;
mod face;
mod floor;
mod hurts;
mod ink;
mod keys;
mod keys_sheet;
mod leave;
mod live;
mod mini;
mod notes;
mod pace;
mod place;
mod scene;
mod stage;
mod state;
mod strip;
mod summary;
mod top;
mod words;
mod zoom;

use std::sync::Arc;

use egui::{Event, Ui, Vec2, vec2};

use crate::routine::model::Exercise;
use crate::session::command::Command;
use crate::session::snapshot::{Snapshot, State};
use crate::time::Stamp;
use crate::ui::action::Action;
use crate::ui::theme::Themed;
use place::Place;
use scene::Scene;

pub use hurts::{Hurt, Late};
pub use pace::{Manner, next_frame};
pub use state::{Face, PlayerState};
pub use summary::{Summary, unsaved_note};
pub use zoom::zoom;

/// The smallest window that has room for all controls, in points; below it the mini layout is shown.
pub const LEAST: Vec2 = vec2(800.0, 600.0);

/// What the screen shows.
pub struct PlayerView<'a> {
    /// The session at this moment.
    pub snapshot: &'a Snapshot,
    /// The moment itself.
    pub now: Stamp,
    /// Whether the person wants no sound for now.
    pub muted: bool,
    /// Why no sound comes, if none does.
    pub sound_off: Option<&'a str>,
    /// Why nothing is recorded, if nothing is.
    pub not_recorded: Option<&'a str>,
    /// The easier variant of what is done now, if there is one.
    pub easier: Option<&'a Arc<Exercise>>,
    /// The breathing that is offered for lying down after a pain.
    pub lie_down: Option<&'a Arc<Exercise>>,
    /// What was held, once the session is over.
    pub summary: Option<&'a Summary>,
    /// Whether the person is being asked about leaving.
    pub asking_to_leave: bool,
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, view: &PlayerView<'_>, state: &mut PlayerState) -> Vec<Action> {
    let over = matches!(view.snapshot.state, State::Finished(_));
    let mut actions = Vec::new();
    touch(ui, view, state);
    let says_pain = state.hurt.is_some() || state.late.is_some();
    if view.asking_to_leave || state.keys_open {
        actions.extend(keys::hurts(ui, view, says_pain));
    } else if !says_pain {
        actions.extend(keys::read(ui, view, state));
    }
    if over {
        actions.extend(face::show(state, Face::Full));
        actions.extend(summary::ui(ui, view, state));
    } else {
        actions.extend(session_ui(ui, view, state));
    }
    if actions.contains(&Action::Session(Command::StopOnPain)) {
        state.hurt = Some(Hurt::new(view.snapshot));
        state.keys_open = false;
        // The sheet needs more room than the mini window has.
        if state.face == Face::Mini {
            actions.extend(face::show(state, Face::Full));
        }
    }
    actions.extend(sheets(ui, view, state));
    actions
}

/// At most one sheet lies over the player.
fn sheets(ui: &Ui, view: &PlayerView<'_>, state: &mut PlayerState) -> Vec<Action> {
    if state.late.is_some() {
        return hurts::late_ui(ui, view, &mut state.late);
    }
    if state.hurt.is_some() {
        return hurts::ui(ui, view, &mut state.hurt);
    }
    if view.asking_to_leave {
        return leave::ui(ui).into_iter().collect();
    }
    if state.keys_open {
        state.keys_open = keys_sheet::ui(ui);
    }
    Vec::new()
}

fn session_ui(ui: &mut Ui, view: &PlayerView<'_>, state: &mut PlayerState) -> Vec<Action> {
    let window = ui.max_rect();
    let is_small = window.width() < LEAST.x || window.height() < LEAST.y;
    let place = match state.face {
        Face::Floor => floor::place(window, state.upside_down),
        Face::Full | Face::Mini => Place::new(window),
    };
    let Some(scene) = Scene::new(view, place, ui.theme()) else {
        return Vec::new();
    };
    match state.face {
        Face::Floor => floor::ui(ui, &scene, state),
        Face::Full if !is_small => full_ui(ui, &scene, state),
        Face::Full | Face::Mini => mini::ui(ui, &scene, state),
    }
}

/// Notes when a key was pressed or the pointer moved.
fn touch(ui: &Ui, view: &PlayerView<'_>, state: &mut PlayerState) {
    let touched = ui.input(|input| {
        let moved = input.pointer.delta() != Vec2::ZERO || input.pointer.any_down();
        moved
            || input
                .events
                .iter()
                .any(|event| matches!(event, Event::Key { .. }))
    });
    if touched {
        state.touched = view.now;
    }
}

fn full_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut PlayerState) -> Vec<Action> {
    live::ui(ui, scene);
    stage::ui(ui, scene);
    cue::ui(ui, scene);
    let mut actions = controls::ui(ui, scene, state);
    actions.extend(top::ui(ui, scene, state));
    actions.extend(strip::ui(ui, scene));
    actions
}
