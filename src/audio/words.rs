//! What is said, and when: pure, from the segments alone, so that a list that is sent again says the
//! same.
//!
//! An announcement begins with its segment and ends whatever is being said. All else is said only
//! where it fits: behind what is still being said, and over before its own segment ends. So no
//! voice ever covers another, and none is cut off but by news.

use std::time::Duration;

use super::Taste;
use super::speech::{knows, length, phrase};
use crate::timeline::announce;
use crate::timeline::placing::HALF_FROM;
use crate::timeline::segment::{Pace, Segment, Work};
use crate::words::Phase;

/// Words come this long after their tone, so that both are heard.
const AFTER_TONE: Duration = Duration::from_millis(300);
/// Between two things that are said.
const GAP: Duration = Duration::from_millis(700);
/// A cue line comes this long after a start: the person has settled.
const SETTLED: Duration = Duration::from_secs(2);
/// From this many breaths on, the last ones are counted.
const MANY_BREATHS: u32 = 8;
/// The breaths left at which it is told.
const BREATHS_LEFT: [u32; 2] = [5, 1];
/// A letter takes no longer than this to be said.
const LETTER: Duration = Duration::from_millis(90);
/// No announcement is longer than this.
const LONGEST: Duration = Duration::from_secs(20);

/// A text and when it is said.
type Said = (Duration, String);

/// What is said in segment `index`, timed from its start, in order.
#[must_use]
pub fn said(segments: &[Segment], index: usize, taste: &Taste) -> Vec<Said> {
    let Some(segment) = segments.get(index) else {
        return Vec::new();
    };
    if segment.phase.is_waiting() {
        waiting(segment, taste)
    } else {
        let free = still_said(segments.get(..index).unwrap_or_default());
        active(segment, free, taste)
    }
}

/// What the system's voice says as `segment` begins: an announcement with words that have no clips.
#[must_use]
pub fn by_system(segment: &Segment) -> Option<String> {
    let text = segment.phase.is_waiting().then(|| announcement(segment))?;
    (!knows(&text)).then_some(text)
}

/// The announcement, and in a prep the exercise's first cue line.
fn waiting(segment: &Segment, taste: &Taste) -> Vec<Said> {
    if taste.by_system && by_system(segment).is_some() {
        return Vec::new();
    }
    let mut said = Vec::new();
    let announcement = announcement(segment);
    let spoken = length(&announcement).unwrap_or_default();
    said.push((AFTER_TONE, announcement));
    if taste.cue_lines
        && segment.phase == Phase::Prep
        && let Some(line) = segment.work.as_ref().and_then(|work| work.cues.first())
    {
        let at = AFTER_TONE + spoken + GAP;
        said.extend(fitting(at, line, segment.planned()));
    }
    said.retain(|(_, text)| length(text).is_some());
    said
}

/// The words of the plan; that it is the last set counts more than its number.
fn announcement(segment: &Segment) -> String {
    let text = announce::text(segment);
    match &segment.work {
        Some(work) if work.sets > 1 && work.set == work.sets => {
            let number = format!("Set {0} of {0}.", work.set);
            text.replace(&number, phrase::LAST_SET)
        }
        _ => text,
    }
}

/// The middle, the last breaths, and a cue line before them. `free` is when the voice is free.
fn active(segment: &Segment, free: Duration, taste: &Taste) -> Vec<Said> {
    let (Some(len), Some(work)) = (segment.len, &segment.work) else {
        return Vec::new();
    };
    let mut said = told(segment, len, work, taste);
    said.retain(|(at, text)| *at >= free && fitting(*at, text, len).is_some());
    let until = said.first().map_or(len, |(at, _)| at.saturating_sub(GAP));
    if taste.cue_lines
        && let Some(line) = hold_line(segment, work)
    {
        let at = (free + GAP).max(SETTLED);
        said.splice(..0, fitting(at, line, until));
    }
    said
}

/// Each set another line; the first one was said in the prep.
fn hold_line<'a>(segment: &Segment, work: &'a Work) -> Option<&'a String> {
    let set = usize::try_from(work.set).ok()?;
    work.cues.get(set).filter(|_| segment.phase == Phase::Hold)
}

/// What has its time: the middle of a still hold, and the last of many breaths.
fn told(segment: &Segment, len: Duration, work: &Work, taste: &Taste) -> Vec<Said> {
    match work.pace {
        Pace::Still if segment.phase == Phase::Hold && len >= HALF_FROM && taste.half_way => {
            vec![(len / 2 + AFTER_TONE, phrase::HALF_WAY.to_owned())]
        }
        Pace::Breaths {
            pattern,
            count,
            counted: true,
        } if count >= MANY_BREATHS => BREATHS_LEFT
            .into_iter()
            .filter_map(|left| {
                let at = pattern.length().saturating_mul(count.checked_sub(left)?);
                Some((at + AFTER_TONE, phrase::breaths_left(left)?))
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// `text` at `at`, where it is over before `until`.
fn fitting(at: Duration, text: &str, until: Duration) -> Option<Said> {
    let spoken = length(text)?;
    (at + spoken <= until).then(|| (at, text.to_owned()))
}

/// How long after their end the announcement before is still being said.
fn still_said(before: &[Segment]) -> Duration {
    let mut since = Duration::ZERO;
    for segment in before.iter().rev() {
        since += segment.planned();
        if segment.len.is_none() || since > LONGEST {
            break;
        }
        if segment.phase.is_waiting() {
            return (AFTER_TONE + spoken(segment)).saturating_sub(since);
        }
    }
    Duration::ZERO
}

/// How long the announcement of `segment` takes, at most as far as the system's voice is concerned.
fn spoken(segment: &Segment) -> Duration {
    match by_system(segment) {
        Some(text) => LETTER.saturating_mul(u32::try_from(text.len()).unwrap_or(u32::MAX)),
        None => length(&announcement(segment)).unwrap_or_default(),
    }
}

#[cfg(test)]
#[path = "tests/words.rs"]
mod tests;
