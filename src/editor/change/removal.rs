//! Taking steps out with their comments, and groups that would be left without any.

use std::collections::BTreeMap;

use super::work::Work;
use crate::editor::patch::Cuts;
use crate::editor::path::StepPath;
use crate::editor::refused::Refused;
use crate::editor::syntax;

/// Takes steps out.
pub(super) fn remove(work: &mut Work, steps: &[StepPath]) -> Result<(), Refused> {
    let steps = whole_groups(work, &outermost(steps))?;
    let mut lists: BTreeMap<StepPath, Vec<usize>> = BTreeMap::new();
    for step in &steps {
        lists.entry(step.parent()).or_default().push(step.index());
    }
    let mut cuts = Cuts::default();
    for (list, indices) in &lists {
        let (_, group) = work.steps(list)?;
        syntax::remove_units(&work.text, &group, |at| indices.contains(&at), &mut cuts);
    }
    work.cut(cuts)
}

/// In reading order, without those that stand in others of them.
pub(super) fn outermost(steps: &[StepPath]) -> Vec<StepPath> {
    let mut sorted = steps.to_vec();
    sorted.sort();
    sorted.dedup();
    let inner = |step: &StepPath| {
        sorted
            .iter()
            .any(|other| step != other && step.is_within(other))
    };
    sorted.iter().filter(|step| !inner(step)).cloned().collect()
}

/// A group all of whose steps go, goes itself.
pub(super) fn whole_groups(work: &Work, steps: &[StepPath]) -> Result<Vec<StepPath>, Refused> {
    let mut steps = steps.to_vec();
    loop {
        let mut emptied = None;
        for step in &steps {
            let list = step.parent();
            let (_, group) = work.steps(&list)?;
            if step.index() >= group.units.len() {
                return Err(Refused::Gone);
            }
            let going = steps.iter().filter(|other| other.parent() == list).count();
            if going == group.units.len() && !list.indices().is_empty() {
                emptied = Some(list);
            }
        }
        let Some(group) = emptied else {
            return Ok(steps);
        };
        steps.push(group);
        steps = outermost(&steps);
    }
}
