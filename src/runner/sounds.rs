//! What is heard of a session: pure. The cues of the next seconds, and what silences them.

use std::time::Duration;

use crate::audio::{self, Planned, Sound, Taste, schedule};
use crate::session::engine::Engine;
use crate::session::event::{Ending, Event, Outcome};
use crate::time::Stamp;
use crate::words::Phase;

/// Cues of this span are handed over ahead, with exact stamps.
const AHEAD: Duration = Duration::from_secs(12);
/// How late a session starts whose device is still to be opened: servers take a third of a second,
/// and on a busy machine twice that.
const OPENING: Duration = Duration::from_secs(1);

/// A device that is not open yet gets time for it, so that the first sound is not cut off.
pub(super) fn lead_in(sound: &audio::Handle) -> Duration {
    if sound.status() == audio::Status::On {
        Duration::ZERO
    } else {
        OPENING + sound.taste().lead
    }
}

/// Everything that is heard in the next seconds, if nothing interferes.
pub(crate) fn score(engine: &Engine, now: Stamp, taste: &Taste) -> Vec<Planned<Stamp>> {
    let segments = engine.segments();
    let cues = engine.upcoming(now, AHEAD);
    let in_segment = cues.iter().filter_map(|(at, cue)| {
        let segment = segments.get(cue.segment)?;
        Some((*at, cue, segment))
    });
    let mut score = schedule::sounds(in_segment, taste);
    for (zero, index) in engine.ahead(now, AHEAD) {
        let beside = schedule::beside(segments, index, taste).into_iter();
        score.extend(beside.map(|plan| plan.moved(|at| zero.plus(at))));
    }
    score.retain(|plan| plan.at >= now);
    score
}

/// What is heard when the routine is done, where nobody could know that moment ahead.
pub(super) fn last_sounds(events: &[Event], taste: &Taste) -> Vec<Planned<Duration>> {
    if !events.iter().any(completes) {
        return Vec::new();
    }
    let done = ends_open(events) && taste.tones.is_some();
    let done = done.then(|| Planned::tone(Duration::ZERO, Sound::Done, Duration::ZERO));
    done.into_iter().chain(schedule::farewell(taste)).collect()
}

fn completes(event: &Event) -> bool {
    let outcome = Outcome::Completed;
    matches!(event, Event::Finished { outcome: how, .. } if *how == outcome)
}

/// Whether the session just ended by going on from an open segment: nobody could know that moment
/// ahead, so its last sound was not handed over with the others.
fn ends_open(events: &[Event]) -> bool {
    let open = |event: &Event| matches!(event, Event::SegmentEnded { attempt, .. } if attempt.segment.phase == Phase::Open);
    events.iter().any(open)
}

/// Whether what is sounding no longer fits.
pub(crate) fn cuts_sound(event: &Event) -> bool {
    match event {
        Event::Paused { .. } | Event::StoppedOnPain { .. } => true,
        Event::SegmentEnded { attempt, .. } => attempt.ending != Ending::Completed,
        _ => false,
    }
}
