//! Putting a field into a record, or taking one out, without touching the other fields.

use super::comments;
use super::work::Work;
use crate::editor::edit::Target;
use crate::editor::patch::Cuts;
use crate::editor::refused::Refused;
use crate::editor::syntax::{self, Group, eol, indent_at};
use crate::editor::value::Value;
use crate::routine::tree::{Node, Tree};
use crate::routine::vocabulary::fields_of;

/// More cuts than any value takes, at one for each of its parts. A value that never comes out as it
/// is meant, such as a record that names a part twice, would be cut for ever.
const MOST: usize = 256;

/// Gives a field of `target` a value, in as many cuts as it takes.
pub(in crate::editor) fn put(
    work: &mut Work,
    target: &Target,
    name: &'static str,
    value: &Value,
) -> Result<(), Refused> {
    for _ in 0..MOST {
        let Some(cuts) = next(work, target, name, value)? else {
            return Ok(());
        };
        work.cut(cuts)?;
    }
    Err(Refused::Nothing)
}

fn next(
    work: &Work,
    target: &Target,
    name: &'static str,
    value: &Value,
) -> Result<Option<Cuts>, Refused> {
    let node = work.node(target)?;
    if let Some(written) = syntax::value_of(node, name) {
        return Ok(super::merge::next(
            &work.text, &work.tree, written, value, name,
        ));
    }
    let mut cuts = Cuts::default();
    if let Some(field) = syntax::field(node, name) {
        cuts.replace(field.value.span.range(), value.spelling());
    } else {
        add(
            &work.text,
            node,
            record_of(node, target),
            name,
            value,
            &mut cuts,
        )
        .ok_or(Refused::Gone)?;
    }
    Ok(Some(cuts))
}

fn record_of<'t>(node: &'t Node, target: &Target) -> &'t str {
    match target {
        Target::Routine => "Routine",
        Target::Own(_) => "Exercise",
        Target::Step(_) => syntax::name_of(node),
    }
}

/// Adds a field to the record called `record`, at its usual place among the others.
pub(super) fn add(
    text: &str,
    node: &Node,
    record: &str,
    name: &str,
    value: &Value,
    cuts: &mut Cuts,
) -> Option<()> {
    let group = Group::of(text, node)?;
    let order = fields_of(record);
    let usual = |name: &str| order.iter().position(|known| *known == name);
    let place = usual(name)?;
    let before = syntax::fields(node)
        .iter()
        .rposition(|field| usual(&field.name.text).is_some_and(|at| at < place));
    let indent = indent_of_fields(text, &group);
    let field = format!("{name}: {}", value.laid_out(&indent, eol(text)));
    syntax::insert_field(text, &group, before.map_or(0, |at| at + 1), &field, cuts);
    Some(())
}

fn indent_of_fields(text: &str, group: &Group) -> String {
    let first = group
        .units
        .first()
        .map_or(group.inner.start, |unit| unit.item.start);
    indent_at(text, first).to_owned()
}

/// Takes a field out. The comments around it and in it stay.
pub(super) fn take(work: &mut Work, target: &Target, name: &str) -> Result<(), Refused> {
    let node = work.node(target)?;
    if syntax::field(node, name).is_none() {
        return Ok(());
    }
    let mut cuts = Cuts::default();
    take_from(&work.text, &work.tree, node, name, &mut cuts).ok_or(Refused::Gone)?;
    work.cut(cuts)
}

/// Takes a field out of a record.
pub(super) fn take_from(
    text: &str,
    tree: &Tree,
    node: &Node,
    name: &str,
    cuts: &mut Cuts,
) -> Option<()> {
    let group = Group::of(text, node)?;
    let index = syntax::fields(node)
        .iter()
        .position(|field| *field.name.text == *name)?;
    take_item(text, tree, &group, index, cuts)
}

/// Takes an item out of a group, but not the comments around it and in it.
pub(super) fn take_item(
    text: &str,
    tree: &Tree,
    group: &Group,
    index: usize,
    cuts: &mut Cuts,
) -> Option<()> {
    let unit = group.units.get(index)?;
    let kept = comments::left_of(text, tree, &unit.item);
    syntax::remove_bare(text, group, index, kept.trim_start(), cuts);
    Some(())
}
