//! One step on the sheet.

use super::dose;
use super::html::escaped;
use super::svg::figure;
use crate::routine::model::{Common, Rest, Step, StepSide};
use crate::time::format::words;
use crate::words::Side;

/// What a card says of an exercise.
struct Part<'a> {
    common: &'a Common,
    side: StepSide,
    much: String,
    pace: Option<String>,
}

/// The card of a step; a rest is a line. Steps with an exercise are numbered on from `number`.
pub(super) fn card(step: &Step, number: &mut usize) -> String {
    let (common, side, much, pace) = match step {
        Step::Hold(hold) => {
            let pace = hold.pattern.as_ref().map(dose::pattern);
            (&hold.common, hold.sets.side, dose::hold(hold), pace)
        }
        Step::Reps(reps) => {
            let pace = Some(dose::tempo(&reps.tempo));
            (&reps.common, reps.sets.side, dose::reps(reps), pace)
        }
        Step::Breathe(breathe) => {
            let side = StepSide::Only(Side::Both);
            let pace = Some(dose::pattern(&breathe.pattern));
            (&breathe.common, side, dose::breaths(breathe.breaths), pace)
        }
        Step::Open(open) => {
            let side = StepSide::Only(open.side);
            (&open.common, side, as_long_as_you_like(open.side), None)
        }
        Step::Rest(rest) => return self::rest(rest),
        Step::Repeat(_) => return String::new(),
    };
    let part = Part {
        common,
        side,
        much,
        pace,
    };
    exercise(&part, number)
}

fn as_long_as_you_like(side: Side) -> String {
    match side {
        Side::Both => "as long as you like".to_owned(),
        side => format!("as long as you like, {} side", side.word()),
    }
}

fn rest(rest: &Rest) -> String {
    let say = rest.say.as_ref().map(|say| format!(" · {}", escaped(say)));
    let (length, say) = (words(rest.length), say.unwrap_or_default());
    format!("<p class=\"rest\">Rest {length}{say}</p>\n")
}

fn exercise(part: &Part<'_>, number: &mut usize) -> String {
    *number += 1;
    let exercise = &part.common.exercise;
    let drawn = exercise.figure.as_ref().map(|drawing| {
        let side = match part.side {
            StepSide::Each => Side::Right,
            StepSide::Only(side) => side,
        };
        figure(
            drawing,
            exercise.kind.chart(),
            side,
            &escaped(&exercise.name),
        )
    });
    let pace = part
        .pace
        .as_ref()
        .map(|pace| format!("<p class=\"pace\">{}</p>", escaped(pace)));
    format!(
        "<article>{}<div><h2><b>{number}</b> {}</h2><p class=\"dose\">{}</p>{}{}</div></article>\n",
        drawn.unwrap_or_default(),
        escaped(&exercise.name),
        escaped(&part.much),
        pace.unwrap_or_default(),
        hints(part.common),
    )
}

/// Cues, the note, and when to ease off.
fn hints(common: &Common) -> String {
    let cues = common.cues.as_ref().unwrap_or(&common.exercise.cues);
    let items: Vec<String> = cues.iter().map(|cue| escaped(cue)).collect();
    let list = if items.is_empty() {
        String::new()
    } else {
        format!("<ul><li>{}</li></ul>", items.join("</li><li>"))
    };
    let line = |class: &str, text: &Option<String>| {
        let line = |text: &String| format!("<p class=\"{class}\">{}</p>", escaped(text));
        text.as_ref().map(line).unwrap_or_default()
    };
    let note = line("note", &common.note);
    let caution = line("caution", &common.exercise.caution);
    format!("{list}{note}{caution}")
}
