//! Player: one session, to be read from the floor.
//!
//! ```text
//! view ─► place + scene ─┬─ stage: body, side, ring | beads | disc
//! keys ─► actions        ├─ cue, controls, top bar, strip
//!                        └─ sheets over it: leaving, keys
//! ```
//!
//! A frame shows one [`Scene`](scene::Scene), worked out from the snapshot and the size of the
//! window. Nothing here knows a clock: what moves is computed from the snapshot's spans.

mod controls;
mod cue;
mod face;
mod finished;
mod ink;
mod keys;
mod keys_sheet;
mod leave;
mod live;
mod notes;
mod place;
mod scene;
mod sheet;
mod stage;
mod state;
mod strip;
mod top;
mod words;

use egui::Ui;

use crate::session::snapshot::{Snapshot, State};
use crate::time::Stamp;
use crate::ui::action::Action;
use crate::ui::theme::Themed;
use place::Place;
use scene::Scene;

pub use state::{Face, PlayerState};

/// What the screen shows.
pub struct PlayerView<'a> {
    /// The session at this moment.
    pub snapshot: &'a Snapshot,
    /// The moment itself.
    pub now: Stamp,
    /// Why no sound comes, if none does.
    pub sound_off: Option<&'a str>,
    /// Why nothing is recorded, if nothing is.
    pub not_recorded: Option<&'a str>,
    /// Whether the person is being asked about leaving.
    pub asking_to_leave: bool,
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, view: &PlayerView<'_>, state: &mut PlayerState) -> Vec<Action> {
    let over = matches!(view.snapshot.state, State::Finished(_));
    let mut actions = Vec::new();
    if !view.asking_to_leave && !state.keys_open {
        actions.extend(keys::read(ui, view.snapshot, state));
    }
    let place = Place::new(ui.max_rect());
    match Scene::new(view, place, ui.theme()) {
        Some(scene) if !over => actions.extend(session_ui(ui, &scene, state)),
        _ => actions.extend(finished::ui(ui, view.snapshot)),
    }
    if view.asking_to_leave {
        actions.extend(leave::ui(ui));
    } else if state.keys_open {
        state.keys_open = keys_sheet::ui(ui);
    }
    actions
}

fn session_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut PlayerState) -> Vec<Action> {
    live::ui(ui, scene);
    stage::ui(ui, scene);
    cue::ui(ui, scene);
    let mut actions = controls::ui(ui, scene);
    actions.extend(top::ui(ui, scene, state));
    actions.extend(strip::ui(ui, scene));
    actions
}
