//! Texts and characters in quotes: escapes, raw texts, byte texts.

use super::cursor::Cursor;
use super::token::Kind;
use crate::routine::diagnostic::{Diagnostic, Place};
use crate::routine::quote::quote;

/// A literal that cannot be read.
#[derive(Debug)]
pub(super) struct Faulty {
    pub(super) problem: Diagnostic,
    /// Whether its end is known, so that reading can go on behind it.
    pub(super) goes_on: bool,
}

/// Whether a text, byte text or character stands at the beginning of `rest`.
pub(super) fn begins(rest: &str) -> bool {
    let rest = rest.strip_prefix('b').unwrap_or(rest);
    if rest.starts_with(['"', '\'']) {
        return true;
    }
    // `r#name` is a raw identifier, `r#"` a raw text.
    rest.strip_prefix('r')
        .is_some_and(|raw| raw.trim_start_matches('#').starts_with('"'))
}

/// Reads the literal at the cursor.
pub(super) fn take<'t>(cursor: &mut Cursor<'t>) -> Result<Kind<'t>, Faulty> {
    let begin = cursor.place();
    let bytes = cursor.eat("b");
    let kind = if cursor.eat("r") {
        Kind::Text(raw(cursor, begin)?.into())
    } else if cursor.eat("'") {
        Kind::Char(character(cursor, begin)?)
    } else {
        cursor.bump();
        Kind::Text(escaped(cursor, begin)?.into())
    };
    Ok(if bytes { Kind::Bytes } else { kind })
}

fn unclosed(begin: Place) -> Faulty {
    let problem = Diagnostic::error(begin, "this text is never closed");
    Faulty {
        problem: problem.hint("End it with the quote it began with"),
        goes_on: false,
    }
}

/// `r##"…"##`: as many signs behind as in front, nothing is an escape.
fn raw<'t>(cursor: &mut Cursor<'t>, begin: Place) -> Result<&'t str, Faulty> {
    let signs = cursor.take_while(|c| c == '#').len();
    cursor.bump();
    let from = *cursor;
    loop {
        cursor.take_while(|c| c != '"');
        let text = cursor.since(&from);
        if cursor.bump().is_none() {
            return Err(unclosed(begin));
        }
        let behind = cursor
            .rest()
            .bytes()
            .take(signs)
            .take_while(|b| *b == b'#')
            .count();
        cursor.skip(behind);
        if behind == signs {
            return Ok(cursor.text_of(text));
        }
    }
}

fn escaped(cursor: &mut Cursor<'_>, begin: Place) -> Result<String, Faulty> {
    let mut text = String::new();
    let mut fault = None;
    loop {
        text.push_str(cursor.take_while(|c| !matches!(c, '"' | '\\')));
        let at = *cursor;
        match cursor.bump() {
            None => return Err(unclosed(begin)),
            Some('"') => break,
            Some(_) => match escape(cursor) {
                Some(c) => text.extend(c),
                None => fault = fault.or(Some(unknown_escape(&at, cursor))),
            },
        }
    }
    fault.map_or(Ok(text), Err)
}

fn unknown_escape(at: &Cursor<'_>, cursor: &Cursor<'_>) -> Faulty {
    let written = quote(cursor.text_of(cursor.since(at)));
    let problem = Diagnostic::error(at.place(), format!("{written} is no escape"));
    Faulty {
        problem: problem.hint("For a backslash itself write \\\\"),
        goes_on: true,
    }
}

/// What stands behind a backslash: `None` where it is no escape, nothing for a line that goes on.
#[expect(
    clippy::option_option,
    reason = "no escape, and an escape that stands for nothing, differ"
)]
fn escape(cursor: &mut Cursor<'_>) -> Option<Option<char>> {
    let c = match cursor.peek()? {
        '\n' | '\r' => {
            cursor.take_while(|c| c.is_ascii_whitespace());
            return Some(None);
        }
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        c @ ('\\' | '\'' | '"') => c,
        'x' => return hexadecimal(cursor).map(Some),
        'u' => return unicode(cursor).map(Some),
        _ => {
            cursor.bump();
            return None;
        }
    };
    cursor.bump();
    Some(Some(c))
}

/// `\x41`.
fn hexadecimal(cursor: &mut Cursor<'_>) -> Option<char> {
    cursor.bump();
    let mut value = 0;
    for _ in 0..2 {
        value = value * 16 + cursor.peek()?.to_digit(16)?;
        cursor.bump();
    }
    char::from_u32(value)
}

/// `\u{1F600}`.
fn unicode(cursor: &mut Cursor<'_>) -> Option<char> {
    cursor.bump();
    if !cursor.eat("{") {
        return None;
    }
    let digits = cursor.take_while(|c| c.is_ascii_hexdigit());
    let value = u32::from_str_radix(digits, 16).ok()?;
    if !cursor.eat("}") {
        return None;
    }
    char::from_u32(value)
}

/// The inside of `'c'`.
fn character(cursor: &mut Cursor<'_>, begin: Place) -> Result<char, Faulty> {
    let read = match cursor.bump() {
        Some('\\') => escape(cursor).flatten(),
        Some('\'') | None => None,
        c => c,
    };
    match read {
        Some(c) if cursor.eat("'") => Ok(c),
        _ => {
            // A text in single quotes: read over it, if it ends on its line.
            let mut behind = *cursor;
            behind.take_while(|c| !matches!(c, '\'' | '\n'));
            if behind.eat("'") {
                *cursor = behind;
            }
            Err(no_character(begin))
        }
    }
}

fn no_character(begin: Place) -> Faulty {
    let problem = Diagnostic::error(begin, "single quotes hold one character");
    Faulty {
        problem: problem.hint("Put texts into double quotes"),
        goes_on: true,
    }
}
