//! Single values: texts, counts, switches, words and lists of them.

use std::ops::RangeInclusive;

use super::Reader;
use crate::routine::diagnostic::Diagnostic;
use crate::routine::quote::{either, quote};
use crate::routine::tree::{Body, Node, Value};

/// Words of the format and what they mean.
pub(in crate::routine) type Words<T> = [(&'static str, T)];

impl Reader<'_> {
    /// A text of any length.
    pub(super) fn text(&mut self, node: &Node) -> Option<String> {
        let Value::Text(text) = &node.value else {
            self.wrong(node, "a text", "Put it into double quotes");
            return None;
        };
        Some(text.as_ref().to_owned())
    }

    /// A text with a length in characters.
    pub(super) fn short(
        &mut self,
        node: &Node,
        what: &str,
        length: RangeInclusive<usize>,
    ) -> Option<String> {
        let text = self.text(node)?;
        let counted = text.chars().count();
        let blank = *length.start() > 0 && text.trim().is_empty();
        if length.contains(&counted) && !blank {
            return Some(text);
        }
        let message = if blank {
            format!("{what} is empty")
        } else {
            format!("{what} has {counted} characters")
        };
        let (least, most) = length.into_inner();
        let hint = if least == 0 {
            format!("Up to {most} characters")
        } else {
            format!("{least} to {most} characters")
        };
        self.report
            .add(Diagnostic::error(node.span.place, message).hint(hint));
        None
    }

    /// A whole number within a range.
    pub(super) fn count(
        &mut self,
        node: &Node,
        what: &str,
        range: RangeInclusive<u32>,
    ) -> Option<u32> {
        let hint = format!(
            "Write a whole number from {} to {}",
            range.start(),
            range.end()
        );
        let Value::Integer(value) = node.value else {
            self.wrong(node, "a whole number", hint);
            return None;
        };
        let count = u32::try_from(value)
            .ok()
            .filter(|count| range.contains(count));
        if count.is_none() {
            let message = format!("{} cannot be {}", quote(what), node.span.of(self.text));
            let message = shorten(&message);
            self.report
                .add(Diagnostic::error(node.span.place, message).hint(hint));
        }
        count
    }

    /// `true` or `false`.
    pub(super) fn switch(&mut self, node: &Node) -> Option<bool> {
        let Value::Bool(value) = node.value else {
            self.wrong(node, "true or false", "Write true or false without quotes");
            return None;
        };
        Some(value)
    }

    /// One of a few words.
    pub(super) fn word<T: Copy>(&mut self, node: &Node, noun: &str, words: &Words<T>) -> Option<T> {
        let known = bare_word(node).and_then(|word| words.iter().find(|(name, _)| *name == word));
        if known.is_none() {
            let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
            let quoted = matches!(node.value, Value::Text(_));
            let how = if quoted { " without quotes" } else { "" };
            self.wrong(node, noun, format!("Use {}{how}", either(&names)));
        }
        known.map(|(_, value)| *value)
    }

    /// A list, each entry read by `read`; wrong entries are left out.
    pub(super) fn list<T>(
        &mut self,
        node: &Node,
        noun: &str,
        mut read: impl FnMut(&mut Self, &Node) -> Option<T>,
    ) -> Option<Vec<T>> {
        let Value::List(nodes) = &node.value else {
            self.wrong(node, noun, "Write it in square brackets: [ … ]");
            return None;
        };
        Some(nodes.iter().filter_map(|node| read(self, node)).collect())
    }

    /// A list of texts.
    pub(super) fn texts(&mut self, node: &Node) -> Option<Vec<String>> {
        self.list(node, "a list of texts", Self::text)
    }

    /// Cue lines, short enough to be spoken in one breath.
    pub(super) fn cues(&mut self, node: &Node) -> Option<Vec<String>> {
        self.list(node, "a list of cues", |reader, node| {
            reader.short(node, "a cue", 0..=90)
        })
    }
}

/// The word of a record without parentheses.
pub(super) fn bare_word(node: &Node) -> Option<&str> {
    let Value::Record(record) = &node.value else {
        return None;
    };
    match (&record.name, &record.body) {
        (Some(name), Body::Bare) => Some(&name.text),
        _ => None,
    }
}

/// Numbers may have a million digits.
fn shorten(message: &str) -> String {
    const MOST: usize = 80;
    if message.chars().nth(MOST).is_none() {
        return message.to_owned();
    }
    message.chars().take(MOST).chain(['…']).collect()
}
