//! Announcements in words, put together from spoken clips that ship inside the program.
//!
//! ```text
//! text ─► parts (which clips) ─► decode (Vorbis) ─► joined ─► resample (the device's rate)
//! ```
//!
//! The vocabulary is closed: the built-in exercises, their cue lines and the [phrases](phrase). A
//! text with a part that has no clip is not spoken at all, because half of an announcement
//! misleads; its tone is heard all the same, as no tone ever waits for words.
//!
//! The clips stand at −25 LUFS while they speak, and their peaks stay below −7 dBFS:
//! `assets/voice` tells how they are made.

mod decode;
mod parts;
pub mod phrase;
mod resample;

use std::sync::Arc;
use std::time::Duration;

use parts::Part;

/// `text` spoken: one channel at `rate` frames a second, on the grid of 16-bit samples. `None`
/// where any part of it has no clip, or at a rate of 0.
///
/// Pure, and some milliseconds of work: never call it in the device's callback, and keep the result.
#[must_use]
pub fn say(text: &str, rate: u32) -> Option<Arc<[f32]>> {
    if rate == 0 {
        return None;
    }
    let spoken = join(&parts::parts(text)?)?;
    Some(resample::resample(&spoken, decode::RATE, rate).into())
}

/// The parts one after the other, with their pauses between them.
fn join(parts: &[Part]) -> Option<Vec<f32>> {
    let mut joined = Vec::new();
    for part in parts {
        if !joined.is_empty() {
            joined.resize(joined.len() + frames(part.pause), 0.0);
        }
        joined.extend(decode::decode(part.clip)?);
    }
    Some(joined)
}

fn frames(pause: Duration) -> usize {
    let frames = pause.as_millis() * u128::from(decode::RATE) / 1000;
    usize::try_from(frames).unwrap_or(0)
}

#[cfg(test)]
mod tests;
