//! How loud a short sound is, and bringing all sounds to one loudness.
//!
//! The measure is the weighting of ITU-R BS.1770-4 with blocks of 100 ms, as many sounds are shorter
//! than the 400 ms that the recommendation averages over; `assets/voice/loudness.py` is the same.

use std::f64::consts::PI;
use std::sync::Arc;

/// What tones and voice stand at, in LUFS. The voice is a mix's loudest part by its peaks: 2 dB more,
/// and a word over two tones would come too near to the ceiling.
pub const LEVEL: f64 = -27.0;

/// The loudest any tone gets (−13 dBFS). Four such peaks at once stay below the track's ceiling, and
/// so do two with the voice: what a timeline can bring together never reaches it.
pub const LOUDEST: f64 = 0.22;

/// Steps of the sample grid from zero to full scale.
pub const GRID: f32 = 32_768.0;

/// `raw` at [`LEVEL`], no peak above [`LOUDEST`], on the grid of 16-bit samples.
#[must_use]
pub fn levelled(raw: &[f64], rate: u32) -> Arc<[f32]> {
    let loudest = raw
        .iter()
        .fold(f64::MIN_POSITIVE, |top, x| top.max(x.abs()));
    let wanted = 10_f64.powf((LEVEL - loudness(raw, rate)) / 20.0);
    let scale = wanted.min(LOUDEST / loudest);
    raw.iter().map(|sample| on_grid(sample * scale)).collect()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "rounded to the grid of 16-bit samples on purpose; the cast holds the limits"
)]
fn on_grid(sample: f64) -> f32 {
    f32::from((sample * f64::from(GRID)).round() as i16) / GRID
}

/// LUFS of `sound` while it sounds: blocks 10 dB below the mean are pauses.
#[must_use]
pub fn loudness(sound: &[f64], rate: u32) -> f64 {
    let weighted = high_pass(rate).apply(shelf(rate).apply(sound.iter().copied()));
    let weighted: Vec<f64> = weighted.collect();
    let block = usize::try_from(rate / 10).unwrap_or(usize::MAX).max(1);
    let powers: Vec<f64> = weighted.chunks(block).map(power).collect();
    let gate = mean(&powers) / 10.0;
    let heard: Vec<f64> = powers.into_iter().filter(|power| *power > gate).collect();
    10.0 * mean(&heard).log10() - 0.691
}

fn power(block: &[f64]) -> f64 {
    let squares: Vec<f64> = block.iter().map(|sample| sample * sample).collect();
    mean(&squares)
}

/// 0 of nothing.
fn mean(values: &[f64]) -> f64 {
    let count = u32::try_from(values.len()).unwrap_or(u32::MAX).max(1);
    values.iter().sum::<f64>() / f64::from(count)
}

/// A filter of second order: what it takes of the input, and of its own output.
struct Filter {
    feed: [f64; 3],
    back: [f64; 2],
}

impl Filter {
    fn apply(self, sound: impl Iterator<Item = f64>) -> impl Iterator<Item = f64> {
        let (mut inputs, mut outputs) = ([0.0; 2], [0.0; 2]);
        sound.map(move |input| {
            let [b0, b1, b2] = self.feed;
            let [a1, a2] = self.back;
            let fed = b0 * input + b1 * inputs[0] + b2 * inputs[1];
            let output = fed - a1 * outputs[0] - a2 * outputs[1];
            inputs = [input, inputs[0]];
            outputs = [output, outputs[0]];
            output
        })
    }
}

/// The head's effect: 4 dB more above 1.7 kHz.
fn shelf(rate: u32) -> Filter {
    let (k, q) = (warped(1_681.974_450_955_533, rate), 0.707_175_236_955_419_6);
    let top = 10_f64.powf(3.999_843_853_973_347 / 20.0);
    let mid = top.powf(0.499_666_774_154_541_6);
    let whole = 1.0 + k / q + k * k;
    let feed = [
        top + mid * k / q + k * k,
        2.0 * (k * k - top),
        top - mid * k / q + k * k,
    ];
    Filter {
        feed: feed.map(|part| part / whole),
        back: back(k, q, whole),
    }
}

/// What lies below 38 Hz is hardly heard.
fn high_pass(rate: u32) -> Filter {
    let (k, q) = (warped(38.135_470_876_024_44, rate), 0.500_327_037_323_877_3);
    Filter {
        feed: [1.0, -2.0, 1.0],
        back: back(k, q, 1.0 + k / q + k * k),
    }
}

fn back(k: f64, q: f64, whole: f64) -> [f64; 2] {
    [2.0 * (k * k - 1.0) / whole, (1.0 - k / q + k * k) / whole]
}

fn warped(hertz: f64, rate: u32) -> f64 {
    (PI * hertz / f64::from(rate)).tan()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tone(share: f64) -> Vec<f64> {
        let wave = |frame: u32| share * (2.0 * PI * 997.0 * f64::from(frame) / 48_000.0).sin();
        (0..48_000).map(wave).collect()
    }

    #[test]
    fn a_full_tone_of_1_khz_stands_at_minus_3() {
        // The calibration of BS.1770: 997 Hz at 0 dBFS in one channel reads −3.01.
        assert!((loudness(&tone(1.0), 48_000) + 3.01).abs() < 0.05);
    }

    #[test]
    fn whatever_it_was_before_a_sound_is_brought_to_the_level() {
        for share in [0.001, 0.1, 1.0] {
            let made = levelled(&tone(share), 48_000);
            let made: Vec<f64> = made.iter().copied().map(f64::from).collect();
            assert!((loudness(&made, 48_000) - LEVEL).abs() < 0.1, "{share}");
        }
    }

    #[test]
    fn silence_stays_silence() {
        for nothing in [&[][..], &[0.0; 100]] {
            assert!(levelled(nothing, 8000).iter().all(|x| x.abs() == 0.0));
        }
    }
}
