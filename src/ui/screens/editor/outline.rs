//! The steps of the version that is shown, flat and in words: made once for every change, so that
//! a list of 200 steps costs nothing while it is only looked at.

use std::sync::Arc;

use super::wording;
use crate::editor::{Document, StepPath};
use crate::routine::diagnostic::Diagnostic;
use crate::routine::model::{Exercise, Step, StepSide};
use crate::words::Side;

/// What the list of steps and the plan show.
#[derive(Debug, Default)]
pub struct Outline {
    /// The revision of the document it is about.
    revision: Option<u64>,
    /// Steps and groups in reading order.
    pub rows: Vec<Row>,
    /// What a physiotherapist would ask, in the order of the file.
    pub warnings: Vec<Warning>,
}

/// A step or a group.
#[derive(Debug)]
pub struct Row {
    /// Where it stands.
    pub path: StepPath,
    /// Its number in reading order, from 1; a group has none.
    pub number: Option<usize>,
    /// The exercise, "Rest" or "3 rounds".
    pub name: String,
    /// "Left and right · 2 × 45 s".
    pub line: String,
    /// What is drawn.
    pub exercise: Option<Arc<Exercise>>,
    /// The side it is drawn for.
    pub side: Side,
    /// Whether something about it is doubtful or wrong.
    pub warned: bool,
}

/// A doubtful thing, and the step it is about.
#[derive(Debug)]
pub struct Warning {
    /// In words: "Step 3: 6 s to lie down from kneeling. 12 s is usual."
    pub text: String,
    /// The step, where it is about one.
    pub path: Option<StepPath>,
    /// The problem.
    pub problem: Diagnostic,
}

impl Outline {
    /// Makes sure that this is about the document as it is now.
    pub(super) fn update(&mut self, document: &Document) {
        if self.revision == Some(document.revision()) {
            return;
        }
        self.revision = Some(document.revision());
        self.rows.clear();
        let Some(shown) = document.shown() else {
            self.warnings.clear();
            return;
        };
        let mut number = 0;
        add(
            &mut self.rows,
            &shown.routine.steps,
            &StepPath::default(),
            &mut number,
        );
        self.warnings = warnings(document, &self.rows);
        for row in &mut self.rows {
            let about = |warning: &Warning| warning.path.as_ref() == Some(&row.path);
            row.warned = self.warnings.iter().any(about);
        }
    }

    /// The row of a step.
    #[must_use]
    pub fn row(&self, path: &StepPath) -> Option<&Row> {
        self.rows.iter().find(|row| row.path == *path)
    }

    /// How many steps and groups stand in no group.
    #[must_use]
    pub fn top(&self) -> usize {
        self.rows.iter().filter(|row| row.path.depth() == 0).count()
    }

    /// Its place in the list.
    #[must_use]
    pub fn index(&self, path: &StepPath) -> Option<usize> {
        self.rows.iter().position(|row| row.path == *path)
    }
}

fn add(rows: &mut Vec<Row>, steps: &[Step], list: &StepPath, number: &mut usize) {
    for (nth, step) in steps.iter().enumerate() {
        let path = list.child(nth);
        if let Step::Repeat(group) = step {
            rows.push(Row::new(path.clone(), None, step));
            add(rows, &group.steps, &path, number);
        } else {
            *number += 1;
            rows.push(Row::new(path, Some(*number), step));
        }
    }
}

impl Row {
    fn new(path: StepPath, number: Option<usize>, step: &Step) -> Self {
        let common = wording::common(step);
        let exercise = common.map(|common| Arc::clone(&common.exercise));
        Self {
            path,
            number,
            name: wording::name(step),
            line: wording::line(step),
            exercise,
            side: drawn_side(step),
            warned: false,
        }
    }

    /// What a screen reader says: "Step 2, Bridge, 2 × 8 reps".
    #[must_use]
    pub fn spoken(&self) -> String {
        let warned = if self.warned { ", has a warning" } else { "" };
        let number = match self.number {
            Some(number) => format!("Step {number}"),
            None => "Group".to_owned(),
        };
        let line = if self.line.is_empty() {
            String::new()
        } else {
            format!(", {}", self.line)
        };
        format!("{number}, {}{line}{warned}", self.name)
    }
}

fn drawn_side(step: &Step) -> Side {
    match step {
        Step::Hold(hold) => first(hold.sets.side),
        Step::Reps(reps) => first(reps.sets.side),
        Step::Open(open) => open.side,
        Step::Breathe(_) | Step::Rest(_) | Step::Repeat(_) => Side::Both,
    }
}

const fn first(side: StepSide) -> Side {
    match side {
        StepSide::Each => Side::Left,
        StepSide::Only(side) => side,
    }
}

fn warnings(document: &Document, rows: &[Row]) -> Vec<Warning> {
    let problems = document.diagnostics().iter().filter(|one| !one.is_error());
    problems
        .map(|problem| {
            let path = document.step_of(problem);
            let row = rows.iter().find(|row| Some(&row.path) == path.as_ref());
            let said = wording::sentences(problem);
            let text = match row.and_then(|row| row.number) {
                Some(number) => format!("Step {number}: {said}"),
                None => said,
            };
            Warning {
                text,
                path,
                problem: problem.clone(),
            }
        })
        .collect()
}
