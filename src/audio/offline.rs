//! The sound track of a whole timeline, without a device: the same track, as fast as it goes.

use std::io::{BufWriter, Seek, Write};
use std::path::Path;
use std::time::Duration;

use hound::{SampleFormat, WavSpec, WavWriter};

use super::bank::Bank;
use super::frames::frame_of;
use super::synth::GRID;
use super::track::{Entry, Track};
use super::{Error, Planned, schedule};
use crate::timeline::cue::Cue;
use crate::words::Phase;

/// Frames made at a time.
const BLOCK: u16 = 1024;
/// Bytes of a stereo frame in a 16-bit file.
const FRAME_BYTES: u64 = 4;
/// Bytes that a WAV file's header can count, less its own.
const FILE_BYTES: u64 = u32::MAX as u64 - 128;

/// Writes the sound of `cues` (with their times on the timeline and the phases of their segments)
/// to a 16-bit stereo WAV file at `rate` frames a second. It lasts for `total` and until the last
/// sound is over. The file appears when it is complete.
pub fn render_timeline<'a>(
    cues: impl IntoIterator<Item = (&'a Cue, Phase)>,
    total: Duration,
    rate: u32,
    out: &Path,
) -> Result<(), Error> {
    let cues = cues.into_iter().map(|(cue, phase)| (cue.at, cue, phase));
    let plan = schedule::sounds(cues);
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or_else(|| Path::new(".")))?;
    write_wav(&plan, total, rate, &mut file)?;
    file.as_file().sync_all()?;
    file.persist(out).map_err(|error| error.error)?;
    Ok(())
}

fn write_wav(
    plan: &[Planned<Duration>],
    total: Duration,
    rate: u32,
    file: impl Write + Seek,
) -> Result<(), Error> {
    let spec = WavSpec {
        channels: 2,
        sample_rate: rate,
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut writer = WavWriter::new(BufWriter::new(file), spec)?;
    mix(plan, total, rate, |block| {
        for sample in block {
            writer.write_sample(pcm(*sample))?;
        }
        Ok(())
    })?;
    writer.finalize()?;
    Ok(())
}

/// Exact: at full volume the track's samples lie on this grid.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a sample lies within ±1, and the cast saturates"
)]
fn pcm(sample: f32) -> i16 {
    (sample * GRID).round() as i16
}

/// Mixes `plan` (sorted by time) at full volume and hands the interleaved stereo samples to `sink`,
/// block by block.
pub fn mix(
    plan: &[Planned<Duration>],
    total: Duration,
    rate: u32,
    mut sink: impl FnMut(&[f32]) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut bank = Bank::new(rate);
    let frames = length(plan, total, &mut bank);
    if frames > FILE_BYTES / FRAME_BYTES {
        return Err(Error::TooLong);
    }
    let (_outbox, mut track) = Track::new(rate);
    let mut rest = plan.iter().peekable();
    let mut block = [0.0; 2 * BLOCK as usize];
    while track.frame() < frames {
        let until = track.frame() + u64::from(BLOCK);
        while let Some(plan) = rest.next_if(|plan| frame_of(plan.at, rate) < until) {
            track.place(entry(plan, &mut bank));
        }
        track.fill(&mut block);
        let beyond = usize::try_from(track.frame().saturating_sub(frames)).unwrap_or(0);
        let kept = block.len().saturating_sub(2 * beyond);
        sink(block.get(..kept).unwrap_or_default())?;
    }
    Ok(())
}

fn entry(plan: &Planned<Duration>, bank: &mut Bank) -> Entry {
    Entry {
        key: 0,
        at: frame_of(plan.at, bank.rate()),
        sound: bank.get(plan.sound, plan.span),
    }
}

/// Frames until the timeline and the last of its sounds are over.
fn length(plan: &[Planned<Duration>], total: Duration, bank: &mut Bank) -> u64 {
    let ends = plan.iter().map(|plan| {
        let entry = entry(plan, bank);
        entry.at + entry.sound.len() as u64
    });
    ends.max().unwrap_or(0).max(frame_of(total, bank.rate()))
}
