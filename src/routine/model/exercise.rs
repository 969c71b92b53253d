//! An exercise and its figure: what is done, and how it looks from the side.

use std::sync::Arc;

use crate::words::{Kind, Muscle, Position, Side};

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

impl Figure {
    /// Whether it is turned the other way about, so that its working limb is on this side.
    #[must_use]
    pub const fn is_turned_for(&self, side: Side) -> bool {
        match side {
            Side::Left => !self.mirror,
            Side::Right => self.mirror,
            Side::Both => false,
        }
    }
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
