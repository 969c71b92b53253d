//! What the text means: read anew after every change.

use std::sync::Arc;

use super::same::same_steps;
use crate::editor::path::StepPath;
use crate::editor::syntax;
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
        let good = read || lacks_steps(&parsed.tree, &checked.diagnostics);
        let good = partial
            .clone()
            .filter(|_| good)
            .map(|routine| Shown { routine, timeline });
        Self {
            tree: parsed.tree,
            whole: parsed.whole,
            diagnostics: checked.diagnostics,
            good,
            partial,
        }
    }

    /// What a form can begin with: the good version, else what could be read, as long as no step of
    /// it is missing.
    pub(in crate::editor) fn first_shown(&self) -> Option<Shown> {
        let steps = syntax::root(&self.tree).and_then(|root| syntax::value_of(root, "steps"));
        let whole = |routine: &Arc<Routine>| {
            self.whole && steps.is_some_and(|steps| same_steps(&routine.steps, steps))
        };
        let partial = self.partial.clone().filter(whole);
        self.good.clone().or_else(|| {
            partial.map(|routine| Shown {
                routine,
                timeline: None,
            })
        })
    }

    pub(in crate::editor) fn errors(&self) -> usize {
        self.diagnostics
            .iter()
            .filter(|problem| problem.is_error())
            .count()
    }
}

/// Whether the one error is that there are no steps yet. Such a text can be shown all the same, or
/// nobody could begin a routine.
fn lacks_steps(tree: &Tree, diagnostics: &[Diagnostic]) -> bool {
    let errors = diagnostics.iter().filter(|problem| problem.is_error());
    let steps = syntax::steps_of(tree, &StepPath::default()).and_then(syntax::list);
    steps.is_some_and(<[_]>::is_empty) && errors.count() == 1
}
