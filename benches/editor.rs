//! What a change costs in a routine of 200 steps, without the interface: one key press, one step
//! moved, one number changed. `cargo bench --bench editor`; the goal is well under 8 ms.

use std::io::{Error, Result, Write};
use std::time::Duration;

use supple::editor::{Document, Edit, Field, StepPath};
use supple::platform::clock::SystemClock;
use supple::routine::Catalogue;
use supple::time::Clock as _;

const STEPS: usize = 200;
const ROUNDS: u32 = 60;

/// A change of the document; whether it was carried out.
type Change<'a> = &'a mut dyn FnMut(&mut Document, u32) -> bool;

fn main() -> Result<()> {
    let mut out = std::io::stdout().lock();
    let mut document = Document::open(text(), "bench", Catalogue::builtin());
    writeln!(out, "{STEPS} steps, {} bytes", document.text().len())?;
    let mut run = |name: &str, change: Change<'_>| {
        let [median, worst] = spans(&mut document, change)?;
        writeln!(
            out,
            "{name}: {median:.2?} in the middle, {worst:.2?} at most"
        )
    };
    run("a key press", &mut |document, nth| {
        let letter = if nth.is_multiple_of(7) { " " } else { "x" };
        let mut typed = document.text().to_owned();
        let Some(at) = typed.find("Step 100.") else {
            return false;
        };
        typed.insert_str(at, letter);
        document.type_text(&typed);
        document.is_current()
    })?;
    run("a step moved", &mut |document, nth| {
        let from = StepPath::top(nth as usize % STEPS);
        let to = StepPath::top((nth as usize * 37 + 50) % STEPS);
        let steps = vec![from];
        document.apply(&Edit::Move { steps, to }).is_ok()
    })?;
    run("a number changed", &mut |document, nth| {
        let step = StepPath::top(nth as usize % STEPS);
        let sets = Edit::step(&step, Field::Sets, nth % 5 + 3);
        document.apply(&sets).is_ok()
    })?;
    run("undone", &mut |document, _| document.undo().is_some())
}

/// The median and the longest of some rounds. What is refused costs nothing and proves nothing.
fn spans(document: &mut Document, change: Change<'_>) -> Result<[Duration; 2]> {
    let clock = SystemClock::new();
    let mut spans = Vec::new();
    for nth in 0..ROUNDS {
        let start = clock.now();
        if !change(document, nth) {
            return Err(Error::other(format!("change {nth} was refused")));
        }
        spans.push(clock.now().since(start));
    }
    spans.sort();
    let at = |index: usize| spans.get(index).copied().unwrap_or_default();
    Ok([at(spans.len() / 2), at(spans.len() - 1)])
}

fn text() -> String {
    let step = |nth: usize| {
        format!(
            "        // Step {nth}.\n        Hold(\n            exercise: \"kneeling_lunge\", hold: \"40s\", sets: 2, rest: \"10s\",\n            \
             cues: [\n                \"Tuck your tailbone under before you move anywhere.\",\n            ],\n        ), // as told\n"
        )
    };
    let steps: Vec<String> = (0..STEPS).map(step).collect();
    format!(
        "Routine(\n    format: 1,\n    name: \"Bench\",\n    steps: [\n{}    ],\n)\n",
        steps.concat()
    )
}
