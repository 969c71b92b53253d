//! Two states of one session become one. The rules stand in the room above; here each is a
//! greatest of two, which neither asks for the order nor minds to be asked again.

use std::collections::BTreeMap;
use std::mem::take;

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use super::Kept;
use crate::history::record::{AttemptRecord, PainRecord, SessionEnd};

impl Kept {
    /// What two machines know of the same session, put together.
    #[must_use]
    pub fn join(mut self, mut other: Self) -> Self {
        let attempts = (take(&mut self.attempts), take(&mut other.attempts));
        let pains = (take(&mut self.pains), take(&mut other.pains));
        let start = greatest(self.start(), other.start(), |start| {
            (start.started, text(start))
        });
        let (ended, end) = greatest((self.ended, self.end), (other.ended, other.end), ending);
        let joined = Self {
            attempts: by_number(attempts, |one| one.seq, attempt),
            pains: by_number(pains, |one| one.seq, pain),
            ..Self::over(start, ended, end)
        };
        joined.with_changes(self, other)
    }

    /// With what the person changed of the two later: the note, that it was deleted, the answers.
    fn with_changes(self, one: Self, other: Self) -> Self {
        let (note_changed, note) = greatest(
            (one.note_changed, one.note),
            (other.note_changed, other.note),
            Clone::clone,
        );
        let (decided, deleted) = greatest(
            (one.decided, one.deleted),
            (other.decided, other.deleted),
            |decision| *decision,
        );
        let (tightness_changes, tightness) = greatest(
            (one.tightness_changes, one.tightness),
            (other.tightness_changes, other.tightness),
            |(changes, answers)| (*changes, text(answers)),
        );
        Self {
            note,
            note_changed,
            deleted,
            decided,
            tightness,
            tightness_changes,
            ..self
        }
    }
}

/// The one with the greater `order`; the first where they are equal, and then so are the two.
fn greatest<T, O: Ord>(one: T, other: T, order: impl Fn(&T) -> O) -> T {
    if order(&other) > order(&one) {
        other
    } else {
        one
    }
}

/// The later end, and of two at once the better one. Moments are equal in all time zones, so the
/// zone decides last.
fn ending((ended, end): &(DateTime<FixedOffset>, SessionEnd)) -> (i64, u8, i32) {
    let worth = match end {
        SessionEnd::Interrupted => 0,
        SessionEnd::Stopped => 1,
        SessionEnd::Completed => 2,
    };
    (
        ended.timestamp_millis(),
        worth,
        ended.offset().local_minus_utc(),
    )
}

/// Both, each number once, in order.
fn by_number<T>(
    (ours, theirs): (Vec<T>, Vec<T>),
    number: impl Fn(&T) -> u32,
    join: impl Fn(T, T) -> T,
) -> Vec<T> {
    let mut all = BTreeMap::new();
    for one in ours.into_iter().chain(theirs) {
        let joined = match all.remove(&number(&one)) {
            Some(other) => join(other, one),
            None => one,
        };
        all.insert(number(&joined), joined);
    }
    all.into_values().collect()
}

/// Attempts are never changed once they are written: two different ones under one number come from
/// a file that was edited by hand, or a session that was gone on with on two machines.
fn attempt(one: AttemptRecord, other: AttemptRecord) -> AttemptRecord {
    greatest(one, other, |attempt| (attempt.started, text(attempt)))
}

/// What was said on either machine. Where and of what kind may have been said on one only.
fn pain(one: PainRecord, other: PainRecord) -> PainRecord {
    let (side, kind) = (one.side.max(other.side), one.kind.max(other.kind));
    let when = |pain: &PainRecord| (pain.at, pain.elapsed, pain.at.offset().local_minus_utc());
    PainRecord {
        side,
        kind,
        ..greatest(one, other, when)
    }
}

/// The text in an export: different states have different texts.
fn text<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

impl Kept {
    /// Whether two states are the same to the last digit of a time zone.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self == other && text(self) == text(other)
    }
}
