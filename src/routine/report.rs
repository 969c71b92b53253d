//! The list that every reader of a file writes its problems on.
//!
//! It ends after [`Report::MAX`] entries: a file of a million wrong characters must not become a
//! million sentences.

use super::diagnostic::{Diagnostic, Place};

/// Problems in the order they were found.
#[derive(Debug, Default)]
pub struct Report {
    list: Vec<Diagnostic>,
}

impl Report {
    /// More problems than anybody reads of one file.
    pub const MAX: usize = 1_000;

    /// Notes a problem. Where the report is full, a last entry says so and the rest is left out.
    pub fn add(&mut self, problem: Diagnostic) {
        match self.list.len() {
            0..Self::MAX => self.list.push(problem),
            Self::MAX => self.list.push(Diagnostic::error(
                problem.place,
                "more than 1000 problems; the rest is left out",
            )),
            _ => {}
        }
    }

    /// Notes an error without a hint.
    pub fn error(&mut self, place: Place, message: impl Into<String>) {
        self.add(Diagnostic::error(place, message));
    }

    /// Whether nothing more is taken.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.list.len() > Self::MAX
    }

    /// Whether the file cannot be used.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(Diagnostic::is_error)
    }

    /// The problems, sorted by place.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.list
            .sort_by_key(|problem| (problem.place, problem.severity));
        self.list
    }
}
