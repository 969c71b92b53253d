//! Names that a person typed, said by the system's voice as their segment begins.

use crate::audio;
use crate::platform::voice::{Connect, Voice};
use crate::session::event::Event;
use crate::timeline::Timeline;

/// The voice, where `timeline` holds anything for it to say.
pub(super) fn voice_for(timeline: &Timeline, connect: Option<Connect>) -> Option<Voice> {
    let mut segments = timeline.segments.iter();
    if !segments.any(|segment| audio::by_system(segment).is_some()) {
        return None;
    }
    let opened = Voice::open(connect?);
    opened
        .inspect_err(|error| tracing::debug!("no voice for names: {error}"))
        .ok()
}

/// Says what the last segment that began is, if that is for this voice and to be heard at all; ends
/// what no longer fits. The `volume` is in percent of the amplitude.
pub(super) fn say(voice: &Voice, events: &[Event], cut: bool, volume: Option<u8>) {
    let begun = events.iter().rev().find_map(|event| match event {
        Event::SegmentStarted { segment, .. } => Some(segment),
        _ => None,
    });
    match (begun.and_then(audio::by_system), volume) {
        (Some(text), Some(volume)) => voice.say(text, volume),
        _ if cut => voice.stop(),
        _ => {}
    }
}
