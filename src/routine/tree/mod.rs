//! RON text as a tree with places, knowing nothing of routines.
//!
//! A derived reader stops at the first fault and forgets where things stood. This one goes on where
//! the syntax allows, so that one look at a file shows every problem of it, and it keeps for each
//! value where it stands, so that diagnostics can point and an editor can replace just that piece.
//! It accepts the syntax of the `ron` crate. Time and memory are linear in the text; depth and the
//! number of values are limited, so that no text can exhaust the stack or the memory.

mod cursor;
mod extension;
mod group;
mod lexer;
mod literal;
mod number;
mod parser;
mod token;

#[cfg(test)]
mod tests;

pub use parser::{parse, read};

use std::ops::Range;

use super::diagnostic::Place;

/// How deep values may stand in one another. Four nested groups of steps need about twelve.
pub const MAX_DEPTH: usize = 64;

/// How many values a file may hold; a file of 1 MiB full of figures has about 110,000.
pub const MAX_VALUES: usize = 200_000;

/// A piece of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// The byte behind the last one.
    pub end: usize,
    /// Line and column of the first character.
    pub place: Place,
}

impl Span {
    /// The bytes it stands on.
    #[must_use]
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The piece of `text` it names.
    #[must_use]
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.range()).unwrap_or_default()
    }
}

/// A file: its value and its comments.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tree {
    /// What could be read.
    pub root: Option<Node>,
    /// In the order of the text, signs included, a line's end not.
    pub comments: Vec<Span>,
}

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// From the first character of the value (of its name, where it has one) to the last.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// What a value can be.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A whole number; huge ones end at the limits of `i64`.
    Integer(i64),
    /// A number with a point or an exponent, infinite or none at all.
    Float,
    /// `true` or `false`.
    Bool(bool),
    /// A text without its quotes, escapes resolved.
    Text(Box<str>),
    /// A character in single quotes.
    Char(char),
    /// A text of bytes.
    Bytes,
    /// `[…]`.
    List(Vec<Node>),
    /// `{…}`.
    Map(Vec<(Node, Node)>),
    /// `Name`, `Name(…)` or `(…)`.
    Record(Box<Record>),
    /// Unreadable, and already reported.
    Wrong,
}

/// A name, a pair of parentheses, or both.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The name in front.
    pub name: Option<Word>,
    /// What stands in the parentheses.
    pub body: Body,
    /// Whether its end was found; if not, fields may be missing because the syntax is broken.
    pub whole: bool,
}

/// What stands in the parentheses of a record.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// No parentheses.
    Bare,
    /// `name: value` pairs; also `()`.
    Named(Vec<Field>),
    /// Values without names.
    Positional(Vec<Node>),
}

/// One `name: value`.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The name.
    pub name: Word,
    /// The value.
    pub value: Node,
}

/// An identifier and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Without the `r#` of a raw identifier.
    pub text: Box<str>,
    /// With it.
    pub span: Span,
}
