//! From characters to tokens: white space and comments fall away, faults are said where they stand.

use super::Span;
use super::cursor::Cursor;
use super::literal::{self, Faulty};
use super::number::{self, Number};
use super::token::{Kind, Token};
use crate::routine::diagnostic::{Diagnostic, Place};
use crate::routine::quote::quote;
use crate::routine::report::Report;

/// Reads one token after the other.
#[derive(Debug)]
pub(super) struct Lexer<'t> {
    cursor: Cursor<'t>,
    stopped: bool,
    /// Read over so far.
    pub(super) comments: Vec<Span>,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            cursor: Cursor::new(text),
            stopped: false,
            comments: Vec::new(),
        }
    }

    /// The next token; `End` for ever once the text is over or cannot be read on.
    pub(super) fn next(&mut self, report: &mut Report) -> Token<'t> {
        let comments = &mut self.comments;
        if let Err(place) = skip_blank(&mut self.cursor, &mut |span| comments.push(span)) {
            report.error(place, "this comment is never closed");
            self.stop();
        }
        let from = self.cursor;
        let kind = self.kind(report);
        let span = self.cursor.since(&from);
        let crosses = self.cursor.place().line > span.place.line;
        Token {
            span,
            kind,
            crosses,
        }
    }

    /// Leaves the rest of the text unread.
    pub(super) fn stop(&mut self) {
        self.cursor = Cursor::new("");
        self.stopped = true;
    }

    /// Whether something was left unread.
    pub(super) const fn has_stopped(&self) -> bool {
        self.stopped
    }

    /// Whether a `:` stands next, so that the word just read is a field's name.
    pub(super) fn colon_follows(&self) -> bool {
        let mut ahead = self.cursor;
        skip_blank(&mut ahead, &mut |_| ()).is_ok() && ahead.peek() == Some(':')
    }

    fn kind(&mut self, report: &mut Report) -> Kind<'t> {
        let Some(c) = self.cursor.peek() else {
            return Kind::End;
        };
        if let Some(sign) = Kind::sign(c) {
            self.cursor.bump();
            return sign;
        }
        if literal::begins(self.cursor.rest()) {
            return self.literal(report);
        }
        if c.is_ascii_digit() || matches!(c, '+' | '-' | '.') {
            return self.number(report);
        }
        if c == '_' || c.is_alphabetic() {
            return self.word();
        }
        self.unknown(report)
    }

    fn word(&mut self) -> Kind<'t> {
        if self.cursor.eat("r#") {
            return Kind::Word(
                self.cursor
                    .take_while(|c| continues_word(c) || matches!(c, '.' | '+' | '-')),
            );
        }
        Kind::Word(self.cursor.take_while(continues_word))
    }

    fn number(&mut self, report: &mut Report) -> Kind<'t> {
        let place = self.cursor.place();
        let written = number::take(&mut self.cursor);
        match number::read(written) {
            Some(Number::Integer(value)) => Kind::Integer(value),
            Some(Number::Float) => Kind::Float,
            None => {
                let problem =
                    Diagnostic::error(place, format!("{} is not a number", quote(written)));
                report.add(problem.hint(number_hint(written)));
                Kind::Wrong
            }
        }
    }

    fn literal(&mut self, report: &mut Report) -> Kind<'t> {
        match literal::take(&mut self.cursor) {
            Ok(kind) => kind,
            Err(Faulty { problem, goes_on }) => {
                report.add(problem);
                if !goes_on {
                    self.stop();
                }
                Kind::Wrong
            }
        }
    }

    /// A run of characters without any meaning is one problem.
    fn unknown(&mut self, report: &mut Report) -> Kind<'t> {
        let place = self.cursor.place();
        let run = self
            .cursor
            .take_while(|c| !is_blank(c) && !begins_something(c));
        if run.is_empty() {
            self.cursor.bump();
        }
        let shown = if run.is_empty() { "/" } else { run };
        report.error(place, format!("{} means nothing here", quote(shown)));
        Kind::Wrong
    }
}

fn number_hint(written: &str) -> String {
    let unit = |c| matches!(c, 'h' | 'm' | 's');
    let duration = written
        .chars()
        .all(|c| c.is_ascii_digit() || c == '.' || unit(c));
    if duration && written.ends_with(unit) {
        format!("Write \"{written}\" in quotes")
    } else {
        "Write a whole number such as 12".to_owned()
    }
}

fn continues_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

fn begins_something(c: char) -> bool {
    continues_word(c) || Kind::sign(c).is_some() || matches!(c, '"' | '\'' | '/' | '+' | '-' | '.')
}

/// White space as RON knows it: Unicode's pattern white space.
const fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'..='\r' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}'
    )
}

/// Reads over white space and comments, each of which `found` is told; where a comment has no end,
/// gives its beginning.
fn skip_blank(cursor: &mut Cursor<'_>, found: &mut impl FnMut(Span)) -> Result<(), Place> {
    loop {
        cursor.take_while(is_blank);
        let from = *cursor;
        if cursor.rest().starts_with("//") {
            cursor.take_while(|c| c != '\n');
        } else if cursor.rest().starts_with("/*") {
            skip_block(cursor)?;
        } else {
            return Ok(());
        }
        found(cursor.since(&from));
    }
}

/// Block comments nest, so they are counted, not matched by recursion.
fn skip_block(cursor: &mut Cursor<'_>) -> Result<(), Place> {
    let begin = cursor.place();
    let mut open = 0_usize;
    loop {
        if cursor.eat("/*") {
            open += 1;
        } else if cursor.eat("*/") {
            open -= 1;
        } else if cursor.bump().is_none() {
            return Err(begin);
        }
        if open == 0 {
            return Ok(());
        }
    }
}
