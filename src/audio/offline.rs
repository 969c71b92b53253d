//! The sound track of a whole timeline, without a device: the same track, as fast as it goes.

use std::io::{BufWriter, Seek, Write};
use std::path::Path;
use std::time::Duration;

use hound::{SampleFormat, WavSpec, WavWriter};

use super::bank::Bank;
use super::frames::frame_of;
use super::loudness::GRID;
use super::track::{Entry, Track};
use super::{Error, Part, Planned, Taste, schedule};
use crate::timeline::Timeline;

/// Frames made at a time.
const BLOCK: u16 = 1024;
/// Bytes of a stereo frame in a 16-bit file.
const FRAME_BYTES: u64 = 4;
/// Bytes that a WAV file's header can count, less its own.
const FILE_BYTES: u64 = u32::MAX as u64 - 128;

/// Writes what is heard of `timeline`, as `taste` says, to a 16-bit stereo WAV file at `rate` frames
/// a second. It lasts for the timeline and until the last sound is over. The file appears when it is
/// complete.
pub fn render_timeline(
    timeline: &Timeline,
    taste: &Taste,
    rate: u32,
    out: &Path,
) -> Result<(), Error> {
    let plan = schedule::whole(timeline, taste);
    let bank = Bank::new(rate, taste.clone());
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or_else(|| Path::new(".")))?;
    write_wav(&plan, timeline.total, bank, &mut file)?;
    file.as_file().sync_all()?;
    file.persist(out).map_err(|error| error.error)?;
    Ok(())
}

fn write_wav(
    plan: &[Planned<Duration>],
    total: Duration,
    bank: Bank,
    file: impl Write + Seek,
) -> Result<(), Error> {
    let spec = WavSpec {
        channels: 2,
        sample_rate: bank.rate(),
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut writer = WavWriter::new(BufWriter::new(file), spec)?;
    mix(plan, total, bank, |block| {
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
    mut bank: Bank,
    mut sink: impl FnMut(&[f32]) -> Result<(), Error>,
) -> Result<(), Error> {
    let rate = bank.rate();
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
            if let Some(entry) = entry(plan, &mut bank) {
                track.place(entry);
            }
        }
        track.fill(&mut block);
        let beyond = usize::try_from(track.frame().saturating_sub(frames)).unwrap_or(0);
        let kept = block.len().saturating_sub(2 * beyond);
        sink(block.get(..kept).unwrap_or_default())?;
    }
    Ok(())
}

/// `None` for what is not heard.
fn entry(plan: &Planned<Duration>, bank: &mut Bank) -> Option<Entry> {
    Some(Entry {
        key: 0,
        at: frame_of(plan.at, bank.rate()),
        sound: bank.get(&plan.part)?,
        gains: bank.taste().gains(plan)?,
        speaks: matches!(plan.part, Part::Words(_)),
    })
}

/// Frames until the timeline and the last of its sounds are over.
fn length(plan: &[Planned<Duration>], total: Duration, bank: &mut Bank) -> u64 {
    let ends = plan.iter().filter_map(|plan| {
        let entry = entry(plan, bank)?;
        Some(entry.at + entry.sound.len() as u64)
    });
    ends.max().unwrap_or(0).max(frame_of(total, bank.rate()))
}
