//! What a row of the balance says: its times, the side that is behind, and the index.

use crate::stats::Sides;
use crate::stats::balance::{ExerciseSides, MuscleSides};
use crate::time::format::clock;
use crate::words::ChartKind;

/// One row: what was held with each side of an exercise, of a muscle, or in a week.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is of.
    pub name: String,
    /// What colours it; a muscle has no kind.
    pub kind: Option<ChartKind>,
    /// Held time.
    pub sides: Sides,
    /// What the plan had for it; nothing where the plan is not looked at.
    pub planned: Sides,
}

impl From<&ExerciseSides> for Line {
    fn from(exercise: &ExerciseSides) -> Self {
        Self {
            name: exercise.name.clone(),
            kind: Some(exercise.kind.chart()),
            sides: exercise.sides,
            planned: exercise.planned,
        }
    }
}

impl From<&MuscleSides> for Line {
    fn from(muscle: &MuscleSides) -> Self {
        Self {
            name: muscle.muscle.label().to_owned(),
            kind: None,
            sides: muscle.sides,
            planned: muscle.planned,
        }
    }
}

impl Line {
    /// `left 1:30, right 4:30; left 3:00 behind, as planned; index +100`
    #[must_use]
    pub fn words(&self) -> String {
        let Sides { left, right, .. } = self.sides;
        let index = index(&self.sides);
        let both = format!("left {}, right {}", clock(left), clock(right));
        format!("{both}; {}; index {index}", self.behind())
    }

    /// `left 3:00 behind, as planned`, or `even`
    #[must_use]
    pub fn behind(&self) -> String {
        let Some((side, by)) = self.sides.behind() else {
            return "even".to_owned();
        };
        let meant = self.sides.is_as_planned(&self.planned);
        let plan = if meant { ", as planned" } else { "" };
        format!("{} {} behind{plan}", side.word(), clock(by))
    }
}

/// The symmetry index in whole numbers: `0`, `+61` where the right has more, `−61` where the left.
#[must_use]
pub fn index(sides: &Sides) -> String {
    let index = sides.symmetry_index().unwrap_or_default().round();
    if index < 0.0 {
        format!("\u{2212}{:.0}", -index)
    } else if index > 0.0 {
        format!("+{index:.0}")
    } else {
        "0".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn sides(left: u64, right: u64) -> Sides {
        Sides {
            left: Duration::from_secs(left),
            right: Duration::from_secs(right),
            both: Duration::ZERO,
        }
    }

    #[track_caller]
    fn words(left: u64, right: u64, planned: [u64; 2]) -> String {
        let line = Line {
            name: String::new(),
            kind: None,
            sides: sides(left, right),
            planned: sides(planned[0], planned[1]),
        };
        line.words()
    }

    #[test]
    fn words_name_the_side_that_is_behind_and_the_index() {
        assert_eq!(
            words(90, 270, [0, 0]),
            "left 1:30, right 4:30; left 3:00 behind; index +100"
        );
        assert_eq!(
            words(60, 30, [60, 60]),
            "left 1:00, right 0:30; right 0:30 behind; index \u{2212}67"
        );
        assert_eq!(
            words(30, 30, [0, 0]),
            "left 0:30, right 0:30; even; index 0"
        );
    }

    #[test]
    fn what_was_meant_so_is_said() {
        assert_eq!(
            words(30, 90, [30, 90]),
            "left 0:30, right 1:30; left 1:00 behind, as planned; index +100"
        );
    }
}
