//! Finding records, fields, steps and exercises in the tree.

use crate::editor::path::StepPath;
use crate::routine::tree::{Body, Field, Node, Record, Tree, Value};

/// The value of the file.
pub(in crate::editor) const fn root(tree: &Tree) -> Option<&Node> {
    tree.root.as_ref()
}

/// The record a value is.
pub(in crate::editor) fn record(node: &Node) -> Option<&Record> {
    match &node.value {
        Value::Record(record) => Some(record),
        _ => None,
    }
}

/// The name in front of a record; empty where there is none.
pub(in crate::editor) fn name_of(node: &Node) -> &str {
    let name = record(node).and_then(|record| record.name.as_ref());
    name.map_or("", |name| &name.text)
}

/// The named fields of a record.
pub(in crate::editor) fn fields(node: &Node) -> &[Field] {
    match record(node).map(|record| &record.body) {
        Some(Body::Named(fields)) => fields,
        _ => &[],
    }
}

/// A field of a record.
pub(in crate::editor) fn field<'t>(node: &'t Node, name: &str) -> Option<&'t Field> {
    fields(node).iter().find(|field| *field.name.text == *name)
}

/// The value of a field, without `Some` around it; `None` is as good as left out.
pub(in crate::editor) fn value_of<'t>(node: &'t Node, name: &str) -> Option<&'t Node> {
    let value = unwrapped(&field(node, name)?.value);
    let left_out = name_of(value) == "None" && record(value)?.body == Body::Bare;
    (!left_out).then_some(value)
}

/// A value without `Some` around it.
pub(in crate::editor) fn unwrapped(node: &Node) -> &Node {
    let Some(record) = record(node).filter(|_| name_of(node) == "Some") else {
        return node;
    };
    match &record.body {
        Body::Positional(values) => match values.as_slice() {
            [value] => value,
            _ => node,
        },
        _ => node,
    }
}

/// The text a value is.
pub(in crate::editor) fn text_of(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// The list a value is.
pub(in crate::editor) fn list(node: &Node) -> Option<&[Node]> {
    match &node.value {
        Value::List(nodes) => Some(nodes),
        _ => None,
    }
}

/// The list node of the steps at `path`: of a group, or of the routine where the path is empty.
pub(in crate::editor) fn steps_of<'t>(tree: &'t Tree, path: &StepPath) -> Option<&'t Node> {
    let mut steps = value_of(root(tree)?, "steps")?;
    for index in path.indices() {
        steps = value_of(list(steps)?.get(*index)?, "steps")?;
    }
    Some(steps)
}

/// A step.
pub(in crate::editor) fn step<'t>(tree: &'t Tree, path: &StepPath) -> Option<&'t Node> {
    let (index, _) = path.indices().split_last()?;
    list(steps_of(tree, &path.parent())?)?.get(*index)
}

/// The list node of the file's own exercises.
pub(in crate::editor) fn exercises(tree: &Tree) -> Option<&Node> {
    value_of(root(tree)?, "exercises")
}

/// The own exercise of this id and its place in the list.
pub(in crate::editor) fn own<'t>(tree: &'t Tree, id: &str) -> Option<(usize, &'t Node)> {
    let mut all = list(exercises(tree)?)?.iter().enumerate();
    all.find(|(_, node)| value_of(node, "id").and_then(text_of) == Some(id))
}
