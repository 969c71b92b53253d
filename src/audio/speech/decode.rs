//! From a clip's bytes to its samples.

use std::io::Cursor;
use std::time::Duration;

use lewton::inside_ogg::OggStreamReader;

use crate::audio::frames::span_of;

/// Frames a second of every clip.
pub(super) const RATE: u32 = 24_000;
/// What every page of an Ogg stream begins with.
const MAGIC: &[u8] = b"OggS";

/// How long a clip is: the last page of an Ogg stream tells how many frames it ends at.
pub(super) fn length(clip: &[u8]) -> Option<Duration> {
    let page = clip.windows(MAGIC.len()).rposition(|word| word == MAGIC)?;
    let ends_at = clip.get(page + 6..page + 14)?.try_into().ok()?;
    Some(span_of(u64::from_le_bytes(ends_at), RATE))
}

/// The samples of a clip; `None` where it is not Vorbis with one channel at [`RATE`].
pub(super) fn decode(clip: &[u8]) -> Option<Vec<f32>> {
    let mut reader = OggStreamReader::new(Cursor::new(clip)).ok()?;
    let format = &reader.ident_hdr;
    if (format.audio_sample_rate, format.audio_channels) != (RATE, 1) {
        return None;
    }
    let mut samples = Vec::new();
    while let Some(packet) = reader.read_dec_packet_itl().ok()? {
        samples.extend(
            packet
                .into_iter()
                .map(|sample| f32::from(sample) / 32_768.0),
        );
    }
    // The decoder leaves the last block's filling in place where all blocks are on one page.
    let len = usize::try_from(reader.get_last_absgp()?).ok()?;
    samples.truncate(len);
    Some(samples)
}
