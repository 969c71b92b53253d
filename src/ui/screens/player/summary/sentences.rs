//! What the summary says, from what was really done.

use std::time::Duration;

use super::super::PlayerView;
use crate::history::record::{AttemptEnd, SessionRecord};
use crate::stats::Sides;
use crate::time::format::words;
use crate::words::Side;

/// Sides that are closer than this are as good as even.
const EVEN: Duration = Duration::from_secs(30);

/// "All 9 steps done", "3 of 9 steps done".
pub(super) fn title(view: &PlayerView<'_>) -> String {
    let (steps, _) = view.snapshot.step;
    let record = view.summary.and_then(|summary| summary.record.as_ref());
    match record.map(done) {
        Some(done) if done >= steps => all(steps),
        Some(done) => format!("{done} of {steps} steps done"),
        None => "The session is over".to_owned(),
    }
}

fn all(steps: usize) -> String {
    if steps == 1 {
        "Done".to_owned()
    } else {
        format!("All {steps} steps done")
    }
}

/// How many steps have anything that was done to its end.
fn done(record: &SessionRecord) -> usize {
    let whole = record
        .attempts
        .iter()
        .filter(|attempt| attempt.phase.is_active() && attempt.ending == AttemptEnd::Completed);
    let mut steps: Vec<u32> = whole.map(|attempt| attempt.step).collect();
    steps.sort_unstable();
    steps.dedup();
    steps.len()
}

/// Where both sides stand this week, and what hurt.
pub(super) fn below(view: &PlayerView<'_>) -> Vec<String> {
    let Some(summary) = view.summary else {
        return Vec::new();
    };
    let now = summary.week;
    let mut sentences: Vec<String> = balance(now, before(now, view)).into_iter().collect();
    let record = summary.record.as_ref();
    if record.is_some_and(|record| !record.pains.is_empty()) {
        let kept = "What hurt is noted with this session.";
        sentences.push(kept.to_owned());
    }
    sentences
}

/// The week without this session.
fn before(now: Sides, view: &PlayerView<'_>) -> Sides {
    let held = view.snapshot.held;
    Sides {
        left: now.left.saturating_sub(held.left),
        right: now.right.saturating_sub(held.right),
        both: now.both.saturating_sub(held.both),
    }
}

/// "This week, left is 4 min 30 s behind. It was 6 min."
fn balance(now: Sides, before: Sides) -> Option<String> {
    if now.left.is_zero() && now.right.is_zero() {
        return None;
    }
    let Some((side, span)) = now.behind().filter(|(_, span)| *span >= EVEN) else {
        return Some("Left and right are even this week.".to_owned());
    };
    let was = match before.behind() {
        Some((then, before)) if then == side && before > span => {
            format!(" It was {}.", words(before))
        }
        _ => String::new(),
    };
    let side = if side == Side::Left { "left" } else { "right" };
    Some(format!("This week, {side} is {} behind.{was}", words(span)))
}

/// Whether it can be closed without a thought, in a word where there is no room for more.
pub(super) fn saved(view: &PlayerView<'_>, is_short: bool) -> String {
    let record = view.summary.and_then(|summary| summary.record.as_ref());
    match (record, view.not_recorded) {
        (Some(_), _) if is_short => "Saved already.".to_owned(),
        (Some(_), _) => "Saved already. Ratings and note are optional.".to_owned(),
        (None, Some(why)) => format!("Not recorded: {}.", why.trim_end_matches('.')),
        (None, None) => "Not recorded.".to_owned(),
    }
}
