//! From the tree to the model, every fault said where it stands.
//!
//! All of it is methods of [`Reader`], one file for each part of the format. They give `None` for
//! what is missing or wrong, which is on the report by then, and read on with the next field. A
//! routine is whole only where the report holds no error, so nobody has to carry half a step along.

pub(super) mod exercise;
pub(super) mod fields;
mod figure;
pub(super) mod parts;
mod prop;
pub(super) mod routine;
mod seen;
pub(super) mod sides;
mod span;
pub(super) mod step;
pub(super) mod steps;
pub(super) mod values;

use std::collections::HashMap;
use std::sync::Arc;

pub(super) use seen::{Seen, SeenExercise};

use super::catalogue::Catalogue;
use super::model::{Exercise, Timing};
use super::quote::nearest;
use super::report::Report;

/// Unknown exercises of a file that get a hint.
const MAX_GUESSES: usize = 30;

/// Exercises that such a hint is looked for among.
const MAX_CANDIDATES: usize = 256;

/// Reads one file.
pub(super) struct Reader<'a> {
    text: &'a str,
    /// Where problems go.
    pub(super) report: Report,
    /// Empty while the catalogue itself is read.
    catalogue: Option<&'a Catalogue>,
    own: HashMap<String, Arc<Exercise>>,
    /// In the order of the file.
    own_ids: Vec<String>,
    /// Names still to be guessed, for guessing is slow and files may be hostile.
    guesses: usize,
    /// Of this file, as far as it could be read.
    pub(super) timing: Timing,
    /// Steps so far, groups included.
    steps: usize,
    /// What the warnings are about.
    pub(super) seen: Vec<Seen>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, report: Report, catalogue: Option<&'a Catalogue>) -> Self {
        Self {
            text,
            report,
            catalogue,
            own: HashMap::new(),
            own_ids: Vec::new(),
            guesses: MAX_GUESSES,
            timing: Timing::default(),
            steps: 0,
            seen: Vec::new(),
        }
    }

    /// Steps with an exercise so far.
    fn seen_exercises(&self) -> impl Iterator<Item = &SeenExercise> {
        self.seen.iter().filter_map(|seen| match seen {
            Seen::Exercise(step) => Some(step),
            Seen::Rest(_) | Seen::Unclear => None,
        })
    }

    /// The file's own exercise of this id, else the catalogue's.
    fn exercise_of(&self, id: &str) -> Option<Arc<Exercise>> {
        self.own
            .get(id)
            .or_else(|| self.catalogue?.get(id))
            .cloned()
    }

    /// An exercise id much like `id`.
    fn nearest_exercise(&mut self, id: &str) -> Option<String> {
        self.guesses = self.guesses.checked_sub(1)?;
        let catalogue = self.catalogue.into_iter().flat_map(Catalogue::iter);
        let known = catalogue.map(|exercise| exercise.id.as_str());
        let own = self.own_ids.iter().map(String::as_str);
        nearest(id, known.chain(own).take(MAX_CANDIDATES)).map(str::to_owned)
    }
}
