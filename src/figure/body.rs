//! From joints to layers of blobs, back to front.
//!
//! Radii are shares of the unit box; [`BULK`] makes the body a little stronger than its bones.

use super::blob::Blob;
use crate::routine::model::{Limbs, Point, Pose};

/// What all body radii but the head's are multiplied with.
const BULK: f32 = 1.2;
/// Half the width of the trunk.
const TRUNK: f32 = 0.0372 * BULK;
/// Half the width of the neck, where it leaves the shoulder and inside the head.
const NECK: [f32; 2] = [0.031 * BULK, 0.010 * BULK];
/// Points along the trunk.
const TRUNK_POINTS: u8 = 13;
/// Radius of the belly disc, breathed out and breathed in.
const BELLY: [f32; 2] = [0.030, 0.050];

/// A part of the body that has one colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The arm behind the trunk.
    FarArm,
    /// The leg behind it.
    FarLeg,
    /// The disc that the breath moves.
    Belly,
    /// Trunk, neck and head.
    Trunk,
    /// The leg in front.
    NearLeg,
    /// The arm in front.
    NearArm,
}

/// Blobs of one part.
#[derive(Debug, Clone)]
pub struct Layer {
    /// What it is.
    pub part: Part,
    /// Whether a gap of stage colour sets it off from what lies behind.
    pub gap: bool,
    /// Back to front.
    pub blobs: Vec<Blob>,
}

impl Layer {
    const fn new(part: Part, gap: bool, blobs: Vec<Blob>) -> Self {
        Self { part, gap, blobs }
    }
}

/// The whole body, back to front; with a belly disc where it breathes (0 out – 1 in).
#[must_use]
pub fn body(pose: &Pose, head_radius: f32, breath: Option<f32>) -> Vec<Layer> {
    let mut layers = vec![
        Layer::new(Part::FarArm, false, arm(pose.shoulder, &pose.far)),
        Layer::new(Part::FarLeg, false, leg(pose.hip, &pose.far)),
    ];
    if let Some(breath) = breath {
        let [out, full] = BELLY;
        let radius = out + (full - out) * breath.clamp(0.0, 1.0);
        layers.push(Layer::new(
            Part::Belly,
            false,
            vec![Blob::circle(pose.belly, radius)],
        ));
    }
    layers.extend([
        Layer::new(Part::Trunk, true, trunk(pose)),
        Layer::new(Part::Trunk, false, head(pose, head_radius)),
        Layer::new(Part::NearLeg, true, leg(pose.hip, &pose.near)),
        Layer::new(Part::NearArm, true, arm(pose.shoulder, &pose.near)),
    ]);
    layers
}

fn arm(shoulder: Point, limbs: &Limbs) -> Vec<Blob> {
    let [upper, elbow, wrist, hand] = [0.0182, 0.0150, 0.0120, 0.0146].map(|r| r * BULK);
    let bend = lifted(limbs.elbow, elbow);
    let end = lifted(limbs.hand, hand);
    vec![
        Blob::new(shoulder, upper, bend, elbow),
        Blob::new(bend, elbow, end, wrist),
        Blob::circle(end, hand),
    ]
}

fn leg(hip: Point, limbs: &Limbs) -> Vec<Blob> {
    let [thigh, knee, calf, ankle, foot, tip] =
        [0.0290, 0.0228, 0.0222, 0.0140, 0.0112, 0.0090].map(|r| r * BULK);
    let [heel, ball] = [limbs.heel, limbs.ball].map(|at| lifted(at, foot));
    let toe = lifted(limbs.toe, tip);
    let bend = lifted(limbs.knee, knee);
    let end = lifted(limbs.ankle, ankle);
    vec![
        Blob::new(hip, thigh, bend, knee),
        Blob::new(bend, calf, end, ankle),
        Blob::new(end, ankle, heel, foot),
        Blob::new(end, ankle, ball, foot),
        Blob::new(heel, foot, ball, foot),
        Blob::new(ball, foot, toe, tip),
    ]
}

/// A smooth curve from the hip through the waist to the shoulder.
fn trunk(pose: &Pose) -> Vec<Blob> {
    let last = f32::from(TRUNK_POINTS - 1);
    let point = |nth: u8| {
        let t = f32::from(nth) / last;
        let along = |from: f32, middle: f32, to: f32| {
            // The parabola that has `middle` half way.
            from + t * (4.0 * middle - 3.0 * from - to) + 2.0 * t * t * (from - 2.0 * middle + to)
        };
        let ([hx, hy], [wx, wy], [sx, sy]) = (pose.hip, pose.waist, pose.shoulder);
        [along(hx, wx, sx), along(hy, wy, sy)]
    };
    (1..TRUNK_POINTS)
        .map(|nth| Blob::new(point(nth - 1), TRUNK, point(nth), TRUNK))
        .collect()
}

/// Neck, head, and the nose that shows which way the face looks.
fn head(pose: &Pose, radius: f32) -> Vec<Blob> {
    let [x, y] = pose.head;
    let [dx, dy] = [pose.nose[0] - x, pose.nose[1] - y];
    let length = dx.hypot(dy).max(f32::EPSILON);
    let reach = 0.97 * radius / length;
    let nose = [x + dx * reach, y + dy * reach];
    vec![
        Blob::new(pose.shoulder, NECK[0], pose.head, NECK[1]),
        Blob::circle(pose.head, radius),
        Blob::new(pose.head, 0.84 * radius, nose, 0.0105),
    ]
}

/// Feet, knees and hands lie on the floor, not in it.
const fn lifted([x, y]: Point, radius: f32) -> Point {
    [x, if y < radius { radius } else { y }]
}
