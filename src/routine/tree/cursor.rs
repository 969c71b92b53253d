//! A reading position in the text that knows its line and column.

use super::Span;
use crate::routine::diagnostic::Place;

/// Where reading stands. Cheap to copy, so that one can look ahead.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    at: usize,
    place: Place,
}

impl<'t> Cursor<'t> {
    /// At the first character; a byte order mark is not one.
    pub(super) fn new(text: &'t str) -> Self {
        let at = if text.starts_with('\u{FEFF}') {
            '\u{FEFF}'.len_utf8()
        } else {
            0
        };
        Self {
            text,
            at,
            place: Place::START,
        }
    }

    /// What is still unread.
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) const fn place(&self) -> Place {
        self.place
    }

    /// Reads one character.
    pub(super) fn bump(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        if c == '\n' {
            self.place.line += 1;
            self.place.column = 1;
        } else {
            self.place.column += 1;
        }
        Some(c)
    }

    /// Reads `prefix` where it stands next.
    pub(super) fn eat(&mut self, prefix: &str) -> bool {
        let stands = self.rest().starts_with(prefix);
        if stands {
            self.skip(prefix.chars().count());
        }
        stands
    }

    pub(super) fn skip(&mut self, characters: usize) {
        for _ in 0..characters {
            self.bump();
        }
    }

    /// Reads on while `wanted`, and gives what was read.
    pub(super) fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'t str {
        let from = *self;
        while self.peek().is_some_and(&wanted) {
            self.bump();
        }
        self.since(&from).of(self.text)
    }

    /// The span from an earlier position to this one.
    pub(super) const fn since(&self, from: &Self) -> Span {
        Span {
            start: from.at,
            end: self.at,
            place: from.place,
        }
    }

    /// The text of a span.
    pub(super) fn text_of(&self, span: Span) -> &'t str {
        span.of(self.text)
    }
}
