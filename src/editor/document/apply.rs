//! Carrying out a change of the form on the text, or refusing it.

use super::reading::Reading;
use super::same::same_steps;
use super::{Applied, Document};
use crate::editor::change::{Work, carry_out, keeps_comments};
use crate::editor::edit::{Edit, Target};
use crate::editor::history::Origin;
use crate::editor::patch::Patch;
use crate::editor::refused::Refused;
use crate::editor::syntax;

impl Document {
    /// Carries out a change of the form. Where it is refused, the text stays as it is.
    ///
    /// While the text has errors the form shows an older version; a change goes through as long as
    /// the syntax is right and the steps are the same, and if it adds no error.
    pub fn apply(&mut self, edit: &Edit) -> Result<Applied, Refused> {
        if !self.can_apply() {
            return Err(Refused::Broken);
        }
        let mut work = Work::new(self.text.clone(), self.reading.tree.clone());
        let steps = carry_out(&mut work, edit, self.catalogue)?;
        let patch = Patch::between(&self.text, &work.text).ok_or(Refused::Nothing)?;
        let reading = Reading::of(&work.text, &self.id, self.catalogue);
        self.judge(edit, &work, &reading)?;
        let range = patch.range();
        patch.apply(&mut self.text);
        self.history.note(patch, origin(edit), edit.label());
        self.adopt(reading);
        Ok(Applied { range, steps })
    }

    /// Whether a change of the form can find its place in the text.
    #[must_use]
    pub fn can_apply(&self) -> bool {
        let Some(shown) = self.shown.as_ref().filter(|_| self.reading.whole) else {
            return false;
        };
        let steps =
            syntax::root(&self.reading.tree).and_then(|root| syntax::value_of(root, "steps"));
        self.is_current() || steps.is_some_and(|steps| same_steps(&shown.routine.steps, steps))
    }

    fn judge(&self, edit: &Edit, work: &Work, reading: &Reading) -> Result<(), Refused> {
        let before = (self.text.as_str(), &self.reading.tree);
        if !keeps_comments(edit, before, (&work.text, &reading.tree)) {
            return Err(Refused::Comments);
        }
        let better = if self.is_current() {
            reading.good.is_some()
        } else {
            reading.errors() <= self.reading.errors()
        };
        let problem = reading
            .diagnostics
            .iter()
            .find(|problem| problem.is_error());
        match problem {
            Some(problem) if !better => Err(Refused::Problem(problem.clone())),
            _ => Ok(()),
        }
    }
}

/// A field changed again and again is one step of the history.
fn origin(edit: &Edit) -> Origin {
    match edit {
        Edit::Set { target, field, .. } => {
            let whose = match target {
                Target::Routine => String::new(),
                Target::Step(path) => format!("{:?}", path.indices()),
                Target::Own(id) => format!("own {id}"),
            };
            Origin::Field(format!("{whose} {}", field.name()))
        }
        _ => Origin::Single,
    }
}
