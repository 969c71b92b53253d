//! Sound files of the person's own in the place of tones: short WAV files, brought to one loudness.
//!
//! They are read on the owner's thread, never in the device's callback. What cannot be used is said
//! when it is chosen; the set's own tone stands in for it.

use std::path::Path;
use std::sync::Arc;

use hound::{SampleFormat, WavReader, WavSpec};

use super::loudness::levelled;
use super::speech::resample;

/// The longest a file may be, in seconds: tones say one thing and make room.
const LONGEST: u32 = 5;
/// Rates that can be brought to a device's.
const RATES: std::ops::RangeInclusive<u32> = 8_000..=192_000;
/// The edges are faded for this part of a second (4 ms), against clicks.
const FADES_PER_SECOND: u32 = 250;

/// Why a sound file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OwnError {
    /// It is not there, or no WAV file.
    #[error("it could not be read as a WAV file: {0}")]
    Read(#[from] hound::Error),
    /// Its rate or its channels are out of range.
    #[error("it has {channels} channels at {rate} Hz; 1 to 8 at 8000 to 192000 Hz can be used")]
    Format {
        /// Channels.
        channels: u16,
        /// Frames a second.
        rate: u32,
    },
    /// It is longer than 5 s.
    #[error("it lasts longer than {LONGEST} s")]
    Long,
    /// There is nothing to hear in it.
    #[error("it is silent")]
    Silent,
}

/// The file's sound, one channel at `rate` frames a second.
pub fn read(path: &Path, rate: u32) -> Result<Arc<[f32]>, OwnError> {
    let mut reader = WavReader::open(path)?;
    let spec = reader.spec();
    check(spec, reader.duration())?;
    let samples = match spec.sample_format {
        SampleFormat::Float => reader.samples::<f32>().collect::<Result<Vec<_>, _>>()?,
        SampleFormat::Int => whole(&mut reader, spec)?,
    };
    let mono = mixed(&samples, usize::from(spec.channels));
    if !mono.iter().any(|sample| sample.abs() > 0.001) {
        return Err(OwnError::Silent);
    }
    let sound = resample(&mono, spec.sample_rate, rate);
    Ok(levelled(&faded(&sound, rate), rate))
}

fn check(spec: WavSpec, frames: u32) -> Result<(), OwnError> {
    let (channels, rate) = (spec.channels, spec.sample_rate);
    if !RATES.contains(&rate) || !(1..=8).contains(&channels) {
        return Err(OwnError::Format { channels, rate });
    }
    if frames > LONGEST * rate {
        return Err(OwnError::Long);
    }
    Ok(())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the last bits of 32 are not heard"
)]
fn whole(
    reader: &mut WavReader<impl std::io::Read>,
    spec: WavSpec,
) -> Result<Vec<f32>, hound::Error> {
    let full = (1_u64 << spec.bits_per_sample.clamp(1, 32).saturating_sub(1)) as f32;
    let samples = reader.samples::<i32>();
    samples.map(|sample| Ok(sample? as f32 / full)).collect()
}

fn mixed(samples: &[f32], channels: usize) -> Vec<f32> {
    let share = f32::from(u8::try_from(channels).unwrap_or(1).max(1));
    let clean = |x: &f32| {
        if x.is_finite() {
            x.clamp(-1.0, 1.0)
        } else {
            0.0
        }
    };
    samples
        .chunks_exact(channels.max(1))
        .map(|frame| frame.iter().map(clean).sum::<f32>() / share)
        .collect()
}

/// From silence and back to it.
fn faded(sound: &[f32], rate: u32) -> Vec<f64> {
    let fade = f64::from((rate / FADES_PER_SECOND).max(1));
    let rising = (0_u32..).map(|frame| (f64::from(frame) / fade).min(1.0));
    let mut out: Vec<f64> = sound
        .iter()
        .zip(rising.clone())
        .map(|(sample, gain)| f64::from(*sample) * gain)
        .collect();
    let last = out.iter_mut().rev().zip(rising);
    last.for_each(|(sample, gain)| *sample *= gain);
    out
}

#[cfg(test)]
#[path = "tests/own.rs"]
mod tests;
