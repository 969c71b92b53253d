//! What the player remembers between frames that is no part of the session.

use super::hurts::{Hurt, Late};
use crate::time::Stamp;

/// How the player shows itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Face {
    /// With all controls, to be used at the desk.
    #[default]
    Full,
    /// The whole screen in a few great signs, to be read from the floor.
    Floor,
    /// A small window above all others.
    Mini,
}

/// The person's own way of looking at a session. Edited in place by the screen, like a draft.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlayerState {
    /// How it shows itself.
    pub face: Face,
    /// The floor view stands on its head, for a screen that is looked at from behind it.
    pub upside_down: bool,
    /// The list of keys is open.
    pub keys_open: bool,
    /// When a key was last pressed or the pointer last moved.
    pub touched: Stamp,
    /// What the person is saying about a pain, while that sheet is open.
    pub hurt: Option<Hurt>,
    /// What is being said of a pain after the session, while that sheet is open.
    pub late: Option<Late>,
    /// Pause was given the keyboard, which came from a button that is gone.
    pub greeted: bool,
    /// The note being written when the session is over.
    pub note: String,
}
