//! Held time, told apart by side and by kind.

use std::time::Duration;

use serde::Serialize;

use crate::history::spelling::seconds;
use crate::words::{ChartKind, Side};

/// Held time by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Sides {
    /// With the left side.
    #[serde(rename = "left_s", with = "seconds")]
    pub left: Duration,
    /// With the right side.
    #[serde(rename = "right_s", with = "seconds")]
    pub right: Duration,
    /// With both together, or without sides.
    #[serde(rename = "both_s", with = "seconds")]
    pub both: Duration,
}

impl Sides {
    /// Counts `held` to a side; to both where none was named.
    pub fn add(&mut self, side: Option<Side>, held: Duration) {
        match side {
            Some(Side::Left) => self.left += held,
            Some(Side::Right) => self.right += held,
            Some(Side::Both) | None => self.both += held,
        }
    }

    /// All of it.
    #[must_use]
    pub fn total(&self) -> Duration {
        self.left + self.right + self.both
    }

    /// How far apart the two sides are.
    #[must_use]
    pub const fn difference(&self) -> Duration {
        self.left.abs_diff(self.right)
    }

    /// The side with less, and by how much; `None` where they are even.
    #[must_use]
    pub fn behind(&self) -> Option<(Side, Duration)> {
        match self.left.cmp(&self.right) {
            std::cmp::Ordering::Less => Some((Side::Left, self.difference())),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some((Side::Right, self.difference())),
        }
    }

    /// Whether this is uneven to the same side and as much as `planned` is: then it was meant so. A
    /// tenth is let pass, and 5 s, which a hold ends sooner or later by.
    #[must_use]
    pub fn is_as_planned(&self, planned: &Self) -> bool {
        let (Some((side, by)), Some((meant, planned))) = (self.behind(), planned.behind()) else {
            return false;
        };
        let leeway = (by / 10).max(Duration::from_secs(5));
        side == meant && by.abs_diff(planned) <= leeway
    }

    /// (R − L) ÷ ½(R + L) × 100, from −200 (left only) to 200 (right only); `None` where neither
    /// side was held. It describes practice; it is no finding about the body.
    #[must_use]
    pub fn symmetry_index(&self) -> Option<f64> {
        let (left, right) = (self.left.as_secs_f64(), self.right.as_secs_f64());
        let mean = f64::midpoint(left, right);
        (mean > 0.0).then(|| (right - left) / mean * 100.0)
    }
}

/// Held time by the three groups of the charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct ByKind {
    /// Stretch, release and posture.
    #[serde(rename = "stretch_s", with = "seconds")]
    pub stretch: Duration,
    /// Strength.
    #[serde(rename = "strength_s", with = "seconds")]
    pub strength: Duration,
    /// Breathing.
    #[serde(rename = "breath_s", with = "seconds")]
    pub breath: Duration,
}

impl ByKind {
    /// Counts `held` to a group.
    pub fn add(&mut self, kind: ChartKind, held: Duration) {
        match kind {
            ChartKind::Stretch => self.stretch += held,
            ChartKind::Strength => self.strength += held,
            ChartKind::Breath => self.breath += held,
        }
    }

    /// What was held of a group.
    #[must_use]
    pub const fn of(&self, kind: ChartKind) -> Duration {
        match kind {
            ChartKind::Stretch => self.stretch,
            ChartKind::Strength => self.strength,
            ChartKind::Breath => self.breath,
        }
    }

    /// All of it.
    #[must_use]
    pub fn total(&self) -> Duration {
        self.stretch + self.strength + self.breath
    }

    /// Adds another sum to this one.
    pub fn merge(&mut self, other: Self) {
        for kind in ChartKind::ALL {
            self.add(kind, other.of(kind));
        }
    }
}
