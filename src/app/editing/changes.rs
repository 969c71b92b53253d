//! Changes of the document, and what the screen shows after them.

use std::ops::Range;

use super::Editing;
use crate::editor::{Document, Edit, Refused, StepPath};

impl Editing {
    /// Does something with the open document.
    pub(super) fn with(&mut self, change: impl FnOnce(&mut Document)) {
        if let Some(open) = &mut self.open {
            change(&mut open.document);
        }
    }

    /// Carries out a change of the form and shows the steps it is about.
    pub(super) fn change(&mut self, edit: &Edit) {
        let Some(open) = &mut self.open else { return };
        match open.document.apply(edit) {
            Ok(applied) => {
                self.said = None;
                if moves_steps(edit) {
                    self.state.steps.focus(applied.steps);
                }
            }
            Err(Refused::Nothing) => {}
            Err(Refused::Problem(problem)) => {
                let hint = problem.hint.map(|hint| format!(" {hint}."));
                let hint = hint.unwrap_or_default();
                self.said = Some(format!("{}.{hint}", capital(&problem.message)));
            }
            Err(refused) => self.said = Some(format!("{}.", capital(&refused.to_string()))),
        }
    }

    /// Takes the text as it was typed.
    pub(super) fn type_text(&mut self, text: &str) {
        self.with(|document| document.type_text(text));
    }

    /// Puts a name or a fix into the text.
    pub(super) fn replace(&mut self, range: Range<usize>, text: &str) {
        self.with(|document| document.replace(range, text));
    }

    /// Takes the last step back and shows where.
    pub(super) fn undo(&mut self) {
        let changed = self.open.as_mut().and_then(|open| open.document.undo());
        self.show(changed);
    }

    /// Does it again and shows where.
    pub(super) fn redo(&mut self) {
        let changed = self.open.as_mut().and_then(|open| open.document.redo());
        self.show(changed);
    }

    fn show(&mut self, changed: Option<Range<usize>>) {
        let (Some(open), Some(changed)) = (&self.open, changed) else {
            return;
        };
        let step: Option<StepPath> = open.document.step_at(changed.start);
        self.state.steps.select(step.into_iter().collect());
        let end = changed.start..changed.start;
        self.state.source.go_to(open.document.text(), end);
    }
}

/// Whether other steps are to be chosen afterwards.
const fn moves_steps(edit: &Edit) -> bool {
    !matches!(
        edit,
        Edit::Set { .. } | Edit::Clear { .. } | Edit::AddOwn { .. } | Edit::RemoveOwn { .. }
    )
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
