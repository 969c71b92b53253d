//! Edits on written examples: the whole text before and after, so that every byte is seen.

mod adding;
mod commas;
mod fields;
mod helping;
mod hostile;
mod properties;
mod steps;

use super::*;
use crate::routine::Catalogue;

/// A document with these steps, each on a line of its own.
fn with(steps: &str) -> Document {
    document(&format!(
        "Routine(\n    format: 1,\n    name: \"Test\",\n    steps: [\n{steps}    ],\n)\n"
    ))
}

#[track_caller]
fn document(text: &str) -> Document {
    let document = Document::open(text.to_owned(), "test", Catalogue::builtin());
    assert!(document.is_current(), "{:?}", document.diagnostics());
    document
}

/// Applies an edit and gives what stands between the brackets of the steps.
#[track_caller]
fn steps_after(document: &mut Document, edit: &Edit) -> String {
    let before = document.text().to_owned();
    document.apply(edit).unwrap();
    let after = document.text().to_owned();
    document.undo().unwrap();
    assert_eq!(document.text(), before, "undo");
    document.redo().unwrap();
    assert_eq!(document.text(), after, "redo");
    let (_, steps) = after.split_once("steps: [\n").unwrap();
    steps.rsplit_once("    ],\n)").unwrap().0.to_owned()
}

fn at(indices: &[usize]) -> StepPath {
    StepPath::new(indices)
}

/// Steps that are hard to take apart: comments around them, several lines, no comma behind the last.
const A: &str =
    "        // About A.\n        Hold(exercise: \"childs_pose\", hold: \"10s\"), // a\n";
const B: &str = "        Rest(\"5s\"),\n";
const C: &str = "        Reps(\n            exercise: \"bridge\", reps: 8, // c\n            tempo: (out: 2, hold: 5, back: 2),\n        ) // no comma\n";

fn three() -> Document {
    with(&format!("        // Free.\n\n{A}\n{B}{C}"))
}

fn paths(steps: &[&[usize]]) -> Vec<StepPath> {
    steps.iter().map(|indices| at(indices)).collect()
}

fn remove(steps: &[&[usize]]) -> Edit {
    let steps = paths(steps);
    Edit::Remove { steps }
}

fn shift(steps: &[&[usize]], to: &[usize]) -> Edit {
    let (steps, to) = (paths(steps), at(to));
    Edit::Move { steps, to }
}

fn wrap(steps: &[&[usize]], times: u32) -> Edit {
    let steps = paths(steps);
    Edit::Wrap { steps, times }
}
