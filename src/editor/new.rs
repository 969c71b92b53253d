//! New steps and exercises as text, with values that are safe to begin with.

use std::time::Duration;

use super::change::usual_tempo;
use super::edit::StepKind;
use super::value::{Value, quoted};
use crate::routine::model::Exercise;

/// A step of this kind as RON text, for [`Edit::Insert`](super::Edit::Insert). A rest and a group need
/// no exercise; a group begins with a hold of it.
#[must_use]
pub fn new_step(kind: StepKind, exercise: &Exercise) -> String {
    let id = quoted(&exercise.id);
    match kind {
        StepKind::Hold => format!("Hold(exercise: {id}, hold: \"30s\"),"),
        StepKind::Reps => {
            let tempo = Value::from(usual_tempo()).spelling();
            format!("Reps(exercise: {id}, reps: 10, tempo: {tempo}),")
        }
        StepKind::Breathe => format!("Breathe(exercise: {id}, breaths: 6),"),
        StepKind::Open if exercise.sided => format!("Open(exercise: {id}, side: Left),"),
        StepKind::Open => format!("Open(exercise: {id}),"),
        StepKind::Rest => format!("Rest({}),", Value::from(Duration::from_secs(30)).spelling()),
        StepKind::Repeat => format!(
            "Repeat(\n    times: 2,\n    steps: [\n        Hold(exercise: {id}, hold: \"30s\"),\n    ],\n),"
        ),
    }
}

/// An exercise as RON text, for [`Edit::AddOwn`](super::Edit::AddOwn). Figures are not written.
#[must_use]
pub fn new_exercise(exercise: &Exercise) -> String {
    let text = |text: &Option<String>| text.clone().map(Value::from);
    let list = |list: Vec<Value>| (!list.is_empty()).then_some(Value::List(list));
    let muscles = exercise
        .muscles
        .iter()
        .map(|muscle| (*muscle).into())
        .collect();
    let cues = exercise
        .cues
        .iter()
        .map(|cue| cue.as_str().into())
        .collect();
    let fields = [
        ("id", Some(exercise.id.as_str().into())),
        ("name", Some(exercise.name.as_str().into())),
        ("kind", Some(exercise.kind.into())),
        ("position", Some(exercise.position.into())),
        ("sided", Some(exercise.sided.into())),
        ("muscles", list(muscles)),
        ("side_hint", text(&exercise.side_hint)),
        ("cues", list(cues)),
        ("caution", text(&exercise.caution)),
        ("easier", text(&exercise.easier)),
        ("opt_in", exercise.opt_in.then_some(Value::Switch(true))),
    ];
    let line = |(name, value): (&str, Option<Value>)| {
        Some(format!("    {name}: {},\n", value?.laid_out("    ", "\n")))
    };
    let lines: String = fields.into_iter().filter_map(line).collect();
    format!("Exercise(\n{lines}),")
}
