//! Giving a written value another meaning by changing only what differs: one number of a tempo,
//! one line of the cues.

use super::comments;
use super::put::{add, take_from, take_item};
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
    let mut cuts = Cuts::default();
    for field in written {
        match known(&field.name.text) {
            Some((name, value)) if !value.is(&field.value) => {
                return next(text, tree, &field.value, value, name);
            }
            Some(_) => {}
            None => {
                take_from(text, tree, node, &field.name.text, &mut cuts)?;
                return Some(cuts);
            }
        }
    }
    let missing = |(name, value): &&(&'static str, Value)| {
        !value.is_usual() && syntax::field(node, name).is_none()
    };
    let (name, value) = fields.iter().find(missing)?;
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
    let mut cuts = Cuts::default();
    match first_difference(values, nodes) {
        Difference::Surplus(index) => take_item(text, tree, &group, index, &mut cuts)?,
        Difference::Missing(index) => {
            let item = values.get(index)?.spelling();
            let write = |_: &str| vec![Piece::plain(&item)];
            syntax::insert(text, &group, index, &write, &mut cuts);
        }
        Difference::Other(index) => {
            return next(text, tree, nodes.get(index)?, values.get(index)?, "");
        }
    }
    Some(cuts)
}

/// What is to be done at an index of a written list.
enum Difference {
    /// This item goes.
    Surplus(usize),
    /// An item comes in front of this one.
    Missing(usize),
    /// This item gets another meaning.
    Other(usize),
}

/// Where a written list first differs from the values. Where it is the longer one, an item goes if
/// the one behind it fits, or if all in front of it do; likewise where it is the shorter one.
fn first_difference(values: &[Value], nodes: &[Node]) -> Difference {
    let pairs = values.iter().zip(nodes);
    let same = pairs.take_while(|(value, node)| value.is(node)).count();
    let is = |value: usize, node: usize| {
        let pair = values.get(value).zip(nodes.get(node));
        pair.is_some_and(|(value, node)| value.is(node))
    };
    if nodes.len() > values.len() && (same == values.len() || is(same, same + 1)) {
        Difference::Surplus(same)
    } else if values.len() > nodes.len() && (same == nodes.len() || is(same + 1, same)) {
        Difference::Missing(same)
    } else {
        Difference::Other(same)
    }
}

/// The value in place of the other one, whose comments stay behind it.
fn instead(text: &str, tree: &Tree, node: &Node, value: &Value) -> Cuts {
    let range = node.span.range();
    let kept = comments::left_of(text, tree, &range);
    let indent = indent_at(text, range.start);
    let mut cuts = Cuts::default();
    cuts.replace(range, value.laid_out(indent, eol(text)) + &kept);
    cuts
}

/// Whether a value is spelt `(left: …, right: …)`.
pub(super) fn names_sides(node: &Node) -> bool {
    matches!(&node.value, Written::Record(record)
        if record.name.is_none() && matches!(record.body, Body::Named(_)))
}
