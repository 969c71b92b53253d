//! The inks: those of the light theme, which were chosen for paper-white ground.

use std::fmt;

use crate::words::ChartKind;

/// A colour: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) struct Ink(pub u8, pub u8, pub u8);

impl Ink {
    /// The ground.
    pub const PAPER: Self = Self(0xff, 0xff, 0xff);
    /// Names and numbers.
    pub const WORDS: Self = Self(0x19, 0x1d, 0x1f);
    /// What goes with them.
    pub const QUIET: Self = Self(0x4a, 0x53, 0x57);
    /// Between things.
    pub const HAIR: Self = Self(0xe2, 0xe2, 0xdd);
    /// Axes, and outlines.
    pub const AXIS: Self = Self(0x82, 0x89, 0x8b);

    /// The colour of a kind of work.
    pub const fn of(kind: ChartKind) -> Self {
        match kind {
            ChartKind::Stretch => Self(0x12, 0x87, 0x7a),
            ChartKind::Strength => Self(0xb0, 0x66, 0x0c),
            ChartKind::Breath => Self(0x51, 0x46, 0xa7),
        }
    }
}

impl fmt::Display for Ink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}
