//! Which clips a text is spoken with.
//!
//! The whole text is looked up first, as a cue line of two sentences is one clip. Then its
//! sentences, and then a sentence as two pieces, such as "Next: Bridge" or "Set 2 of 3". A sentence
//! is spoken whole or not at all: half of one misleads.

use std::time::Duration;

/// Between two sentences: long enough to be heard as two.
const BETWEEN_SENTENCES: Duration = Duration::from_millis(250);
/// Between the two pieces of one sentence: the clips' own edges add some 40 ms.
const WITHIN_SENTENCE: Duration = Duration::from_millis(40);

/// Texts without their last full stop, sorted, and their clips as Ogg Vorbis.
pub(super) const CLIPS: &[(&str, &[u8])] = &include!("../../../assets/voice/table.in");

/// A clip and the silence before it, which the first one of a text goes without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) clip: &'static [u8],
    pub(super) pause: Duration,
}

/// The clips of `text` in order, without the sentences that have none.
pub(super) fn parts(text: &str) -> Vec<Part> {
    if let Some(whole) = part(text, BETWEEN_SENTENCES) {
        return vec![whole];
    }
    sentences(text).filter_map(sentence).flatten().collect()
}

/// Whether every sentence of `text` has clips.
pub(super) fn has_all(text: &str) -> bool {
    part(text, BETWEEN_SENTENCES).is_some() || sentences(text).all(|text| sentence(text).is_some())
}

/// What may each have a clip.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(". ")
}

pub(super) fn sentence(text: &str) -> Option<Vec<Part>> {
    let whole = part(text, BETWEEN_SENTENCES).map(|whole| vec![whole]);
    whole.or_else(|| pieces(text))
}

/// `text` as two clips, cut at the first space that leaves one on either side.
fn pieces(text: &str) -> Option<Vec<Part>> {
    text.match_indices(' ').find_map(|(cut, _)| {
        let (first, rest) = text.split_at_checked(cut)?;
        Some(vec![
            part(first, BETWEEN_SENTENCES)?,
            part(rest, WITHIN_SENTENCE)?,
        ])
    })
}

pub(super) fn part(text: &str, pause: Duration) -> Option<Part> {
    let text = text.trim().trim_end_matches('.');
    let row = CLIPS.binary_search_by_key(&text, |(text, _)| text).ok()?;
    let (_, clip) = CLIPS.get(row)?;
    Some(Part { clip, pause })
}
