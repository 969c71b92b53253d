//! What a timeline comes down to: time in all, held, and by side.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::timeline::Timeline;
use crate::words::{Muscle, Side};

/// The sums of a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sums {
    /// With everything around it.
    pub total: Duration,
    /// In holds, repetitions and breaths.
    pub held: Duration,
    /// On the left alone, and on the right alone.
    pub left: Duration,
    /// The same.
    pub right: Duration,
    /// The muscles whose sides differ most, and how much each gets.
    pub uneven: Option<(Muscle, Duration, Duration)>,
    /// Whether some part lasts as long as one likes.
    pub open: bool,
}

impl Sums {
    pub(super) fn of(timeline: &Timeline) -> Self {
        let mut sums = Self {
            total: timeline.total,
            ..Self::default()
        };
        let mut muscles: BTreeMap<Muscle, [Duration; 2]> = BTreeMap::new();
        for segment in timeline.segments.iter().filter(|one| one.phase.is_active()) {
            let Some(work) = &segment.work else { continue };
            let len = segment.planned();
            sums.open |= segment.len.is_none();
            sums.held += len;
            let [left, right] = match work.side {
                Side::Left => [len, Duration::ZERO],
                Side::Right => [Duration::ZERO, len],
                Side::Both => continue,
            };
            sums.left += left;
            sums.right += right;
            for muscle in &work.exercise.muscles {
                let both = muscles.entry(*muscle).or_default();
                let [l, r] = *both;
                *both = [l + left, r + right];
            }
        }
        let by_difference = |(_, [left, right]): &(Muscle, [Duration; 2])| left.abs_diff(*right);
        let uneven = muscles.into_iter().max_by_key(by_difference);
        sums.uneven = uneven
            .filter(|(_, [left, right])| left != right)
            .map(|(muscle, [left, right])| (muscle, left, right));
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::check_text;
    use crate::routine::Catalogue;

    #[test]
    fn sides_are_held_apart() {
        let text = r#"Routine(format: 1, name: "A", steps: [
            Hold(exercise: "kneeling_lunge", hold: (left: "60s", right: "30s")),
            Hold(exercise: "childs_pose", hold: "20s"),
        ])"#;
        let usable = check_text(text, "a", Catalogue::builtin()).usable.unwrap();
        let sums = Sums::of(&usable.timeline);
        let seconds = Duration::from_secs;
        assert_eq!((sums.left, sums.right), (seconds(60), seconds(30)));
        assert_eq!(sums.held, seconds(110));
        let (_, left, right) = sums.uneven.unwrap();
        assert_eq!((left, right), (seconds(60), seconds(30)));
    }
}
