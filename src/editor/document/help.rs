//! Help with typing: completion, and a fix for a misspelt word.

use std::ops::Range;

use super::Document;
use crate::editor::complete::{Completion, complete};
use crate::routine::diagnostic::Diagnostic;
use crate::routine::model::Exercise;
use crate::routine::nearest;

/// One piece of text in place of another that has a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does: "Change to Left".
    pub label: String,
    /// What is replaced.
    pub range: Range<usize>,
    /// By what.
    pub text: String,
}

impl Document {
    /// What can stand at byte `cursor`.
    #[must_use]
    pub fn complete(&self, cursor: usize) -> Completion {
        complete(&self.text, cursor, self.exercises())
    }

    /// The file's own exercises, as far as they were ever read, and the catalogue's.
    fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        let own = self.shown.iter().flat_map(|shown| &shown.routine.exercises);
        own.chain(self.catalogue.iter()).map(|exercise| &**exercise)
    }

    /// The word that was probably meant where a problem is a misspelt one.
    #[must_use]
    pub fn fix(&self, problem: &Diagnostic) -> Option<Fix> {
        let range = self.underline(problem);
        let word = self.text.get(range.clone())?;
        let quotes = usize::from(word.starts_with('"') && word.len() > 1);
        let range = range.start + quotes..range.end - quotes;
        let word = self.text.get(range.clone())?;
        let known = complete(&self.text, range.start, self.exercises());
        if known.range.start != range.start && !known.range.is_empty() {
            return None;
        }
        let labels = known
            .candidates
            .iter()
            .map(|candidate| candidate.label.as_str());
        let near = nearest(word, labels).filter(|near| *near != word)?;
        Some(Fix {
            label: format!("Change to {near}"),
            text: near.to_owned(),
            range,
        })
    }
}
