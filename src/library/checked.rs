//! A routine file, read and compiled: what both `supple check` and the shelf go by.
//!
//! Reading finds what is wrong with the text; compiling finds what is wrong with its size. Both are
//! diagnostics of the same file.

use std::path::Path;
use std::sync::Arc;

use crate::routine::diagnostic::{Diagnostic, Place};
use crate::routine::model::Routine;
use crate::routine::{self, Catalogue, Loaded};
use crate::timeline::{self, Fit, Timeline};

/// What came of a routine file.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The routine and its timeline, exactly where no diagnostic is an error.
    pub usable: Option<Usable>,
    /// Sorted by place.
    pub diagnostics: Vec<Diagnostic>,
}

/// A routine that can be started.
#[derive(Debug, Clone, PartialEq)]
pub struct Usable {
    /// As it is meant.
    pub routine: Arc<Routine>,
    /// As it is played.
    pub timeline: Arc<Timeline>,
}

impl Usable {
    /// Fits the timeline to a person; where that would come to nothing, or to more than anybody
    /// could do, it stays as the file says.
    pub fn fit(&mut self, fit: Fit) {
        let fitted = timeline::compile_for(&self.routine, fit);
        let fitted = fitted.ok().filter(|timeline| !timeline.segments.is_empty());
        let plain = || timeline::compile(&self.routine).ok();
        if let Some(timeline) = fitted.or_else(plain) {
            self.timeline = Arc::new(timeline);
        }
    }
}

/// Checks a routine file.
#[must_use]
pub fn check_file(path: &Path, catalogue: &Catalogue) -> Checked {
    check_loaded(routine::load_file(path, catalogue))
}

/// Checks a routine's text; `id` is the stem of its file.
#[must_use]
pub fn check_text(text: &str, id: &str, catalogue: &Catalogue) -> Checked {
    check_loaded(routine::load(text, id, catalogue))
}

/// Compiles what was read.
#[must_use]
pub fn check_loaded(loaded: Loaded) -> Checked {
    let Loaded {
        routine,
        mut diagnostics,
    } = loaded;
    let usable = routine.and_then(|routine| match usable(routine) {
        Ok(usable) => Some(usable),
        Err(problem) => {
            diagnostics.insert(0, problem);
            None
        }
    });
    Checked {
        usable,
        diagnostics,
    }
}

fn usable(routine: Routine) -> Result<Usable, Diagnostic> {
    let timeline = timeline::compile(&routine).map_err(|too_big| {
        Diagnostic::error(Place::START, too_big.to_string())
            .hint("Ask for fewer rounds, sets or repetitions, or make two routines of it.")
    })?;
    if timeline.segments.is_empty() {
        let problem = Diagnostic::error(
            Place::START,
            "the routine has nothing to do: every step lasts 0 s",
        );
        return Err(problem.hint("Give it a hold, repetitions or breaths."));
    }
    Ok(Usable {
        routine: Arc::new(routine),
        timeline: Arc::new(timeline),
    })
}
