//! Loudness as in `assets/voice/loudness.py`: the weighting of ITU-R BS.1770-4 with blocks of
//! 100 ms, as many clips are shorter than the 400 ms that the recommendation averages over.

use std::f64::consts::PI;

/// LUFS of `sound` while it sounds: blocks 10 dB below the mean are pauses.
pub fn loudness(sound: &[f32], rate: u32) -> f64 {
    let weighted = high_pass(rate).apply(shelf(rate).apply(sound.iter().copied().map(f64::from)));
    let weighted: Vec<f64> = weighted.collect();
    let powers: Vec<f64> = weighted.chunks(rate as usize / 10).map(power).collect();
    let gate = mean(&powers) / 10.0;
    let heard: Vec<f64> = powers.into_iter().filter(|power| *power > gate).collect();
    10.0 * mean(&heard).log10() - 0.691
}

fn power(block: &[f64]) -> f64 {
    let squares: Vec<f64> = block.iter().map(|sample| sample * sample).collect();
    mean(&squares)
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / f64::from(u32::try_from(values.len()).unwrap())
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

#[test]
fn a_full_tone_of_1_khz_stands_at_minus_3() {
    // The calibration of BS.1770: 997 Hz at 0 dBFS in one channel reads −3.01.
    let tone = |frame: u32| (2.0 * PI * 997.0 * f64::from(frame) / 48_000.0).sin();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a sample needs no more digits"
    )]
    let sound: Vec<f32> = (0..48_000).map(|frame| tone(frame) as f32).collect();
    assert!((loudness(&sound, 48_000) + 3.01).abs() < 0.05);
}
