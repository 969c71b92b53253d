//! Poses between the key poses.

use crate::routine::model::{Figure, Limbs, Point, Pose};

/// The pose of `figure` at `t`, from its start (0) to its hold (1). `None` without poses.
///
/// Key poses are evenly spaced and close enough for straight lines between them.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a dozen key poses"
)]
pub fn pose_at(figure: &Figure, t: f32) -> Option<Pose> {
    let last = figure.poses.len().checked_sub(1)?;
    let along = t.clamp(0.0, 1.0) * last as f32;
    let nth = (along as usize).min(last);
    let from = figure.poses.get(nth)?;
    let to = figure.poses.get(nth + 1).unwrap_or(from);
    Some(between(from, to, along - nth as f32))
}

/// Slow at both ends: `t` (0–1) for a blend that starts and stops gently.
#[must_use]
pub fn eased(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

fn between(a: &Pose, b: &Pose, t: f32) -> Pose {
    Pose {
        hip: point(a.hip, b.hip, t),
        waist: point(a.waist, b.waist, t),
        shoulder: point(a.shoulder, b.shoulder, t),
        neck: point(a.neck, b.neck, t),
        head: point(a.head, b.head, t),
        nose: point(a.nose, b.nose, t),
        belly: point(a.belly, b.belly, t),
        near: limbs(&a.near, &b.near, t),
        far: limbs(&a.far, &b.far, t),
    }
}

fn limbs(a: &Limbs, b: &Limbs, t: f32) -> Limbs {
    Limbs {
        knee: point(a.knee, b.knee, t),
        ankle: point(a.ankle, b.ankle, t),
        heel: point(a.heel, b.heel, t),
        ball: point(a.ball, b.ball, t),
        toe: point(a.toe, b.toe, t),
        elbow: point(a.elbow, b.elbow, t),
        hand: point(a.hand, b.hand, t),
    }
}

/// The point at `t` of the way from `a` to `b`.
pub(super) fn point([ax, ay]: Point, [bx, by]: Point, t: f32) -> Point {
    [ax + (bx - ax) * t, ay + (by - ay) * t]
}
