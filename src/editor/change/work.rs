//! A text under change, read anew after every cut.

use crate::editor::edit::Target;
use crate::editor::patch::Cuts;
use crate::editor::path::StepPath;
use crate::editor::refused::Refused;
use crate::editor::syntax::{self, Group};
use crate::routine::Report;
use crate::routine::tree::{self, Node, Tree};

/// A text and its tree.
#[derive(Debug)]
pub(in crate::editor) struct Work {
    pub(in crate::editor) text: String,
    pub(in crate::editor) tree: Tree,
}

impl Work {
    pub(in crate::editor) const fn new(text: String, tree: Tree) -> Self {
        Self { text, tree }
    }

    /// Reads a text whose syntax has to be right.
    pub(in crate::editor) fn read(text: String) -> Result<Self, Refused> {
        let mut report = Report::default();
        let tree = tree::parse(&text, &mut report);
        match report.into_sorted().into_iter().next() {
            Some(problem) => Err(Refused::Problem(problem)),
            None => Ok(Self { text, tree }),
        }
    }

    /// Carries out cuts and reads the result.
    pub(super) fn cut(&mut self, cuts: Cuts) -> Result<(), Refused> {
        *self = Self::read(cuts.apply(&self.text))?;
        Ok(())
    }

    /// The record of a routine, step or exercise.
    pub(super) fn node(&self, target: &Target) -> Result<&Node, Refused> {
        find(&self.tree, target).ok_or(Refused::Gone)
    }

    /// The list of steps at `path`, as a node and as a group.
    pub(super) fn steps(&self, path: &StepPath) -> Result<(&Node, Group), Refused> {
        let node = syntax::steps_of(&self.tree, path).ok_or(Refused::Gone)?;
        Ok((node, self.group(node)?))
    }

    /// The group a node is.
    pub(super) fn group(&self, node: &Node) -> Result<Group, Refused> {
        Group::of(&self.text, node).ok_or(Refused::Gone)
    }
}

/// The record of a routine, step or exercise.
pub(in crate::editor) fn find<'t>(tree: &'t Tree, target: &Target) -> Option<&'t Node> {
    match target {
        Target::Routine => syntax::root(tree),
        Target::Step(path) => syntax::step(tree, path),
        Target::Own(id) => syntax::own(tree, id).map(|(_, node)| node),
    }
}
