//! What the values of a session may be: anybody may have written them, and they have to be counted with.

use std::collections::BTreeSet;
use std::ops::Range;
use std::time::Duration;

use chrono::{DateTime, Datelike as _, FixedOffset};

use super::Kept;
use crate::history::tightness::TIGHTEST;

/// The longest span, a year: no plan and no attempt is longer, and sums of any number stay exact.
const LONGEST: Duration = Duration::from_hours(366 * 24);
/// The longest text of one field, in bytes.
const LONGEST_TEXT: usize = 64 * 1024;
/// The years that moments lie in: clocks that were never set begin in 1970.
pub(super) const YEARS: Range<i32> = 1970..2200;

/// Whether all values can be counted with. The error is a sentence.
pub(in crate::history) fn in_bounds(kept: &Kept) -> Result<(), String> {
    let id = &kept.id.0;
    if id.is_empty() || id.len() > 128 || id.chars().any(char::is_control) {
        return Err("the id of a session has 1 to 128 characters on one line".to_owned());
    }
    let late = moments(kept).any(|moment| !YEARS.contains(&moment.year()));
    let long = spans(kept).any(|span| span > LONGEST);
    let wordy = texts(kept).any(|text| text.len() > LONGEST_TEXT);
    let tight = kept.tightness.iter().any(|answer| answer.value > TIGHTEST);
    let wrong = [
        (tight, "a tightness of more than 10"),
        (twice(kept), "two attempts, pains or answers of one number"),
        (late, "a moment that is not between 1970 and 2199"),
        (long, "a span of more than a year"),
        (wordy, "a text of more than 64 KiB"),
    ];
    match wrong.iter().find(|(found, _)| *found) {
        Some((_, what)) => Err(format!("session “{id}” has {what}")),
        None => Ok(()),
    }
}

fn twice(kept: &Kept) -> bool {
    let attempts: BTreeSet<u32> = kept.attempts.iter().map(|attempt| attempt.seq).collect();
    let pains: BTreeSet<u32> = kept.pains.iter().map(|pain| pain.seq).collect();
    let answers = kept.tightness.iter();
    let answers: BTreeSet<_> = answers.map(|answer| (answer.side, answer.asked)).collect();
    attempts.len() < kept.attempts.len()
        || pains.len() < kept.pains.len()
        || answers.len() < kept.tightness.len()
}

fn moments(kept: &Kept) -> impl Iterator<Item = DateTime<FixedOffset>> {
    let own = [
        Some(kept.started),
        Some(kept.ended),
        kept.note_changed,
        kept.deleted,
        kept.decided,
    ];
    let attempts = kept.attempts.iter().map(|attempt| attempt.started);
    let pains = kept.pains.iter().map(|pain| pain.at);
    own.into_iter().flatten().chain(attempts).chain(pains)
}

fn spans(kept: &Kept) -> impl Iterator<Item = Duration> {
    let attempts = kept.attempts.iter();
    let attempts = attempts.flat_map(|attempt| [Some(attempt.held), attempt.planned]);
    let pains = kept.pains.iter().map(|pain| pain.elapsed);
    std::iter::once(kept.planned)
        .chain(attempts.flatten())
        .chain(pains)
}

fn texts(kept: &Kept) -> impl Iterator<Item = &str> {
    let own = [Some(&kept.routine), Some(&kept.name), kept.note.as_ref()];
    let exercises = kept
        .attempts
        .iter()
        .filter_map(|attempt| attempt.exercise.as_ref());
    let names = exercises.flat_map(|exercise| [&exercise.id, &exercise.name]);
    own.into_iter().flatten().chain(names).map(String::as_str)
}
