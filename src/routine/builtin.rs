//! The exercises that come with the program, read from `assets/exercises.ron`.
//!
//! They go through the same tree and the same reader as a person's own, so the file is held to the
//! same rules; a test sees to it that it has no problem.

use std::sync::OnceLock;

use super::catalogue::Catalogue;
use super::diagnostic::Diagnostic;
use super::read::Reader;
use super::report::Report;
use super::tree;

const BUILTIN: &str = include_str!("../../assets/exercises.ron");

impl Catalogue {
    /// The 26 that come with the program.
    pub fn builtin() -> &'static Self {
        static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
        CATALOGUE.get_or_init(|| Self::read(BUILTIN).0)
    }

    /// Reads a list of exercises; the catalogue lacks those that have errors.
    #[must_use]
    pub fn read(text: &str) -> (Self, Vec<Diagnostic>) {
        let mut report = Report::default();
        let node = tree::read(text, &mut report);
        let mut reader = Reader::new(text, report, None);
        let exercises = node
            .and_then(|node| reader.own_exercises(&node))
            .unwrap_or_default();
        (Self { exercises }, reader.report.into_sorted())
    }
}
