//! What a change costs in a routine of 200 steps, without the interface: one key press, one step
//! moved, one number changed. `cargo bench --bench editor`; the goal is well under 8 ms.

use std::io::Write;
use std::time::Duration;

use supple::editor::{Document, Edit, Field, StepPath};
use supple::platform::clock::SystemClock;
use supple::routine::Catalogue;
use supple::time::Clock as _;

const STEPS: usize = 200;
const ROUNDS: u32 = 60;

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let mut document = Document::open(text(), "bench", Catalogue::builtin());
    writeln!(out, "{STEPS} steps, {} bytes", document.text().len())?;
    let mut run = |name: &str, change: &mut dyn FnMut(&mut Document, u32)| {
        let [median, worst] = spans(&mut document, change);
        writeln!(
            out,
            "{name}: {median:.2?} in the middle, {worst:.2?} at most"
        )
    };
    run("a key press", &mut |document, nth| {
        let letter = if nth.is_multiple_of(7) { " " } else { "x" };
        let comment = document.text().find("// Step 100").unwrap_or_default();
        let mut typed = document.text().to_owned();
        typed.insert_str(comment + 3, letter);
        document.type_text(&typed);
    })?;
    run("a step moved", &mut |document, nth| {
        let from = StepPath::top(nth as usize % STEPS);
        let to = StepPath::top((nth as usize * 37 + 50) % STEPS);
        drop(document.apply(&Edit::Move {
            steps: vec![from],
            to,
        }));
    })?;
    run("a number changed", &mut |document, nth| {
        let step = StepPath::top(nth as usize % STEPS);
        drop(document.apply(&Edit::step(&step, Field::Sets, nth % 5 + 2)));
    })?;
    run("undone", &mut |document, _| {
        document.undo();
    })
}

/// The median and the longest of some rounds.
fn spans(document: &mut Document, change: &mut dyn FnMut(&mut Document, u32)) -> [Duration; 2] {
    let clock = SystemClock::new();
    let mut spans: Vec<Duration> = (0..ROUNDS)
        .map(|nth| {
            let start = clock.now();
            change(document, nth);
            clock.now().since(start)
        })
        .collect();
    spans.sort();
    let at = |index: usize| spans.get(index).copied().unwrap_or_default();
    [at(spans.len() / 2), at(spans.len() - 1)]
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
