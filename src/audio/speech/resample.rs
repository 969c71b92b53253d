//! From the clips' rate to the device's.
//!
//! A cubic curve through the samples is enough: the voice ends at 8 kHz and the clips could hold
//! 12 kHz, so that what the curve adds lies above 16 kHz, and is faint.

/// Steps of a 16-bit sample from zero to full scale.
const GRID: f64 = 32_768.0;

/// `sound` at `to` instead of `from` frames a second (neither is 0), on the grid of 16-bit
/// samples: sums of such samples are exact.
pub(in crate::audio) fn resample(sound: &[f32], from: u32, to: u32) -> Vec<f32> {
    let (from, to) = (u64::from(from), u64::from(to));
    let len = sound.len() as u64 * to / from;
    (0..len)
        .map(|frame| {
            let at = frame * from;
            on_grid(curve(around(sound, at / to), ratio(at % to, to)))
        })
        .collect()
}

/// The samples before, at and twice behind `at`; silence beyond the ends.
fn around(sound: &[f32], at: u64) -> [f64; 4] {
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    let sample = |at: Option<usize>| {
        let sample = at.and_then(|at| sound.get(at));
        f64::from(sample.copied().unwrap_or_default())
    };
    [
        sample(at.checked_sub(1)),
        sample(Some(at)),
        sample(at.checked_add(1)),
        sample(at.checked_add(2)),
    ]
}

/// Catmull-Rom's curve, `along` (0 to 1) the way from the second to the third point.
fn curve([before, start, end, behind]: [f64; 4], along: f64) -> f64 {
    let slope = end - before;
    let bend = 2.0 * before - 5.0 * start + 4.0 * end - behind;
    let twist = 3.0 * (start - end) + behind - before;
    start + 0.5 * along * (slope + along * (bend + along * twist))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "both are below a device's rate, far from where f64 loses whole numbers"
)]
fn ratio(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "rounded to 16 bits on purpose; beyond full scale the cast holds the limit"
)]
fn on_grid(sample: f64) -> f32 {
    f32::from((sample * GRID).round() as i16) / 32_768.0
}

#[cfg(test)]
mod tests {
    use std::f64::consts::TAU;

    use super::*;

    fn sine(hertz: u32, rate: u32) -> Vec<f32> {
        let wave = |frame| 0.5 * (TAU * f64::from(frame * hertz) / f64::from(rate)).sin();
        (0..rate / 2).map(|frame| on_grid(wave(frame))).collect()
    }

    #[test]
    fn a_tone_keeps_its_pitch_and_strength() {
        for rate in [22_050, 44_100, 48_000, 96_000] {
            let (made, ideal) = (
                resample(&sine(1000, 24_000), 24_000, rate),
                sine(1000, rate),
            );
            assert_eq!(made.len(), ideal.len());
            // The silence beyond the ends bends the curve there.
            let within = 10..ideal.len() - 10;
            for (one, other) in made[within.clone()].iter().zip(&ideal[within]) {
                assert!((one - other).abs() < 0.005, "{one} for {other} at {rate}");
            }
        }
    }

    #[test]
    fn the_same_rate_changes_nothing() {
        let sound = sine(440, 24_000);
        assert_eq!(resample(&sound, 24_000, 24_000), sound);
    }

    #[test]
    fn nothing_stays_nothing() {
        assert!(resample(&[], 24_000, 48_000).is_empty());
    }
}
