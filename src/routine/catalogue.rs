//! The exercises that come with the program, read from `assets/exercises.ron`.
//!
//! They go through the same tree and the same reader as a person's own, so the file is held to the
//! same rules; a test sees to it that it has no problem.

use std::sync::{Arc, OnceLock};

use super::diagnostic::Diagnostic;
use super::model::{Exercise, Routine};
use super::read::Reader;
use super::report::Report;
use super::tree;

const BUILTIN: &str = include_str!("../../assets/exercises.ron");

/// Exercises by their id, in the order of the file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Catalogue {
    exercises: Vec<Arc<Exercise>>,
}

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

    /// The exercise of this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Arc<Exercise>> {
        self.exercises.iter().find(|exercise| exercise.id == id)
    }

    /// All of them, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Exercise>> {
        self.exercises.iter()
    }

    /// Entries that a routine's own exercises hide for that routine.
    pub fn hidden_by<'a>(
        &'a self,
        routine: &'a Routine,
    ) -> impl Iterator<Item = &'a Arc<Exercise>> {
        self.iter()
            .filter(|entry| routine.exercises.iter().any(|own| own.id == entry.id))
    }
}
