//! An axis of minutes that begins at zero and ends on a round number.

use std::time::Duration;

/// Distances of two lines that are easy to read, in minutes.
const STEPS: [u64; 10] = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240];
/// As many lines over zero as do not crowd the chart.
const LINES: u64 = 3;

/// Minutes from zero to a round number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Axis {
    /// Distance of two lines, in minutes.
    pub step: u64,
    /// The end, in minutes; a multiple of the step.
    pub top: u64,
}

impl Axis {
    /// The shortest axis that reaches `most`, with one to three lines over zero.
    #[must_use]
    pub fn reaching(most: Duration) -> Self {
        let minutes = most.as_secs().div_ceil(60).max(1);
        let fits = |step: &u64| minutes.div_ceil(*step) <= LINES;
        let step = STEPS.into_iter().find(fits);
        let step = step.unwrap_or_else(|| minutes.div_ceil(LINES));
        Self {
            step,
            top: minutes.div_ceil(step) * step,
        }
    }

    /// Its lines from zero up, in minutes.
    pub fn lines(self) -> impl Iterator<Item = u64> {
        (0..=self.top / self.step).map(move |nth| nth * self.step)
    }

    /// How far up the axis `span` reaches, from 0 to 1.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "minutes of a day")]
    pub fn share(self, span: Duration) -> f32 {
        (span.as_secs_f32() / (self.top * 60) as f32).clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn lines(most_seconds: u64) -> Vec<u64> {
        Axis::reaching(Duration::from_secs(most_seconds))
            .lines()
            .collect()
    }

    #[test]
    fn it_ends_on_a_round_number_at_or_over_the_most() {
        assert_eq!(lines(13 * 60 + 40), [0, 5, 10, 15]);
        assert_eq!(lines(15 * 60), [0, 5, 10, 15]);
        assert_eq!(lines(15 * 60 + 1), [0, 10, 20]);
    }

    #[test]
    fn an_empty_week_has_an_axis_too() {
        assert_eq!(lines(0), [0, 1]);
    }

    #[test]
    fn a_whole_day_of_holding_still_fits() {
        assert_eq!(lines(24 * 3600), [0, 480, 960, 1440]);
    }

    #[test]
    fn shares_stay_inside_of_the_axis() {
        let axis = Axis { step: 5, top: 10 };
        assert!((axis.share(Duration::from_mins(5)) - 0.5).abs() < 1e-6);
        assert!((axis.share(Duration::from_hours(1)) - 1.0).abs() < 1e-6);
    }
}
