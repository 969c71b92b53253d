//! Changing between the faces of the player, with what the window has to do for it.

use super::state::{Face, PlayerState};
use crate::ui::action::Action;

/// Shows `face`.
pub(super) fn show(state: &mut PlayerState, face: Face) -> Vec<Action> {
    let left = match state.face {
        Face::Full => None,
        Face::Floor => Some(Action::FullScreen(false)),
        Face::Mini => Some(Action::MiniWindow(false)),
    };
    let entered = match face {
        Face::Full => None,
        Face::Floor => Some(Action::FullScreen(true)),
        Face::Mini => Some(Action::MiniWindow(true)),
    };
    state.face = face;
    left.into_iter().chain(entered).collect()
}

/// Shows `face`, or the usual one where that is shown already.
pub(super) fn toggle(state: &mut PlayerState, face: Face) -> Vec<Action> {
    if state.face == face {
        show(state, Face::Full)
    } else {
        show(state, face)
    }
}
