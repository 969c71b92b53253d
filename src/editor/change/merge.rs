//! Giving a written value another meaning by changing only what differs: one number of a tempo,
//! one line of the cues.

use super::comments;
use super::put::{add, take_from};
use crate::editor::patch::Cuts;
use crate::editor::syntax::{self, Group, Piece, eol, indent_at};
use crate::editor::value::Value;
use crate::routine::tree::{Body, Node, Tree, Value as Written};

/// The next cut on the way from what `node` says to `value`; `None` where it says that. `record` names
/// the fields a value without a name may have.
pub(super) fn next(
    text: &str,
    tree: &Tree,
    node: &Node,
    value: &Value,
    record: &str,
) -> Option<Cuts> {
    let node = syntax::unwrapped(node);
    if value.is(node) {
        return None;
    }
    let inside = match (value, &node.value) {
        (Value::Usual(value), _) => return next(text, tree, node, value, record),
        (Value::Record(fields), Written::Record(_)) => next_field(text, tree, node, fields, record),
        (Value::List(values), Written::List(nodes)) => next_item(text, tree, node, values, nodes),
        _ => None,
    };
    inside.or_else(|| Some(instead(text, tree, node, value)))
}

fn next_field(
    text: &str,
    tree: &Tree,
    node: &Node,
    fields: &[(&'static str, Value)],
    record: &str,
) -> Option<Cuts> {
    let written = syntax::fields(node);
    let known = |name: &str| fields.iter().find(|(field, _)| *field == name);
    if !written
        .iter()
        .any(|field| known(&field.name.text).is_some())
    {
        return None;
    }
    for field in written {
        match known(&field.name.text) {
            Some((name, value)) if !value.is(&field.value) => {
                return next(text, tree, &field.value, value, name);
            }
            Some(_) => {}
            None => {
                let mut cuts = Cuts::default();
                take_from(text, tree, node, &field.name.text, &mut cuts)?;
                return Some(cuts);
            }
        }
    }
    let missing = |(name, value): &&(&'static str, Value)| {
        !value.is_usual() && syntax::field(node, name).is_none()
    };
    let (name, value) = fields.iter().find(missing)?;
    let mut cuts = Cuts::default();
    add(text, node, key(record, name), name, value, &mut cuts)?;
    Some(cuts)
}

/// Values for each side stand in fields of several names.
fn key<'a>(record: &'a str, name: &str) -> &'a str {
    if matches!(name, "left" | "right") {
        "each"
    } else {
        record
    }
}

fn next_item(
    text: &str,
    tree: &Tree,
    node: &Node,
    values: &[Value],
    nodes: &[Node],
) -> Option<Cuts> {
    let group = Group::of(text, node)?;
    if values.is_empty() || nodes.is_empty() {
        return None;
    }
    let same = values
        .iter()
        .zip(nodes)
        .take_while(|(value, node)| value.is(node))
        .count();
    let is = |value: usize, node: usize| {
        values
            .get(value)
            .zip(nodes.get(node))
            .is_some_and(|(value, node)| value.is(node))
    };
    let mut cuts = Cuts::default();
    if nodes.len() > values.len() && (same == values.len() || is(same, same + 1)) {
        let unit = group.units.get(same)?;
        let inside = comments::within(text, tree, &unit.item);
        let kept = comments::behind(&inside, indent_at(text, unit.item.start), eol(text));
        syntax::remove_bare(text, &group, same, kept.trim_start(), &mut cuts);
    } else if values.len() > nodes.len() && (same == nodes.len() || is(same + 1, same)) {
        let item = values.get(same)?.spelling();
        syntax::insert(
            text,
            &group,
            same,
            &|_| vec![Piece::plain(&item)],
            &mut cuts,
        );
    } else {
        return next(text, tree, nodes.get(same)?, values.get(same)?, "");
    }
    Some(cuts)
}

/// The value in place of the other one, whose comments stay behind it.
fn instead(text: &str, tree: &Tree, node: &Node, value: &Value) -> Cuts {
    let range = node.span.start..node.span.end;
    let indent = indent_at(text, range.start);
    let inside = comments::within(text, tree, &range);
    let kept = comments::behind(&inside, indent, eol(text));
    let mut cuts = Cuts::default();
    cuts.replace(range, value.laid_out(indent, eol(text)) + &kept);
    cuts
}

/// Whether a value is spelt `(left: …, right: …)`.
pub(super) fn names_sides(node: &Node) -> bool {
    matches!(&node.value, Written::Record(record)
        if record.name.is_none() && matches!(record.body, Body::Named(_)))
}
