//! Announcements in words, put together from spoken clips that ship inside the program.
//!
//! ```text
//! text ─► parts (which clips) ─► decode (Vorbis) ─► joined ─► resample (the device's rate)
//! ```
//!
//! The vocabulary is closed: the built-in exercises, their cue lines and the [phrases](phrase). Of
//! other texts the sentences that have clips are spoken: of an exercise that somebody typed, its
//! side. Tones are heard all the same, as none ever waits for words.
//!
//! The clips stand at −25 LUFS while they speak, and their peaks stay below −7 dBFS:
//! `assets/voice` tells how they are made. They are played 2 dB softer, level with the tones.

mod decode;
mod parts;
pub mod phrase;
mod resample;

pub(super) use resample::resample;

use std::sync::Arc;
use std::time::Duration;

use parts::Part;

/// What clips are played at, as a share of what is recorded: −2 dB.
const SOFTER: f32 = 0.794;

/// `text` spoken: one channel at `rate` frames a second, on the grid of 16-bit samples. `None`
/// where nothing of it has a clip, or at a rate of 0.
///
/// Pure, and some milliseconds of work: never call it in the device's callback, and keep the result.
#[must_use]
pub fn say(text: &str, rate: u32) -> Option<Arc<[f32]>> {
    if rate == 0 {
        return None;
    }
    let spoken = join(&spoken_parts(text)?)?;
    Some(resample::resample(&spoken, decode::RATE, rate).into())
}

/// How long `text` is spoken; `None` where nothing of it has a clip. No more than a look at the clips.
#[must_use]
pub fn length(text: &str) -> Option<Duration> {
    let lengths = spoken_parts(text)?.into_iter().enumerate();
    lengths
        .map(|(nth, part)| {
            let pause = if nth == 0 { Duration::ZERO } else { part.pause };
            Some(decode::length(part.clip)? + pause)
        })
        .sum()
}

/// Whether [`say`] speaks all of `text`: a name that a person typed it leaves out.
#[must_use]
pub fn knows(text: &str) -> bool {
    parts::has_all(text)
}

fn spoken_parts(text: &str) -> Option<Vec<Part>> {
    Some(parts::parts(text)).filter(|parts| !parts.is_empty())
}

/// The parts one after the other, with their pauses between them.
fn join(parts: &[Part]) -> Option<Vec<f32>> {
    let mut joined = Vec::new();
    for part in parts {
        if !joined.is_empty() {
            joined.resize(joined.len() + frames(part.pause), 0.0);
        }
        let clip = decode::decode(part.clip)?;
        joined.extend(clip.into_iter().map(|sample| sample * SOFTER));
    }
    Some(joined)
}

fn frames(pause: Duration) -> usize {
    let frames = pause.as_millis() * u128::from(decode::RATE) / 1000;
    usize::try_from(frames).unwrap_or(0)
}

#[cfg(test)]
mod tests;
