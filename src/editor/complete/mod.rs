//! Completion in the text pane: what can stand at the cursor, in any text however broken.

mod context;

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::value::quoted;
use crate::routine::model::Exercise;
use crate::routine::vocabulary::{STEPS, fields_of, words_of};
use context::{Context, Wanted};

/// Candidates that are offered at once.
const MOST: usize = 40;

/// What can be put at the cursor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Completion {
    /// What a candidate replaces: the word being typed.
    pub range: Range<usize>,
    /// The best first.
    pub candidates: Vec<Candidate>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What is put into the text.
    pub text: String,
    /// What is shown.
    pub label: String,
    /// More about it, such as an exercise's name; may be empty.
    pub detail: String,
}

/// What can stand at byte `cursor` of `text`; `exercises` are those a step may name.
#[must_use]
pub fn complete<'e>(
    text: &str,
    cursor: usize,
    exercises: impl Iterator<Item = &'e Exercise>,
) -> Completion {
    let Some(context) = context::at(text, cursor) else {
        return Completion::default();
    };
    let typed = text
        .get(context.range.start..cursor)
        .unwrap_or_default()
        .to_lowercase();
    let mut ranked: Vec<(u8, Candidate)> = candidates(&context, exercises)
        .into_iter()
        .filter_map(|candidate| Some((rank(&candidate, &typed)?, candidate)))
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    Completion {
        range: context.range,
        candidates: ranked
            .into_iter()
            .take(MOST)
            .map(|(_, candidate)| candidate)
            .collect(),
    }
}

/// Beginnings count more than what stands inside; words of the name count too.
fn rank(candidate: &Candidate, typed: &str) -> Option<u8> {
    let label = candidate.label.to_lowercase();
    if label.starts_with(typed) {
        Some(0)
    } else if candidate.detail.to_lowercase().contains(typed) {
        Some(1)
    } else {
        label.contains(typed).then_some(2)
    }
}

fn candidates<'e>(
    context: &Context,
    exercises: impl Iterator<Item = &'e Exercise>,
) -> Vec<Candidate> {
    let plain = |word: &str, behind: &str| Candidate {
        text: format!("{word}{behind}"),
        label: word.to_owned(),
        detail: String::new(),
    };
    match &context.wanted {
        Wanted::Root => vec![plain("Routine", "(")],
        Wanted::Field { record, used } => fields_of(record_named(record))
            .iter()
            .filter(|name| !used.iter().any(|used| used == *name))
            .map(|name| plain(name, ": "))
            .collect(),
        Wanted::Value { field } => match field.as_str() {
            "exercise" | "easier" => exercises.map(|e| exercise(e, context.quoted)).collect(),
            _ if context.quoted => Vec::new(),
            "steps" => STEPS.iter().map(|name| plain(name, "(")).collect(),
            "exercises" => vec![plain("Exercise", "(")],
            field => words_of(field).iter().map(|word| plain(word, "")).collect(),
        },
    }
}

/// Values for each side have no record of their own.
fn record_named(record: &str) -> &str {
    match record {
        "hold" | "breaths" | "reps" | "sets" => "each",
        record => record,
    }
}

fn exercise(exercise: &Exercise, in_quotes: bool) -> Candidate {
    let text = if in_quotes {
        exercise.id.clone()
    } else {
        quoted(&exercise.id)
    };
    Candidate {
        text,
        label: exercise.id.clone(),
        detail: exercise.name.clone(),
    }
}
