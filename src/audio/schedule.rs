//! From cues to sounds: pure.
//!
//! Sounds of one moment begin together. They come from one scale, so they make a chord, and none
//! waits for another: every sound begins at its cue's exact time. Two cues are spoken for by a
//! greater one of the same moment, because two strikes that say the same blur each other:
//! - `done` stands for the last `end`,
//! - `start` stands for the first `out`.
//!
//! A breath that begins with its `start` sounds along: it is quiet, and swells when the bell of the
//! start has faded. An announcement in an active segment has no tone, only words.

use std::time::Duration;

use super::speech::phrase;
use super::{Planned, Sound, Taste, words};
use crate::timeline::Timeline;
use crate::timeline::cue::{Cue, CueKind};
use crate::timeline::placing::before_start;
use crate::timeline::segment::Segment;
use crate::words::{Phase, Side};

/// A countdown beyond these seconds has ticks that the plan does not have.
const LONG: u8 = 3;
/// Seconds before the start at which a long countdown ticks besides.
const EARLY_TICKS: [u64; 2] = [5, 4];
/// The last words come when the last chord has been struck.
const WELL_DONE_AFTER: Duration = Duration::from_secs(1);

/// Everything that is heard of `timeline`, by time.
#[must_use]
pub fn whole(timeline: &Timeline, taste: &Taste) -> Vec<Planned<Duration>> {
    let cues = timeline.cues();
    let in_segment = cues.iter().filter_map(|cue| {
        let segment = timeline.segments.get(cue.segment)?;
        Some((cue.at, cue, segment))
    });
    let mut plan = sounds(in_segment, taste);
    for segment in timeline.segments.iter() {
        let more = beside(&timeline.segments, segment.index, taste);
        plan.extend(
            more.into_iter()
                .map(|more| more.moved(|at| segment.start + at)),
        );
    }
    plan.extend(farewell(taste).map(|words| words.moved(|at| timeline.total + at)));
    plan.sort_by_key(|plan| plan.at);
    plan
}

/// What is heard in segment `index` besides its cues, timed from its start: words, and the first
/// ticks of a long countdown.
#[must_use]
pub fn beside(segments: &[Segment], index: usize, taste: &Taste) -> Vec<Planned<Duration>> {
    let Some((segment, later)) = segments.get(index..).and_then(<[Segment]>::split_first) else {
        return Vec::new();
    };
    let mut plan = Vec::new();
    if taste.tones.is_some() && taste.countdown > LONG {
        let early = before_start(segment, later, &EARLY_TICKS).into_iter();
        plan.extend(early.map(|at| Planned::tone(at, Sound::Tick, Duration::ZERO)));
    }
    if taste.voice.is_some() {
        let said = words::said(segments, index, taste).into_iter();
        plan.extend(said.map(|(at, text)| Planned::words(at, text)));
    }
    let side = side(segment);
    plan.into_iter().map(|plan| plan.on(side)).collect()
}

/// What is said when the routine is done, timed from then.
#[must_use]
pub fn farewell(taste: &Taste) -> Option<Planned<Duration>> {
    taste
        .voice
        .map(|_| Planned::words(WELL_DONE_AFTER, phrase::WELL_DONE))
}

fn side(segment: &Segment) -> Side {
    segment.work.as_ref().map_or(Side::Both, |work| work.side)
}

/// The sounds of `cues`, which are sorted by time. Each cue comes with the time it is heard at and
/// its segment.
#[must_use]
pub fn sounds<'a, T: Copy + PartialEq>(
    cues: impl IntoIterator<Item = (T, &'a Cue, &'a Segment)>,
    taste: &Taste,
) -> Vec<Planned<T>> {
    if taste.tones.is_none() {
        return Vec::new();
    }
    let wanted = |cue: &Cue| match cue.kind {
        CueKind::Tick => taste.countdown > 0,
        CueKind::Half => taste.half_way,
        _ => true,
    };
    let cues = cues.into_iter().filter(|(_, cue, _)| wanted(cue));
    let cues: Vec<_> = cues.collect();
    cues.chunk_by(|(one, ..), (next, ..)| one == next)
        .flat_map(|moment| moment.iter().filter_map(|cue| planned(*cue, moment)))
        .collect()
}

fn planned<T: Copy>(
    (at, cue, segment): (T, &Cue, &Segment),
    moment: &[(T, &Cue, &Segment)],
) -> Option<Planned<T>> {
    let spoken_for = greater(cue.kind)
        .is_some_and(|greater| moment.iter().any(|(_, other, _)| other.kind == greater));
    if spoken_for {
        return None;
    }
    let sound = tone(cue.kind, segment.phase)?;
    let span = if sound.is_paced() {
        cue.span
    } else {
        Duration::ZERO
    };
    Some(Planned::tone(at, sound, span).on(side(segment)))
}

/// The cue that stands for this one where both fall on one moment.
const fn greater(kind: CueKind) -> Option<CueKind> {
    match kind {
        CueKind::End => Some(CueKind::Done),
        CueKind::Out => Some(CueKind::Start),
        _ => None,
    }
}

const fn tone(kind: CueKind, phase: Phase) -> Option<Sound> {
    Some(match kind {
        CueKind::End => Sound::End,
        CueKind::Done => Sound::Done,
        CueKind::Tick => Sound::Tick,
        CueKind::Start => Sound::Start,
        CueKind::Half => Sound::Half,
        CueKind::Inhale => Sound::Inhale,
        CueKind::Exhale => Sound::Exhale,
        CueKind::Out => Sound::Out,
        CueKind::Back => Sound::Back,
        CueKind::Announce => match phase {
            Phase::Prep => Sound::Ready,
            Phase::Switch => Sound::Switch,
            Phase::Rest => Sound::Rest,
            Phase::Hold | Phase::Reps | Phase::Breathe | Phase::Open => return None,
        },
    })
}

#[cfg(test)]
#[path = "tests/schedule.rs"]
mod tests;
