//! Steps and problems in words.

use std::time::Duration;

use crate::routine::diagnostic::Diagnostic;
use crate::routine::model::{
    Common, Hold, HoldLength, Pattern, PerSide, Reps, Sets, Step, StepSide,
};
use crate::time::format::{clock, counted, words};
use crate::words::{Kind, Position, Side};

/// What the steps with an exercise share.
pub(super) const fn common(step: &Step) -> Option<&Common> {
    match step {
        Step::Hold(hold) => Some(&hold.common),
        Step::Reps(reps) => Some(&reps.common),
        Step::Breathe(breathe) => Some(&breathe.common),
        Step::Open(open) => Some(&open.common),
        Step::Rest(_) | Step::Repeat(_) => None,
    }
}

/// Sides and sets of the steps that have them.
pub(super) const fn sets(step: &Step) -> Option<&Sets> {
    match step {
        Step::Hold(hold) => Some(&hold.sets),
        Step::Reps(reps) => Some(&reps.sets),
        _ => None,
    }
}

/// The exercise, "Rest" or "3 rounds".
pub(super) fn name(step: &Step) -> String {
    match (common(step), step) {
        (Some(common), _) => common.exercise.name.clone(),
        (None, Step::Repeat(group)) if group.times == 1 => "1 round".to_owned(),
        (None, Step::Repeat(group)) => format!("{} rounds", group.times),
        (None, _) => "Rest".to_owned(),
    }
}

/// "Left and right · 2 × 45 s".
pub(super) fn line(step: &Step) -> String {
    let parts = match step {
        Step::Hold(hold) => hold_line(hold),
        Step::Reps(reps) => reps_line(reps),
        Step::Breathe(breathe) => {
            vec![
                counted(breathe.breaths, "breath"),
                pattern(&breathe.pattern),
            ]
        }
        Step::Open(open) => [only(open.side), Some("until you go on")]
            .into_iter()
            .flatten()
            .map(str::to_owned)
            .collect(),
        Step::Rest(rest) => vec![span(rest.length)],
        Step::Repeat(group) if group.rest.is_zero() => Vec::new(),
        Step::Repeat(group) => vec![format!("{} between", span(group.rest))],
    };
    let joint = if matches!(step, Step::Breathe(_)) {
        ", "
    } else {
        " · "
    };
    parts.join(joint)
}

fn hold_line(hold: &Hold) -> Vec<String> {
    let dose = match hold.length {
        HoldLength::Span(each) => dose(&hold.sets, each, span),
        HoldLength::Breaths(each) => dose(&hold.sets, each, |count| counted(count, "breath")),
    };
    side(hold.sets.side).into_iter().chain([dose]).collect()
}

fn reps_line(reps: &Reps) -> Vec<String> {
    let dose = dose(&reps.sets, reps.reps, |count| counted(count, "rep"));
    side(reps.sets.side).into_iter().chain([dose]).collect()
}

/// "2 × 45 s", or one for each side: "L 2 × 60 s, R 30 s".
fn dose<T: Copy + PartialEq>(sets: &Sets, each: PerSide<T>, say: impl Fn(T) -> String) -> String {
    let one = |count: u32, value: T| match count {
        1 => say(value),
        count => format!("{count} × {}", say(value)),
    };
    let (left, right) = ((sets.sets.left, each.left), (sets.sets.right, each.right));
    if left == right || sets.side != StepSide::Each {
        one(left.0, left.1)
    } else {
        format!("L {}, R {}", one(left.0, left.1), one(right.0, right.1))
    }
}

/// Which side, where the step has sides.
fn side(side: StepSide) -> Option<String> {
    match side {
        StepSide::Each => Some("Left and right".to_owned()),
        StepSide::Only(side) => only(side).map(str::to_owned),
    }
}

const fn only(side: Side) -> Option<&'static str> {
    match side {
        Side::Left => Some("Left"),
        Side::Right => Some("Right"),
        Side::Both => None,
    }
}

/// "in 4 out 6", with the holds where there are any.
fn pattern(pattern: &Pattern) -> String {
    let part =
        |word: &str, span: Duration| (!span.is_zero()).then(|| format!("{word} {}", number(span)));
    let parts = [
        part("in", pattern.inhale),
        part("hold", pattern.hold_in),
        part("out", pattern.exhale),
        part("hold", pattern.hold_out),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Seconds with their tenth, where they have one.
fn number(span: Duration) -> String {
    let tenths = span.subsec_millis() / 100;
    match tenths {
        0 => span.as_secs().to_string(),
        tenths => format!("{}.{tenths}", span.as_secs()),
    }
}

/// "45 s", "3 min", "1:30 min".
pub(super) fn span(span: Duration) -> String {
    let secs = span.as_secs();
    if secs >= 60 && !secs.is_multiple_of(60) {
        format!("{} min", clock(span))
    } else if span.subsec_millis() > 0 {
        format!("{} s", number(span))
    } else {
        words(span)
    }
}

/// Message and hint as sentences.
pub(super) fn sentences(problem: &Diagnostic) -> String {
    let mut text = ended(&problem.message);
    if let Some(hint) = &problem.hint {
        text.push(' ');
        text.push_str(&ended(hint));
    }
    text
}

/// With a capital and a full stop.
pub(super) fn ended(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let mut text: String = first.chain(letters).collect();
    if !text.ends_with(['.', '?', '…']) {
        text.push('.');
    }
    text
}

/// A kind of exercise.
pub(super) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Stretch => "Stretch",
        Kind::Strength => "Strength",
        Kind::Release => "Release",
        Kind::Breath => "Breath",
        Kind::Posture => "Posture",
    }
}

/// A position of the body.
pub(super) const fn position(position: Position) -> &'static str {
    match position {
        Position::Standing => "Standing",
        Position::Seated => "On a chair",
        Position::HalfKneeling => "Half kneeling",
        Position::AllFours => "Hands and knees",
        Position::Supine => "On the back",
        Position::Prone => "On the front",
        Position::Sitting => "On the floor",
    }
}

/// A number with its unit, as a screen reader says it.
pub(super) fn amount(text: &str, unit: &str) -> String {
    match unit {
        "" => text.to_owned(),
        unit => format!("{text} {unit}"),
    }
}
