//! Exercises of one's own: added, taken out, renamed with the steps that use them.

use super::pasted;
use super::put::{put, take};
use super::steps::Taken;
use super::work::Work;
use crate::editor::edit::Target;
use crate::editor::patch::Cuts;
use crate::editor::refused::Refused;
use crate::editor::syntax::{self, Unit};
use crate::editor::value::{Value, quoted};
use crate::routine::tree::{Body, Node, Tree, Value as Written};

/// Adds exercises written as RON.
pub(super) fn add(work: &mut Work, text: &str) -> Result<(), Refused> {
    let pasted = pasted::read(text)?;
    let list = syntax::root(&pasted.tree).ok_or(Refused::Nothing)?;
    let units = pasted::units(&pasted, list)?;
    put_in(work, &pasted, units)
}

/// Adds those exercises of a pasted routine that the file does not have.
pub(super) fn bring(work: &mut Work, pasted: &Work) -> Result<(), Refused> {
    let Some(list) = syntax::exercises(&pasted.tree) else {
        return Ok(());
    };
    let nodes = syntax::list(list).unwrap_or_default();
    let known = |node: &Node| {
        let id = syntax::value_of(node, "id").and_then(syntax::text_of);
        id.is_some_and(|id| syntax::own(&work.tree, id).is_some())
    };
    let units = pasted::units(pasted, list)?.into_iter().zip(nodes);
    let new = units
        .filter(|(_, node)| !known(node))
        .map(|(unit, _)| unit)
        .collect();
    put_in(work, pasted, new)
}

fn put_in(work: &mut Work, pasted: &Work, units: Vec<Unit>) -> Result<(), Refused> {
    if units.is_empty() {
        return Ok(());
    }
    if syntax::exercises(&work.tree).is_none() {
        put(
            work,
            &Target::Routine,
            "exercises",
            &Value::List(Vec::new()),
        )?;
    }
    let list = syntax::exercises(&work.tree).ok_or(Refused::Gone)?;
    let group = work.group(list)?;
    let taken = Taken::all(pasted, units);
    let mut cuts = Cuts::default();
    let write = |indent: &str| taken.pieces(indent);
    syntax::insert(&work.text, &group, group.units.len(), &write, &mut cuts);
    work.cut(cuts)
}

/// Takes an exercise out, and the list where it was the last.
pub(super) fn remove(work: &mut Work, id: &str) -> Result<(), Refused> {
    let (index, _) = syntax::own(&work.tree, id).ok_or(Refused::Gone)?;
    let list = syntax::exercises(&work.tree).ok_or(Refused::Gone)?;
    let group = work.group(list)?;
    let mut cuts = Cuts::default();
    syntax::remove_units(&work.text, &group, |at| at == index, &mut cuts);
    work.cut(cuts)?;
    if group.units.len() == 1 {
        take(work, &Target::Routine, "exercises")?;
    }
    Ok(())
}

/// Gives an exercise another id, and the steps that use it.
pub(super) fn rename(work: &mut Work, id: &str, to: &str) -> Result<(), Refused> {
    syntax::own(&work.tree, id).ok_or(Refused::Gone)?;
    let mut cuts = Cuts::default();
    rename_in(&work.tree, id, to, &mut cuts);
    work.cut(cuts)
}

fn rename_in(tree: &Tree, id: &str, to: &str, cuts: &mut Cuts) {
    let mut names = Vec::new();
    tree.root.iter().for_each(|root| mentions(root, &mut names));
    for name in names {
        if syntax::text_of(name) == Some(id) {
            cuts.replace(name.span.range(), quoted(to));
        }
    }
}

/// Every value that is the id of an exercise. Nesting is bounded by the parser.
pub(super) fn mentions<'t>(node: &'t Node, names: &mut Vec<&'t Node>) {
    match &node.value {
        Written::List(nodes) => nodes.iter().for_each(|node| mentions(node, names)),
        Written::Record(record) => {
            let Body::Named(fields) = &record.body else {
                return;
            };
            for field in fields {
                match &*field.name.text {
                    "exercise" | "easier" | "id" => names.push(syntax::unwrapped(&field.value)),
                    _ => mentions(&field.value, names),
                }
            }
        }
        _ => {}
    }
}
