//! Exercises that files may name without bringing them along.

use std::sync::Arc;

use super::model::{Exercise, Routine};

/// Exercises by their id, in the order of the file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Catalogue {
    pub(super) exercises: Vec<Arc<Exercise>>,
}

impl Catalogue {
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
