//! From time to frames and back, in whole numbers: floats would be off by a frame after hours.

use std::time::Duration;

const NANOS: u128 = 1_000_000_000;

/// The frame nearest to `at`, at `rate` frames a second.
#[must_use]
pub fn frame_of(at: Duration, rate: u32) -> u64 {
    let frame = (at.as_nanos() * u128::from(rate) + NANOS / 2) / NANOS;
    u64::try_from(frame).unwrap_or(u64::MAX)
}

/// How long `frames` last at `rate` frames a second; a rate of 0 counts as 1.
#[must_use]
pub fn span_of(frames: u64, rate: u32) -> Duration {
    let nanos = u128::from(frames) * NANOS / u128::from(rate.max(1));
    Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_stays_exact_after_four_hours() {
        let four_hours = Duration::from_hours(4);
        assert_eq!(frame_of(four_hours, 44_100), 4 * 3600 * 44_100);
        let one_frame_on = four_hours + Duration::from_nanos(22_676);
        assert_eq!(frame_of(one_frame_on, 44_100), 4 * 3600 * 44_100 + 1);
    }

    #[test]
    fn a_span_becomes_the_frame_it_came_from() {
        for frame in [0, 1, 7, 44_099, 1_234_567_891] {
            assert_eq!(frame_of(span_of(frame, 44_100), 44_100), frame);
        }
    }

    #[test]
    fn absurd_spans_saturate() {
        assert_eq!(frame_of(Duration::MAX, u32::MAX), u64::MAX);
        assert_eq!(span_of(u64::MAX, 0), Duration::from_nanos(u64::MAX));
    }
}
