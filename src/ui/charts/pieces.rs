//! A length cut into the kinds of work, in the fixed order of the charts.

use egui::Rangef;

use crate::stats::ByKind;
use crate::words::ChartKind;

/// Between two kinds, in points.
const GAP: f32 = 2.0;
/// What was held at all is this long at least, in points.
const LEAST: f32 = 2.0;

/// Cuts `length` points into the kinds that were held, each by its share, with gaps between them.
#[must_use]
pub fn pieces(held: &ByKind, length: f32) -> Vec<(ChartKind, Rangef)> {
    let total = held.total().as_secs_f32();
    let kinds = ChartKind::ALL.into_iter();
    let present: Vec<_> = kinds.filter(|kind| !held.of(*kind).is_zero()).collect();
    let Some(last) = present.last().copied() else {
        return Vec::new();
    };
    let mut from = 0.0;
    let cut = |kind: ChartKind| {
        let share = length * held.of(kind).as_secs_f32() / total;
        let gap = if kind == last { 0.0 } else { GAP };
        let piece = Rangef::new(from, from + (share - gap).max(LEAST));
        from += share.max(LEAST + gap);
        (kind, piece)
    };
    present.into_iter().map(cut).collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn held(stretch: u64, strength: u64, breath: u64) -> ByKind {
        ByKind {
            stretch: Duration::from_secs(stretch),
            strength: Duration::from_secs(strength),
            breath: Duration::from_secs(breath),
        }
    }

    #[test]
    fn the_pieces_together_are_as_long_as_the_whole() {
        let cut = pieces(&held(60, 30, 10), 100.0);
        assert_eq!(
            cut,
            [
                (ChartKind::Stretch, Rangef::new(0.0, 58.0)),
                (ChartKind::Strength, Rangef::new(60.0, 88.0)),
                (ChartKind::Breath, Rangef::new(90.0, 100.0)),
            ]
        );
    }

    #[test]
    fn a_kind_that_was_not_held_has_no_piece_and_no_gap() {
        let cut = pieces(&held(0, 30, 0), 50.0);
        assert_eq!(cut, [(ChartKind::Strength, Rangef::new(0.0, 50.0))]);
        assert!(pieces(&held(0, 0, 0), 50.0).is_empty());
    }

    #[test]
    fn a_single_second_can_still_be_seen() {
        let cut = pieces(&held(1, 3600, 0), 100.0);
        assert!(cut.iter().all(|(_, range)| range.span() >= LEAST));
    }
}
