//! A routine as it is meant: plain values, already checked, every exercise resolved.
//!
//! Values of this module only come out of [`load`](super::load()) (or tests), so the compiler behind them
//! has nothing left to refuse but sheer size. Counts and spans keep the ranges FORMAT names; the
//! raw spelling of the file is not kept here.

mod exercise;
mod step;

pub use exercise::{Exercise, Figure, Flat, Limbs, Point, Pose, Prop, Round};
pub use step::{
    Breathe, Common, Hold, HoldLength, Open, Order, Pattern, PerSide, Repeat, Reps, Rest, Sets,
    Step, StepSide, Tempo,
};

use std::sync::Arc;
use std::time::Duration;

/// One routine file.
#[derive(Debug, Clone, PartialEq)]
pub struct Routine {
    /// The file's stem; names the routine in commands and in the history.
    pub id: String,
    /// 1–60 characters.
    pub name: String,
    /// What it is for, in a sentence.
    pub about: Option<String>,
    /// Where it is done. Files may leave it out; then it follows from the positions.
    pub place: Place,
    /// How demanding; `None` is for everyone.
    pub level: Option<Level>,
    /// What is needed.
    pub equipment: Vec<String>,
    /// Who says so.
    pub source: Option<String>,
    /// How often it was prescribed.
    pub dose: Option<Dose>,
    /// Times to get into position.
    pub timing: Timing,
    /// Exercises the file brings along.
    pub exercises: Vec<Arc<Exercise>>,
    /// 1–200 steps, groups included.
    pub steps: Vec<Step>,
}

/// Where a routine is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// Standing and seated only.
    Desk,
    /// Kneeling or lying too.
    Floor,
    /// Either.
    Anywhere,
}

impl Place {
    /// On the card of a routine.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Desk => "Desk",
            Self::Floor => "Floor",
            Self::Anywhere => "Desk or floor",
        }
    }
}

/// How demanding a routine is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// First weeks, stiff days.
    Gentle,
    /// The usual.
    Regular,
    /// For the practised.
    Strong,
}

/// How often a routine was prescribed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dose {
    /// Sessions a week, 1–21.
    pub per_week: u32,
    /// For how many weeks, 1–104; `None`: until further notice.
    pub weeks: Option<u32>,
}

/// Time to get into position, where a step does not say it itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timing {
    /// Before the routine's first exercise.
    pub first: Duration,
    /// Where the body position changes.
    pub change: Duration,
    /// Where it stays the same.
    pub same: Duration,
    /// Between two sides.
    pub switch: Duration,
}

impl Default for Timing {
    /// 10, 12, 6 and 8 s.
    fn default() -> Self {
        Self {
            first: Duration::from_secs(10),
            change: Duration::from_secs(12),
            same: Duration::from_secs(6),
            switch: Duration::from_secs(8),
        }
    }
}
