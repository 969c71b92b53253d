//! The steps of a routine: holds, repetitions, breathing, rests and groups.

use std::sync::Arc;
use std::time::Duration;

use super::Exercise;
use crate::words::Side;

/// One step of a routine.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// A position held still.
    Hold(Hold),
    /// Repetitions in a tempo.
    Reps(Reps),
    /// Paced breathing.
    Breathe(Breathe),
    /// A rest of its own.
    Rest(Rest),
    /// A group done several times.
    Repeat(Repeat),
    /// Counts up until the person goes on.
    Open(Open),
}

impl Step {
    /// What a step with an exercise says; `None` of rests and groups.
    #[must_use]
    pub const fn common(&self) -> Option<&Common> {
        match self {
            Self::Hold(hold) => Some(&hold.common),
            Self::Reps(reps) => Some(&reps.common),
            Self::Breathe(breathe) => Some(&breathe.common),
            Self::Open(open) => Some(&open.common),
            Self::Rest(_) | Self::Repeat(_) => None,
        }
    }
}

/// What every step with an exercise may say.
#[derive(Debug, Clone, PartialEq)]
pub struct Common {
    /// Resolved: the file's own, else the catalogue's.
    pub exercise: Arc<Exercise>,
    /// The step's own time to get ready, where it has one; zero leaves it out.
    pub prep: Option<Duration>,
    /// Rest behind the step; zero where left out.
    pub rest_after: Duration,
    /// Cue lines in place of the exercise's own.
    pub cues: Option<Vec<String>>,
    /// A note to oneself.
    pub note: Option<String>,
}

/// Sides, sets and the times between them.
#[derive(Debug, Clone, PartialEq)]
pub struct Sets {
    /// Which side, or one after the other.
    pub side: StepSide,
    /// 1–20 on each side.
    pub sets: PerSide<u32>,
    /// Between two sets.
    pub rest: Duration,
    /// Between two sides, where the step says so.
    pub switch: Option<Duration>,
    /// In what order sides and sets follow.
    pub order: Order,
}

/// The side of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepSide {
    /// Left and right in turn, in one step.
    Each,
    /// One side, or both together.
    Only(Side),
}

/// A value that may differ by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PerSide<T> {
    /// For the left side, and for both together.
    pub left: T,
    /// For the right side.
    pub right: T,
}

impl<T: Copy> PerSide<T> {
    /// The same on both sides.
    #[must_use]
    pub const fn same(value: T) -> Self {
        Self {
            left: value,
            right: value,
        }
    }

    /// The value for `side`.
    #[must_use]
    pub const fn of(&self, side: Side) -> T {
        match side {
            Side::Right => self.right,
            Side::Left | Side::Both => self.left,
        }
    }
}

/// The order of sides and sets in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Order {
    /// L1, R1, L2, R2.
    #[default]
    Alternate,
    /// L1, L2, R1, R2.
    OneSideFirst,
}

/// A breath: in, hold, out, hold. Some part is longer than zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    /// Breathing in.
    pub inhale: Duration,
    /// Full.
    pub hold_in: Duration,
    /// Breathing out.
    pub exhale: Duration,
    /// Empty.
    pub hold_out: Duration,
}

impl Pattern {
    /// One whole breath.
    #[must_use]
    pub fn length(&self) -> Duration {
        self.inhale + self.hold_in + self.exhale + self.hold_out
    }
}

impl Default for Pattern {
    /// 4 s in, 6 s out: six breaths a minute with the longer breath out (Laborde 2021).
    fn default() -> Self {
        Self {
            inhale: Duration::from_secs(4),
            hold_in: Duration::ZERO,
            exhale: Duration::from_secs(6),
            hold_out: Duration::ZERO,
        }
    }
}

/// The tempo of a repetition. Some part is longer than zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tempo {
    /// Moving out.
    pub out: Duration,
    /// Staying there.
    pub hold: Duration,
    /// Moving back.
    pub back: Duration,
}

impl Tempo {
    /// One whole repetition.
    #[must_use]
    pub fn length(&self) -> Duration {
        self.out + self.hold + self.back
    }
}

/// How long a hold lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoldLength {
    /// A span; a breath is sounded where there is a pattern.
    Span(PerSide<Duration>),
    /// A count of breaths (1–500) of the pattern.
    Breaths(PerSide<u32>),
}

/// A position held still.
#[derive(Debug, Clone, PartialEq)]
pub struct Hold {
    /// Exercise, prep, cues.
    pub common: Common,
    /// Sides and sets.
    pub sets: Sets,
    /// How long.
    pub length: HoldLength,
    /// The breath that is sounded. Always there where the length is in breaths.
    pub pattern: Option<Pattern>,
}

/// Repetitions in a tempo.
#[derive(Debug, Clone, PartialEq)]
pub struct Reps {
    /// Exercise, prep, cues.
    pub common: Common,
    /// Sides and sets.
    pub sets: Sets,
    /// 1–200.
    pub reps: PerSide<u32>,
    /// Seconds out, hold, back.
    pub tempo: Tempo,
}

/// Paced breathing.
#[derive(Debug, Clone, PartialEq)]
pub struct Breathe {
    /// Exercise, prep, cues.
    pub common: Common,
    /// Whole breaths, 1 or more. A length in the file is already fitted.
    pub breaths: u32,
    /// The breath.
    pub pattern: Pattern,
}

/// A rest of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Rest {
    /// How long; zero leaves it out.
    pub length: Duration,
    /// What to say instead of what comes next.
    pub say: Option<String>,
}

/// A group done several times.
#[derive(Debug, Clone, PartialEq)]
pub struct Repeat {
    /// 1–50.
    pub times: u32,
    /// Between two rounds.
    pub rest: Duration,
    /// What is repeated.
    pub steps: Vec<Step>,
}

/// Counts up until the person goes on.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    /// Exercise, prep, cues.
    pub common: Common,
    /// One side, or both.
    pub side: Side,
}
