//! What the text means: read anew after every change.

use std::sync::Arc;

use crate::library;
use crate::routine::diagnostic::Diagnostic;
use crate::routine::model::Routine;
use crate::routine::tree::Tree;
use crate::routine::{self, Catalogue};
use crate::timeline::Timeline;

/// A routine as a form shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// Every step of it could be read; there may be none yet.
    pub routine: Arc<Routine>,
    /// As it is played; `None` where there is nothing to do yet, or too much.
    pub timeline: Option<Arc<Timeline>>,
}

/// A text, read.
#[derive(Debug)]
pub(in crate::editor) struct Reading {
    pub(in crate::editor) tree: Tree,
    /// Whether the syntax is right, so that places in the tree can be trusted.
    pub(in crate::editor) whole: bool,
    /// Sorted by place.
    pub(in crate::editor) diagnostics: Vec<Diagnostic>,
    /// There where the text has no error, or none but the lack of steps.
    pub(in crate::editor) good: Option<Shown>,
    /// What could be read in spite of errors.
    pub(in crate::editor) partial: Option<Arc<Routine>>,
}

impl Reading {
    pub(in crate::editor) fn of(text: &str, id: &str, catalogue: &Catalogue) -> Self {
        let parsed = routine::parse(text, id, catalogue);
        let read = parsed.loaded.routine.is_some();
        let checked = library::check_loaded(parsed.loaded);
        let partial = parsed.partial.map(Arc::new);
        let timeline = checked.usable.map(|usable| usable.timeline);
        let lacks_steps = |routine: &Arc<Routine>| read || lacks_steps(routine, &checked.diagnostics);
        let good = partial.clone().filter(lacks_steps).map(|routine| Shown { routine, timeline });
        Self {
            tree: parsed.tree,
            whole: parsed.whole,
            diagnostics: checked.diagnostics,
            good,
            partial,
        }
    }

    pub(in crate::editor) fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|problem| problem.is_error()).count()
    }
}

/// A routine whose one error is that it has no steps can still be shown, or nobody could begin one.
fn lacks_steps(routine: &Routine, diagnostics: &[Diagnostic]) -> bool {
    let errors = diagnostics.iter().filter(|problem| problem.is_error());
    routine.steps.is_empty() && errors.count() == 1
}
