//! Indenting pieces anew where they move deeper or less deep, without touching the inside of texts
//! and comments.

use std::ops::Range;

use crate::routine::tree::{Body, Node, Span, Tree, Value};

/// Texts and comments that go over several lines.
#[derive(Debug, Default)]
pub(in crate::editor) struct Guarded(Vec<Range<usize>>);

impl Guarded {
    /// Those of a file.
    pub(in crate::editor) fn of(text: &str, tree: &Tree) -> Self {
        let mut ranges = Vec::new();
        tree.root.iter().for_each(|root| gather(root, &mut ranges));
        ranges.extend(tree.comments.iter().map(Span::range));
        ranges.retain(|range| {
            text.get(range.clone())
                .is_some_and(|piece| piece.contains('\n'))
        });
        ranges.sort_by_key(|range| range.start);
        Self(ranges)
    }

    /// The text of `range` with the lines in it indented by `to` instead of `from`.
    pub(in crate::editor) fn indented(
        &self,
        text: &str,
        range: Range<usize>,
        from: &str,
        to: &str,
    ) -> String {
        let piece = text.get(range.clone()).unwrap_or_default();
        if from == to || !piece.contains('\n') {
            return piece.to_owned();
        }
        let mut at = range.start;
        let mut indented = String::with_capacity(piece.len());
        for line in piece.split_inclusive('\n') {
            let begins = at == range.start || self.holds(at);
            match line.strip_prefix(from) {
                Some(rest) if !begins && !is_empty(line) => {
                    indented.push_str(to);
                    indented.push_str(rest);
                }
                _ => indented.push_str(line),
            }
            at += line.len();
        }
        indented
    }

    fn holds(&self, at: usize) -> bool {
        let before = self.0.partition_point(|range| range.start < at);
        let around = before.checked_sub(1).and_then(|last| self.0.get(last));
        around.is_some_and(|range| at < range.end)
    }
}

fn is_empty(line: &str) -> bool {
    line.trim().is_empty()
}

/// Nesting is bounded by the parser.
fn gather(node: &Node, ranges: &mut Vec<Range<usize>>) {
    match &node.value {
        Value::Text(_) | Value::Bytes => ranges.push(node.span.range()),
        Value::List(nodes) => nodes.iter().for_each(|node| gather(node, ranges)),
        Value::Map(pairs) => pairs.iter().for_each(|(key, value)| {
            gather(key, ranges);
            gather(value, ranges);
        }),
        Value::Record(record) => match &record.body {
            Body::Named(fields) => fields.iter().for_each(|field| gather(&field.value, ranges)),
            Body::Positional(nodes) => nodes.iter().for_each(|node| gather(node, ranges)),
            Body::Bare => {}
        },
        _ => {}
    }
}
