//! Values as a form gives them, and how they are spelt in files.

mod from;

use std::time::Duration;

use crate::routine::duration;
use crate::routine::tree::{Body, Node, Record, Value as Written};
use crate::time::format::file_spelling;

/// Bytes a list may have on one line.
const LONG: usize = 70;

/// A value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A whole number.
    Count(u32),
    /// A duration; tenths of a second count.
    Span(Duration),
    /// A text.
    Text(String),
    /// `true` or `false`.
    Switch(bool),
    /// A word of the format.
    Word(&'static str),
    /// `[…]`.
    List(Vec<Value>),
    /// `(name: …)`.
    Record(Vec<(&'static str, Value)>),
    /// In a record: the value that holds anyway. It is not written where it is left out, and not
    /// taken out where it is written.
    Usual(Box<Value>),
}

impl Value {
    /// How it is written on one line.
    #[must_use]
    pub fn spelling(&self) -> String {
        match self {
            Self::Count(count) => count.to_string(),
            Self::Span(span) => format!("\"{}\"", file_spelling(*span)),
            Self::Text(text) => quoted(text),
            Self::Switch(on) => on.to_string(),
            Self::Word(word) => (*word).to_owned(),
            Self::List(values) => {
                let values: Vec<String> = values.iter().map(Self::spelling).collect();
                format!("[{}]", values.join(", "))
            }
            Self::Record(fields) => {
                let fields: Vec<String> = fields
                    .iter()
                    .filter(|(_, value)| !value.is_usual())
                    .map(|(name, value)| format!("{name}: {}", value.spelling()))
                    .collect();
                format!("({})", fields.join(", "))
            }
            Self::Usual(value) => value.spelling(),
        }
    }

    /// How it is written where a line begins with `indent`: long lists take a line an entry.
    pub(super) fn laid_out(&self, indent: &str, eol: &str) -> String {
        let line = self.spelling();
        let Self::List(values) = self else {
            return line;
        };
        if line.len() <= LONG || values.is_empty() {
            return line;
        }
        let entry = |value: &Self| format!("{indent}    {},{eol}", value.spelling());
        let entries: String = values.iter().map(entry).collect();
        format!("[{eol}{entries}{indent}]")
    }

    /// Whether it may be left out.
    #[must_use]
    pub const fn is_usual(&self) -> bool {
        matches!(self, Self::Usual(_))
    }

    /// Whether `node` already means this, however it is spelt.
    #[must_use]
    pub fn is(&self, node: &Node) -> bool {
        match (self, &node.value) {
            (Self::Count(count), Written::Integer(written)) => i64::from(*count) == *written,
            (Self::Span(span), _) => span_of(node) == Some(*span),
            (Self::Text(text), Written::Text(written)) => **text == **written,
            (Self::Switch(on), Written::Bool(written)) => on == written,
            (Self::Word(word), Written::Record(record)) => {
                record.body == Body::Bare
                    && record
                        .name
                        .as_ref()
                        .is_some_and(|name| *name.text == **word)
            }
            (Self::List(values), Written::List(nodes)) => {
                values.len() == nodes.len() && values.iter().zip(nodes).all(|(v, n)| v.is(n))
            }
            (Self::Record(fields), Written::Record(record)) => is_record(fields, record),
            (Self::Usual(value), _) => value.is(node),
            _ => false,
        }
    }
}

fn is_record(fields: &[(&'static str, Value)], record: &Record) -> bool {
    let Body::Named(written) = &record.body else {
        return false;
    };
    let known = |name: &str| fields.iter().any(|(field, _)| *field == name);
    written.iter().all(|field| known(&field.name.text))
        && fields.iter().all(|(name, value)| {
            let mut written = written.iter();
            let field = written.find(|field| *field.name.text == **name);
            field.map_or(value.is_usual(), |field| value.is(&field.value))
        })
}

/// A duration as the format's reader takes it.
fn span_of(node: &Node) -> Option<Duration> {
    match &node.value {
        Written::Integer(secs) => u64::try_from(*secs).ok().map(Duration::from_secs),
        Written::Text(text) => duration::parse(text).ok(),
        _ => None,
    }
}

/// A text in quotes. Line breaks and marks that turn the writing direction are written as escapes,
/// so that a value stays on its line and looks like what it is.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            c if c.is_control() || is_direction(c) => quoted.extend(c.escape_unicode()),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Bidirectional formatting (Unicode).
const fn is_direction(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
