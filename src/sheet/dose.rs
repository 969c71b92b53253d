//! How much of a step, in words: "2 × 40 s each side".

use std::time::Duration;

use crate::routine::model::{
    Hold, HoldLength, Pattern, PerSide, Repeat, Reps, Sets, StepSide, Tempo,
};
use crate::time::format::{counted, words};
use crate::words::Side;

/// "3 rounds, 10 s rest between them".
pub(super) fn rounds(repeat: &Repeat) -> String {
    let rest =
        (!repeat.rest.is_zero()).then(|| format!(", {} rest between them", words(repeat.rest)));
    format!("{} rounds{}", repeat.times, rest.unwrap_or_default())
}

/// "2 × 40 s each side, 10 s rest".
pub(super) fn hold(hold: &Hold) -> String {
    match hold.length {
        HoldLength::Span(spans) => sets(&hold.sets, |side| words(spans.of(side))),
        HoldLength::Breaths(counts) => sets(&hold.sets, |side| breaths(counts.of(side))),
    }
}

/// "3 × 8 each side, 30 s rest".
pub(super) fn reps(reps: &Reps) -> String {
    sets(&reps.sets, |side| format!("{} times", reps.reps.of(side)))
}

/// "12 breaths".
pub(super) fn breaths(count: u32) -> String {
    counted(count, "breath")
}

/// "in 4 s, out 6 s", with holds where there are some.
pub(super) fn pattern(pattern: &Pattern) -> String {
    let parts = [
        ("in", pattern.inhale),
        ("hold", pattern.hold_in),
        ("out", pattern.exhale),
        ("hold", pattern.hold_out),
    ];
    parts_of(&parts)
}

/// "out 2 s, hold 5 s, back 2 s".
pub(super) fn tempo(tempo: &Tempo) -> String {
    parts_of(&[
        ("out", tempo.out),
        ("hold", tempo.hold),
        ("back", tempo.back),
    ])
}

fn parts_of(parts: &[(&str, Duration)]) -> String {
    let there = parts.iter().filter(|(_, span)| !span.is_zero());
    let said = there.map(|(name, span)| format!("{name} {}", tenths(*span)));
    said.collect::<Vec<_>>().join(", ")
}

/// Parts of a tempo may have tenths.
fn tenths(span: Duration) -> String {
    format!("{} s", span.as_secs_f64())
}

fn sets(sets: &Sets, much: impl Fn(Side) -> String) -> String {
    let one = |side: Side| times(sets.sets.of(side), &much(side));
    let (left, right) = (one(Side::Left), one(Side::Right));
    let said = match sets.side {
        StepSide::Each if left != right => format!("left {left}, right {right}"),
        StepSide::Each => format!("{left} each side"),
        StepSide::Only(Side::Left) => format!("{left}, left only"),
        StepSide::Only(Side::Right) => format!("{right}, right only"),
        StepSide::Only(Side::Both) => left,
    };
    if has_rest(sets.sets) && !sets.rest.is_zero() {
        format!("{said}, {} rest", words(sets.rest))
    } else {
        said
    }
}

fn times(sets: u32, much: &str) -> String {
    if sets == 1 {
        much.to_owned()
    } else {
        format!("{sets} × {much}")
    }
}

fn has_rest(sets: PerSide<u32>) -> bool {
    sets.left.max(sets.right) > 1
}
