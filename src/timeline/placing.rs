//! Which cue stands where in a segment.

use std::time::Duration;

use crate::routine::model::{Pattern, Tempo};
use crate::words::Phase;

use super::announce;
use super::cue::{Cue, CueKind};
use super::segment::{Pace, Segment};

/// Seconds before a start at which it ticks.
pub const TICKS: [u64; 3] = [3, 2, 1];

/// The shortest hold whose middle is told.
pub const HALF_FROM: Duration = Duration::from_secs(20);

/// The cues of segment `index`, timed from its start, by time and then in the fixed order.
///
/// A tick belongs to the waiting segment it falls into, `end` to the active segment that ends, and
/// `done` to the last segment (an open one has none: nobody knows when it ends).
#[must_use]
pub fn cues_of(segments: &[Segment], index: usize) -> Vec<Cue> {
    let Some((segment, later)) = segments.get(index..).and_then(<[Segment]>::split_first) else {
        return Vec::new();
    };
    let mut cues = if segment.phase.is_waiting() {
        waiting(segment, later)
    } else {
        active(segment)
    };
    if let Some(len) = segment.len.filter(|_| later.is_empty()) {
        cues.push(cue(segment, CueKind::Done, len));
    }
    cues.sort_by_key(|cue| (cue.at, cue.kind));
    cues
}

fn cue(segment: &Segment, kind: CueKind, at: Duration) -> Cue {
    Cue::new(kind, at, segment.index)
}

/// The announcement, and the ticks before the next start that fall into this segment.
fn waiting(segment: &Segment, later: &[Segment]) -> Vec<Cue> {
    let announcement = Cue {
        text: Some(announce::text(segment)),
        ..cue(segment, CueKind::Announce, Duration::ZERO)
    };
    let ticks = ticks(segment, later);
    std::iter::once(announcement).chain(ticks).collect()
}

fn ticks(segment: &Segment, later: &[Segment]) -> impl Iterator<Item = Cue> {
    let ticks = before_start(segment, later, &TICKS).into_iter();
    ticks.map(|at| cue(segment, CueKind::Tick, at))
}

/// The times in `segment`, from its start, that lie so many `seconds` before the next start; `later`
/// is what follows it. Empty in active segments and before the end of the routine.
#[must_use]
pub fn before_start(segment: &Segment, later: &[Segment], seconds: &[u64]) -> Vec<Duration> {
    if segment.phase.is_active() || segment.work.is_none() {
        return Vec::new();
    }
    let between = later.iter().take_while(|next| next.phase.is_waiting());
    let to_start = segment.planned() + between.map(Segment::planned).sum::<Duration>();
    let times = seconds
        .iter()
        .filter_map(|secs| to_start.checked_sub(Duration::from_secs(*secs)));
    times.filter(|at| *at < segment.planned()).collect()
}

/// Start, end, middle and beats. An open segment has its start only.
fn active(segment: &Segment) -> Vec<Cue> {
    let mut cues = vec![cue(segment, CueKind::Start, Duration::ZERO)];
    let Some(len) = segment.len else {
        return cues;
    };
    cues.push(cue(segment, CueKind::End, len));
    if segment.phase == Phase::Hold && len >= HALF_FROM {
        cues.push(cue(segment, CueKind::Half, len / 2));
    }
    match segment.work.as_ref().map(|work| work.pace) {
        Some(Pace::Breaths { pattern, count, .. }) => {
            beats(
                &mut cues,
                segment,
                count,
                pattern.length(),
                &breath(pattern),
            );
        }
        Some(Pace::Reps { tempo, count }) => {
            beats(
                &mut cues,
                segment,
                count,
                tempo.length(),
                &repetition(tempo),
            );
        }
        Some(Pace::Still) | None => {}
    }
    cues
}

/// A part of a beat that is heard: what, when within the beat, for how long.
type Heard = (CueKind, Duration, Duration);

fn breath(pattern: Pattern) -> [Heard; 2] {
    let out = pattern.inhale + pattern.hold_in;
    [
        (CueKind::Inhale, Duration::ZERO, pattern.inhale),
        (CueKind::Exhale, out, pattern.exhale),
    ]
}

fn repetition(tempo: Tempo) -> [Heard; 2] {
    let back = tempo.out + tempo.hold;
    [
        (CueKind::Out, Duration::ZERO, tempo.out),
        (CueKind::Back, back, tempo.back),
    ]
}

/// `count` beats of length `unit`; parts of length 0 are not heard.
fn beats(cues: &mut Vec<Cue>, segment: &Segment, count: u32, unit: Duration, parts: &[Heard]) {
    for index in 0..count {
        let start = unit.saturating_mul(index);
        let heard = parts.iter().filter(|(_, _, span)| !span.is_zero());
        cues.extend(heard.map(|&(kind, at, span)| Cue {
            span,
            ..cue(segment, kind, start + at)
        }));
    }
}
