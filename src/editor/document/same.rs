//! Whether the form and the text are about the same steps: only then does a change of the form find
//! its place in a text that has errors.

use crate::editor::edit::StepKind;
use crate::editor::syntax;
use crate::routine::model::Step;
use crate::routine::tree::Node;

/// Whether the form and the text have steps of the same kinds in the same places.
pub(super) fn same_steps(shown: &[Step], list: &Node) -> bool {
    let Some(nodes) = syntax::list(list) else {
        return false;
    };
    shown.len() == nodes.len()
        && shown
            .iter()
            .zip(nodes)
            .all(|(step, node)| same_step(step, node))
}

fn same_step(step: &Step, node: &Node) -> bool {
    let same_kind = StepKind::of(step).name() == syntax::name_of(node);
    same_kind
        && match step {
            Step::Repeat(repeat) => syntax::value_of(node, "steps")
                .is_some_and(|steps| same_steps(&repeat.steps, steps)),
            _ => true,
        }
}
