//! A routine as it is meant: plain values, already checked, every exercise resolved.
//!
//! Values of this module only come out of [`super::load`] (or tests), so the compiler behind them
//! has nothing left to refuse but sheer size. Counts and spans keep the ranges FORMAT names; the
//! raw spelling of the file is not kept here.

use std::sync::Arc;
use std::time::Duration;

use crate::words::{Kind, Muscle, Position, Side};

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

/// A catalogue entry, or an exercise of the user's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// Names it in files and in the history.
    pub id: String,
    /// As shown and spoken.
    pub name: String,
    /// What it does.
    pub kind: Kind,
    /// How the body rests.
    pub position: Position,
    /// Whether it is done on one side at a time.
    pub sided: bool,
    /// What the balance counts it to.
    pub muscles: Vec<Muscle>,
    /// Where the named side is, such as `{side} knee down`.
    pub side_hint: Option<String>,
    /// Up to 90 characters each.
    pub cues: Vec<String>,
    /// When to ease off.
    pub caution: Option<String>,
    /// Id of an easier variant.
    pub easier: Option<String>,
    /// Whether the person has to choose it on purpose before it is offered.
    pub opt_in: bool,
    /// The joints, where somebody drew them.
    pub figure: Option<Arc<Figure>>,
}

/// A side-view stick figure in a unit box (floor at y = 0, y up, facing right, near side = right).
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// From the start pose (first) to the hold pose (last), evenly spaced; 2 or more.
    pub poses: Vec<Pose>,
    /// Head radius in the unit box.
    pub head_radius: f32,
    /// Drawn mirrored for RIGHT instead of for LEFT: the far limb works.
    pub mirror: bool,
    /// Mats, chairs, walls.
    pub props: Vec<Prop>,
}

/// A point of the unit box.
pub type Point = [f32; 2];

/// One key pose: where the joints are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pose {
    /// Hip.
    pub hip: Point,
    /// Between hip and shoulder, so that the trunk can arch.
    pub waist: Point,
    /// Shoulder.
    pub shoulder: Point,
    /// Top of the neck.
    pub neck: Point,
    /// Centre of the head.
    pub head: Point,
    /// Tip of the nose: which way the face looks.
    pub nose: Point,
    /// Front of the belly, which the breath moves.
    pub belly: Point,
    /// The limbs of the viewer's side.
    pub near: Limbs,
    /// The limbs behind the trunk.
    pub far: Limbs,
}

/// One arm and one leg.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limbs {
    /// Knee.
    pub knee: Point,
    /// Ankle.
    pub ankle: Point,
    /// Heel.
    pub heel: Point,
    /// Ball of the foot.
    pub ball: Point,
    /// Tip of the toes.
    pub toe: Point,
    /// Elbow.
    pub elbow: Point,
    /// Hand.
    pub hand: Point,
}

/// Something the body rests on or leans against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Prop {
    /// Under everything, below the floor line.
    Mat,
    /// A knee pad.
    Pad(Flat),
    /// A chair seen from the side.
    Chair {
        /// The seat.
        seat: Flat,
        /// The x of its back and the height of its top, where it has one.
        back: Option<Point>,
    },
    /// A stool.
    Stool(Flat),
    /// The top of a desk or of a chair's back, to hold on to.
    Support(Point),
    /// The x of a wall behind the body.
    Wall(f32),
    /// A roll behind the low back.
    LumbarRoll(Round),
    /// A foam roller that travels with the body.
    Roller(Round),
    /// A massage ball that travels with the body.
    Ball(Round),
}

/// A level surface of a prop.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flat {
    /// Left end.
    pub x0: f32,
    /// Right end.
    pub x1: f32,
    /// Above the floor.
    pub height: f32,
}

/// A round prop, seen from the side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Round {
    /// Centre in the first pose.
    pub at: Point,
    /// Centre in the last pose.
    pub at_hold: Point,
    /// Radius.
    pub radius: f32,
}

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
