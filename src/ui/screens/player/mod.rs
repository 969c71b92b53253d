//! Player: one session, to be read from the floor.

use egui::Ui;

use crate::session::snapshot::Snapshot;
use crate::ui::action::Action;

/// What the screen shows.
pub struct PlayerView<'a> {
    /// The session at this moment.
    pub snapshot: &'a Snapshot,
    /// Why no sound comes, if none does.
    pub sound_off: Option<&'a str>,
    /// Why nothing is recorded, if nothing is.
    pub not_recorded: Option<&'a str>,
    /// Whether the person is being asked about leaving.
    pub asking_to_leave: bool,
    /// Whether the window covers the whole screen.
    pub full_screen: bool,
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, view: &PlayerView<'_>) -> Vec<Action> {
    let _ = (ui, view);
    Vec::new()
}
