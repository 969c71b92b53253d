//! One step on the sheet.

use super::dose;
use super::html::escaped;
use super::svg::figure;
use crate::routine::model::{Common, Step, StepSide};
use crate::time::format::words;
use crate::words::Side;

/// The card of a step; a rest is a line. Steps with an exercise are numbered on from `number`.
pub(super) fn card(step: &Step, number: &mut usize) -> String {
    match step {
        Step::Hold(hold) => {
            let pace = hold.pattern.as_ref().map(dose::pattern);
            exercise(
                &hold.common,
                hold.sets.side,
                &dose::hold(hold),
                pace,
                number,
            )
        }
        Step::Reps(reps) => {
            let pace = Some(dose::tempo(&reps.tempo));
            exercise(
                &reps.common,
                reps.sets.side,
                &dose::reps(reps),
                pace,
                number,
            )
        }
        Step::Breathe(breathe) => {
            let much = dose::breaths(breathe.breaths);
            let pace = Some(dose::pattern(&breathe.pattern));
            exercise(
                &breathe.common,
                StepSide::Only(Side::Both),
                &much,
                pace,
                number,
            )
        }
        Step::Open(open) => {
            let side = match open.side {
                Side::Both => String::new(),
                side => format!(", {} side", side.word()),
            };
            let much = format!("as long as you like{side}");
            exercise(&open.common, StepSide::Only(open.side), &much, None, number)
        }
        Step::Rest(rest) => {
            let say = rest.say.as_ref().map(|say| format!(" · {}", escaped(say)));
            let length = words(rest.length);
            format!(
                "<p class=\"rest\">Rest {length}{}</p>\n",
                say.unwrap_or_default()
            )
        }
        Step::Repeat(_) => String::new(),
    }
}

fn exercise(
    common: &Common,
    side: StepSide,
    much: &str,
    pace: Option<String>,
    number: &mut usize,
) -> String {
    *number += 1;
    let exercise = &common.exercise;
    let drawn = exercise.figure.as_ref().map(|drawing| {
        let side = match side {
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
    let pace = pace.map(|pace| format!("<p class=\"pace\">{}</p>", escaped(&pace)));
    format!(
        "<article>{}<div><h2><b>{number}</b> {}</h2><p class=\"dose\">{}</p>{}{}</div></article>\n",
        drawn.unwrap_or_default(),
        escaped(&exercise.name),
        escaped(much),
        pace.unwrap_or_default(),
        hints(common),
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
