//! The words every room shares: side, kind, position, muscle, phase.
//!
//! They are the same in routine files, in the engine, in the history and on the screen, so they
//! stand here once, below all of them. Names of variants are the words of the routine format.

use serde::{Deserialize, Serialize};

/// The body side a segment is named after, drawn for and credited to.
///
/// It is the working side: the stretched one, the moving one, or the one that carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The left side works.
    Left,
    /// The right side works.
    Right,
    /// Both together, or an exercise without sides.
    Both,
}

impl Side {
    /// The other side; `Both` is its own other side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
            Self::Both => Self::Both,
        }
    }

    /// Lower-case name, as in `supple plan --json` and in the history.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
            Self::Both => "both",
        }
    }
}

/// What an exercise does for the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// Lengthens: held still.
    Stretch,
    /// Builds: moved or held against load.
    Strength,
    /// Lets go: lying, rolling, rocking.
    Release,
    /// Diaphragmatic breathing.
    Breath,
    /// Standing or sitting well.
    Posture,
}

/// The three groups that charts, colours and minutes are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChartKind {
    /// Stretch, release and posture.
    Stretch,
    /// Strength.
    Strength,
    /// Breathing.
    Breath,
}

impl ChartKind {
    /// All three, in the fixed stacking order of the charts, from the bottom.
    pub const ALL: [Self; 3] = [Self::Stretch, Self::Strength, Self::Breath];

    /// Name as shown in legends.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Stretch => "Stretch",
            Self::Strength => "Strength",
            Self::Breath => "Breath",
        }
    }
}

impl Kind {
    /// The chart group this kind is counted to.
    #[must_use]
    pub const fn chart(self) -> ChartKind {
        match self {
            Self::Strength => ChartKind::Strength,
            Self::Breath => ChartKind::Breath,
            Self::Stretch | Self::Release | Self::Posture => ChartKind::Stretch,
        }
    }
}

/// How the body rests on the ground during an exercise. A change of it takes time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Position {
    /// On both feet.
    Standing,
    /// On a chair.
    Seated,
    /// One knee down.
    HalfKneeling,
    /// On hands and knees.
    AllFours,
    /// On the back.
    Supine,
    /// On the front.
    Prone,
    /// On the floor, upright.
    Sitting,
}

/// A muscle group that the left-right balance is counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Muscle {
    /// Front of the hip: psoas and its neighbours.
    HipFlexors,
    /// Front of the thigh.
    Quads,
    /// Back of the thigh.
    Hamstrings,
    /// Buttocks.
    Glutes,
    /// Belly wall.
    Abdominals,
    /// Low back.
    LowBack,
    /// The breathing muscle.
    Diaphragm,
}

impl Muscle {
    /// Name as shown.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::HipFlexors => "Hip flexors",
            Self::Quads => "Front of thigh",
            Self::Hamstrings => "Back of thigh",
            Self::Glutes => "Glutes",
            Self::Abdominals => "Belly wall",
            Self::LowBack => "Low back",
            Self::Diaphragm => "Breathing muscle",
        }
    }
}

/// Where the body feels tight. Areas, never conditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Front of the hip and the groin.
    Hip,
    /// Front of the thigh.
    Thigh,
    /// Buttock.
    Glute,
    /// Low back.
    LowBack,
    /// Lower belly.
    Belly,
    /// Pelvis.
    Pelvis,
}

impl Area {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Hip,
        Self::Thigh,
        Self::Glute,
        Self::LowBack,
        Self::Belly,
        Self::Pelvis,
    ];

    /// Name as shown.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Hip => "Front of hip",
            Self::Thigh => "Front of thigh",
            Self::Glute => "Glute",
            Self::LowBack => "Low back",
            Self::Belly => "Lower belly",
            Self::Pelvis => "Pelvis",
        }
    }
}

/// What one segment of a timeline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// Time to get into position.
    Prep,
    /// Time to change sides inside a step.
    Switch,
    /// Time between sets, rounds or steps.
    Rest,
    /// A position held still.
    Hold,
    /// Repetitions in a tempo.
    Reps,
    /// Paced breathing.
    Breathe,
    /// Counts up until the person goes on.
    Open,
}

impl Phase {
    /// Prep, switch and rest: nothing is held, the next thing is announced.
    #[must_use]
    pub const fn is_waiting(self) -> bool {
        matches!(self, Self::Prep | Self::Switch | Self::Rest)
    }

    /// Hold, reps, breathing and open: time in it counts as held.
    #[must_use]
    pub const fn is_active(self) -> bool {
        !self.is_waiting()
    }

    /// Lower-case name, as in `supple plan --json` and in the history.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Prep => "prep",
            Self::Switch => "switch",
            Self::Rest => "rest",
            Self::Hold => "hold",
            Self::Reps => "reps",
            Self::Breathe => "breathe",
            Self::Open => "open",
        }
    }
}
