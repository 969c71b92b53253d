//! How sessions are fitted to the person, and what was agreed to before the first one.

use crate::words::Area;

/// How sessions go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionSettings {
    /// The side that steps for each side begin with.
    pub first_side: FirstSide,
    /// Time to get ready and to change sides, in percent of what the routine gives, 100–200.
    pub ready_percent: u16,
    /// Whether the built-in routines keep the exercises that are to be chosen on purpose: boat.
    pub hard_exercises: bool,
    /// Whether the one rule and what the program is not have been read and accepted.
    pub accepted: bool,
    /// Whether it is asked before each session how tight each side feels.
    pub ask_before: bool,
    /// Where that was asked about last.
    pub area: Area,
}

impl Default for SessionSettings {
    fn default() -> Self {
        Self {
            first_side: FirstSide::Left,
            ready_percent: 100,
            hard_exercises: false,
            accepted: false,
            ask_before: true,
            area: Area::Hip,
        }
    }
}

/// The side to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstSide {
    /// Always left, as the files say.
    Left,
    /// Always right.
    Right,
    /// The one that the session before did not begin with.
    InTurn,
    /// The one that was held less in the last seven days.
    Behind,
}
