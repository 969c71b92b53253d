//! The one shape everything is made of: the hull of two circles.

use crate::routine::model::Point;

/// A tapered capsule in the unit box: y up, floor at 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Blob {
    /// Centre of one circle.
    pub from: Point,
    /// Its radius.
    pub from_radius: f32,
    /// Centre of the other.
    pub to: Point,
    /// Its radius.
    pub to_radius: f32,
}

impl Blob {
    /// The hull of two circles.
    #[must_use]
    pub const fn new(from: Point, from_radius: f32, to: Point, to_radius: f32) -> Self {
        Self {
            from,
            from_radius,
            to,
            to_radius,
        }
    }

    /// A circle.
    #[must_use]
    pub const fn circle(centre: Point, radius: f32) -> Self {
        Self::new(centre, radius, centre, radius)
    }

    /// Its highest point.
    #[must_use]
    pub fn top(&self) -> f32 {
        let ([_, from], [_, to]) = (self.from, self.to);
        (from + self.from_radius).max(to + self.to_radius)
    }
}
