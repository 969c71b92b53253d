//! Warnings a physiotherapist would raise. The file can be used; somebody should look at it.

use std::time::Duration;

use super::diagnostic::{Diagnostic, Place};
use super::model::{StepSide, Timing};
use super::quote::quote;
use super::read::{Seen, SeenExercise};
use super::report::Report;
use crate::time::format::words;
use crate::words::{Kind, Position, Side};

/// Says what is doubtful about steps that were read without an error.
pub(super) fn check(seen: &[Seen], timing: &Timing, report: &mut Report) {
    check_sides(seen, report);
    check_preps(seen, timing, report);
    for step in exercises(seen) {
        check_strength(step, report);
    }
}

fn exercises(seen: &[Seen]) -> impl Iterator<Item = &SeenExercise> {
    seen.iter().filter_map(|seen| match seen {
        Seen::Exercise(step) => Some(step),
        Seen::Rest(_) | Seen::Unclear => None,
    })
}

/// What is done on one side belongs on the other too. Unknown where a step could not be read.
fn check_sides(seen: &[Seen], report: &mut Report) {
    if seen.iter().any(|seen| matches!(seen, Seen::Unclear)) {
        return;
    }
    let mut judged: Vec<&str> = Vec::new();
    for step in exercises(seen) {
        let id = step.exercise.id.as_str();
        if judged.contains(&id) {
            continue;
        }
        judged.push(id);
        if let Some(side) = only_side(seen, step) {
            report.add(one_sided(step, side));
        }
    }
}

/// The one side that this step's exercise is done on in the whole routine.
fn only_side(seen: &[Seen], step: &SeenExercise) -> Option<Side> {
    let StepSide::Only(side @ (Side::Left | Side::Right)) = step.side else {
        return None;
    };
    exercises(seen)
        .filter(|other| other.exercise.id == step.exercise.id)
        .all(|other| other.side == step.side)
        .then_some(side)
}

fn one_sided(step: &SeenExercise, side: Side) -> Diagnostic {
    let message = format!(
        "{} is done on the {} side only",
        quote(&step.exercise.id),
        side.word()
    );
    let hint = format!(
        "Add a step for the {} side, or use Each",
        side.other().word()
    );
    Diagnostic::warning(step.places.side, message).hint(hint)
}

/// Walks through the steps with the time since the exercise before ended.
fn check_preps(seen: &[Seen], timing: &Timing, report: &mut Report) {
    let mut before: Option<&SeenExercise> = None;
    let mut begun = false;
    let mut pause = Duration::ZERO;
    for step in seen {
        match step {
            Seen::Rest(length) => pause += *length,
            Seen::Unclear => (before, begun) = (None, true),
            Seen::Exercise(step) => {
                if before.is_some() || !begun {
                    report_prep(before, step, pause, timing, report);
                }
                (before, begun) = (Some(step), true);
                pause = step.rest_after;
            }
        }
    }
}

fn report_prep(
    before: Option<&SeenExercise>,
    step: &SeenExercise,
    pause: Duration,
    timing: &Timing,
    report: &mut Report,
) {
    let moved = before.filter(|before| before.exercise.position != step.exercise.position);
    let stays = before
        .is_some_and(|before| before.exercise.id == step.exercise.id && before.side == step.side);
    let time = pause + step.prep.unwrap_or_else(|| usual(before, step, timing));
    if time.is_zero() && !stays {
        report.add(no_prep(step));
    } else if let (Some(before), Some(_)) = (moved, step.prep)
        && time < timing.change / 2
    {
        report.add(short_prep(before, step, time, timing.change));
    }
}

fn usual(before: Option<&SeenExercise>, step: &SeenExercise, timing: &Timing) -> Duration {
    match before {
        None => timing.first,
        Some(before) if before.exercise.position == step.exercise.position => timing.same,
        Some(_) => timing.change,
    }
}

fn no_prep(step: &SeenExercise) -> Diagnostic {
    let message = format!(
        "there is no time to get ready for {}",
        quote(&step.exercise.id)
    );
    Diagnostic::warning(step.places.prep, message).hint("Give it a prep of 6s or more")
}

fn short_prep(
    before: &SeenExercise,
    step: &SeenExercise,
    time: Duration,
    usual: Duration,
) -> Diagnostic {
    let message = format!(
        "{} {} {}",
        words(time),
        move_into(step.exercise.position),
        out_of(before.exercise.position)
    );
    Diagnostic::warning(step.places.prep, message).hint(format!("{} is usual", words(usual)))
}

const fn move_into(position: Position) -> &'static str {
    match position {
        Position::Standing => "to stand up",
        Position::Seated => "to sit down",
        Position::HalfKneeling => "to kneel down",
        Position::AllFours => "to get on hands and knees",
        Position::Supine => "to lie down",
        Position::Prone => "to lie face down",
        Position::Sitting => "to sit on the floor",
    }
}

const fn out_of(position: Position) -> &'static str {
    match position {
        Position::Standing => "from standing",
        Position::Seated => "from sitting on a chair",
        Position::HalfKneeling => "from kneeling",
        Position::AllFours => "from hands and knees",
        Position::Supine => "from lying",
        Position::Prone => "from lying face down",
        Position::Sitting => "from sitting on the floor",
    }
}

/// Sets of strength work need a rest between them.
fn check_strength(step: &SeenExercise, report: &mut Report) {
    if step.exercise.kind == Kind::Strength && step.restless {
        let place: Place = step.places.rest;
        let message = format!(
            "the sets of {} follow without a rest",
            quote(&step.exercise.id)
        );
        report.add(Diagnostic::warning(place, message).hint("30s to 60s is usual between sets"));
    }
}
