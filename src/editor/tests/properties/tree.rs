//! A document as a tree of steps, each with its meaning and its text, and what edits do to such a
//! tree: the plain version of what the editor does to the text.

use crate::editor::syntax::{self, Group, Unit};
use crate::editor::{Document, StepPath};
use crate::routine::Catalogue;
use crate::routine::model::{Place, Routine, Step};
use crate::routine::tree::Node;

/// A step or a group.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Twig {
    /// What it means; of a group only the group.
    pub(super) step: Step,
    /// Its text with its comments, lines not indented, without the comma and the blanks around it;
    /// of a group nothing.
    pub(super) text: String,
    pub(super) twigs: Vec<Twig>,
}

/// The routine without its steps, and the steps.
pub(super) fn read(document: &Document) -> (Routine, Vec<Twig>) {
    let text = document.text();
    let parsed = crate::routine::parse(text, "test", Catalogue::builtin());
    let mut routine = parsed.loaded.routine.or(parsed.partial).unwrap();
    let list = syntax::steps_of(&parsed.tree, &StepPath::default()).unwrap();
    let twigs = twigs(text, list, &routine.steps);
    routine.steps.clear();
    // Follows from the steps where it is left out.
    routine.place = Place::Floor;
    (routine, twigs)
}

fn twigs(text: &str, list: &Node, steps: &[Step]) -> Vec<Twig> {
    let group = Group::of(text, list).unwrap();
    let nodes = syntax::list(list).unwrap();
    assert_eq!((group.units.len(), nodes.len()), (steps.len(), steps.len()));
    let all = group.units.iter().zip(nodes).zip(steps);
    all.map(|((unit, node), step)| twig(text, unit, node, step))
        .collect()
}

fn twig(text: &str, unit: &Unit, node: &Node, step: &Step) -> Twig {
    let mut step = step.clone();
    if let Step::Repeat(repeat) = &mut step {
        let inner = syntax::value_of(node, "steps").unwrap();
        let twigs = twigs(text, inner, &std::mem::take(&mut repeat.steps));
        return Twig {
            step,
            text: String::new(),
            twigs,
        };
    }
    let comma = unit.comma.unwrap_or(unit.tail);
    let behind = text.get(comma..unit.tail).unwrap();
    let own = format!(
        "{}{}",
        &text[unit.lead..comma],
        behind.strip_prefix(',').unwrap_or(behind)
    );
    let lines: Vec<&str> = own.lines().map(str::trim).collect();
    Twig {
        step,
        text: lines.join("\n").trim().to_owned(),
        twigs: Vec::new(),
    }
}

/// The list of steps at `path`.
pub(super) fn list<'t>(twigs: &'t mut Vec<Twig>, path: &StepPath) -> &'t mut Vec<Twig> {
    let mut list = twigs;
    for index in path.indices() {
        list = &mut list[*index].twigs;
    }
    list
}

/// All places of steps and groups, in reading order.
pub(super) fn places(twigs: &[Twig], list: &StepPath) -> Vec<StepPath> {
    let mut all = Vec::new();
    for (index, twig) in twigs.iter().enumerate() {
        let path = list.child(index);
        all.push(path.clone());
        all.extend(places(&twig.twigs, &path));
    }
    all
}

/// Takes steps out that do not stand in one another, and then empty groups.
pub(super) fn remove(twigs: &mut Vec<Twig>, steps: &[StepPath]) -> Vec<Twig> {
    let mut gone = Vec::new();
    for step in steps.iter().rev() {
        gone.insert(0, list(twigs, &step.parent()).remove(step.index()));
    }
    drop_empty(twigs);
    gone
}

fn drop_empty(twigs: &mut Vec<Twig>) {
    for twig in twigs.iter_mut() {
        drop_empty(&mut twig.twigs);
    }
    twigs.retain(|twig| !matches!(twig.step, Step::Repeat(_)) || !twig.twigs.is_empty());
}
