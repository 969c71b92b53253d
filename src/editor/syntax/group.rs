//! A group, a list or a record, and which comments belong to which of its items.
//!
//! To an item belong the comment lines directly above it and the comments behind it on its line. A
//! comment with a blank line below belongs to nobody and stays where it is, as a heading does; one
//! behind the opening bracket belongs to the group.

use std::ops::Range;

use super::trivia::{Kind, Piece, comment, pieces};
use crate::routine::tree::{Body, Node, Value};

/// A list or a record.
#[derive(Debug, Clone)]
pub(in crate::editor) struct Group {
    /// What stands between its brackets.
    pub(in crate::editor) inner: Range<usize>,
    /// Its items in order.
    pub(in crate::editor) units: Vec<Unit>,
}

/// One item of a group with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::editor) struct Unit {
    /// Where its own comments begin, or the item itself.
    pub(in crate::editor) lead: usize,
    /// The item: a value, or a field with its name.
    pub(in crate::editor) item: Range<usize>,
    /// The comma behind it.
    pub(in crate::editor) comma: Option<usize>,
    /// The end of its comma and comments.
    pub(in crate::editor) tail: usize,
}

impl Unit {
    /// Everything that belongs to it.
    pub(in crate::editor) const fn whole(&self) -> Range<usize> {
        self.lead..self.tail
    }
}

impl Group {
    /// The group that a list or a record with parentheses is.
    pub(in crate::editor) fn of(text: &str, node: &Node) -> Option<Self> {
        let (open, items) = match &node.value {
            Value::List(nodes) => (node.span.start, nodes.iter().map(range).collect()),
            Value::Record(record) => {
                let name = record.name.as_ref();
                let from = name.map_or(node.span.start, |name| name.span.end);
                (opening(text, from..node.span.end)?, items(&record.body)?)
            }
            _ => return None,
        };
        let inner = open + 1..node.span.end.checked_sub(1)?;
        Some(Self {
            units: units(text, &inner, items),
            inner,
        })
    }
}

const fn range(node: &Node) -> Range<usize> {
    node.span.range()
}

fn items(body: &Body) -> Option<Vec<Range<usize>>> {
    match body {
        Body::Bare => None,
        Body::Positional(nodes) => Some(nodes.iter().map(range).collect()),
        Body::Named(fields) => Some(
            fields
                .iter()
                .map(|field| field.name.span.start..field.value.span.end)
                .collect(),
        ),
    }
}

/// The parenthesis of a record; comments may stand between it and the name.
fn opening(text: &str, range: Range<usize>) -> Option<usize> {
    let mut at = range.start;
    loop {
        let rest = text.get(at..range.end)?;
        match rest.chars().next()? {
            '(' => return Some(at),
            '/' => at += comment(rest),
            blank => at += blank.len_utf8(),
        }
    }
}

fn units(text: &str, inner: &Range<usize>, items: Vec<Range<usize>>) -> Vec<Unit> {
    let starts: Vec<usize> = items.iter().skip(1).map(|item| item.start).collect();
    let ends = starts.into_iter().map(Some).chain([None]);
    let first = items.first().map_or(inner.end, |item| item.start);
    let mut from = Tail::of(&pieces(text, inner.start..first), inner.start, true, false).end;
    let mut units = Vec::with_capacity(items.len());
    for (item, next) in items.into_iter().zip(ends) {
        let lead = lead(&pieces(text, from..item.start), item.start);
        let gap = pieces(text, item.end..next.unwrap_or(inner.end));
        let tail = Tail::of(&gap, item.end, false, next.is_none());
        from = tail.end;
        units.push(Unit {
            lead,
            item,
            comma: tail.comma,
            tail: tail.end,
        });
    }
    units
}

/// Backwards from an item over its comments, up to a blank line.
fn lead(gap: &[Piece], item: usize) -> usize {
    let mut lead = item;
    for piece in gap.iter().rev() {
        match piece.kind {
            Kind::Comment => lead = piece.range.start,
            Kind::Blank(0 | 1) => {}
            Kind::Blank(_) | Kind::Comma => break,
        }
    }
    lead
}

/// What belongs to an item behind it.
struct Tail {
    comma: Option<usize>,
    end: usize,
}

impl Tail {
    /// From the item's end: the comma wherever it stands, and comments up to the end of the line.
    /// Comments behind the comma belong to the next item where that stands on the same line.
    fn of(gap: &[Piece], end: usize, mut had_comma: bool, is_last: bool) -> Self {
        let mut tail = Self { comma: None, end };
        let mut pending = None;
        let commas = gap.iter().filter(|piece| piece.kind == Kind::Comma);
        let awaits = !had_comma && commas.count() > 0;
        for piece in gap {
            match piece.kind {
                Kind::Comma => {
                    tail.comma = Some(piece.range.start);
                    tail.end = piece.range.end;
                    had_comma = true;
                    pending = None;
                }
                Kind::Comment => pending = Some(piece.range.end),
                Kind::Blank(0) => {}
                Kind::Blank(_) => {
                    tail.end = pending.take().unwrap_or(tail.end);
                    if had_comma || !awaits {
                        return tail;
                    }
                }
            }
        }
        if is_last {
            tail.end = pending.unwrap_or(tail.end);
        }
        tail
    }
}
