//! Which colour each piece of the source has.
//!
//! A text that is being typed is broken most of the time, so this looks at nothing but the next
//! few characters: no piece depends on whether the file can be read.

use egui::Color32;

use crate::ui::theme::Palette;

/// What a piece of the source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// Brackets, commas, blanks.
    Plain,
    /// A word before a colon.
    Key,
    /// A word with a capital: a step, a side.
    Type,
    /// In quotes.
    Text,
    Number,
    Comment,
}

impl Ink {
    pub(super) const fn colour(self, p: &Palette) -> Color32 {
        match self {
            Self::Plain => p.text_primary,
            Self::Key => p.code_key,
            Self::Type => p.code_type,
            Self::Text => p.code_string,
            Self::Number => p.code_number,
            Self::Comment => p.code_comment,
        }
    }
}

/// The text as pieces in order. Blanks have the ink of what stands before them, so that there are
/// few pieces.
pub(super) fn pieces(text: &str) -> Vec<(&str, Ink)> {
    let mut found: Vec<(&str, Ink)> = Vec::new();
    let (mut rest, mut begin, mut ink) = (text, 0, Ink::Plain);
    while let Some((length, next)) = piece(rest) {
        let at = text.len() - rest.len();
        if let Some(next) = next.filter(|next| *next != ink) {
            if begin < at {
                found.push((text.get(begin..at).unwrap_or_default(), ink));
            }
            (begin, ink) = (at, next);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    if begin < text.len() {
        found.push((text.get(begin..).unwrap_or_default(), ink));
    }
    found
}

/// The length in bytes and the ink of what stands first; blanks have none.
fn piece(rest: &str) -> Option<(usize, Option<Ink>)> {
    let first = rest.chars().next()?;
    let (length, ink) = match first {
        '"' => (quoted(rest), Ink::Text),
        '/' if rest.starts_with("//") => (rest.find('\n').unwrap_or(rest.len()), Ink::Comment),
        '/' if rest.starts_with("/*") => (block(rest), Ink::Comment),
        c if c.is_whitespace() => return Some((c.len_utf8(), None)),
        c if c.is_ascii_digit() => (word(rest), Ink::Number),
        c if is_word(c) => named(rest, c),
        c => (c.len_utf8(), Ink::Plain),
    };
    Some((length, Some(ink)))
}

fn named(rest: &str, first: char) -> (usize, Ink) {
    let length = word(rest);
    let behind = rest.get(length..).unwrap_or_default().trim_start();
    let ink = if first.is_uppercase() && !behind.starts_with(':') {
        Ink::Type
    } else {
        Ink::Key
    };
    (length, ink)
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

fn word(rest: &str) -> usize {
    rest.find(|c| !is_word(c)).unwrap_or(rest.len())
}

/// Up to and with the closing quote, or the end of the line where it is missing: a text that is
/// just being typed colours no more than its own line.
fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '\n' => return at,
            '"' if !escaped => return at + 1,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    rest.len()
}

/// A comment of many lines; they nest.
fn block(rest: &str) -> usize {
    let (mut open, mut at) = (0_usize, 0);
    while let Some(tail) = rest.get(at..) {
        if tail.starts_with("/*") {
            (open, at) = (open + 1, at + 2);
        } else if tail.starts_with("*/") {
            (open, at) = (open.saturating_sub(1), at + 2);
            if open == 0 {
                return at;
            }
        } else {
            let Some(c) = tail.chars().next() else { break };
            at += c.len_utf8();
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_in_one_piece() {
        for text in [
            "Routine(format: 1, // why\n name: \"a \\\" b\", /* x /* y */ */ s: Left)",
            "\"open\nnext",
            "/* never closed",
            "\u{202E}é\u{301}: \"ש\"",
            "",
        ] {
            let joined: String = pieces(text).iter().map(|(piece, _)| *piece).collect();
            assert_eq!(joined, text);
        }
    }

    #[test]
    fn words_are_coloured_by_what_follows_them() {
        let inks: Vec<_> = pieces("side: Left, sets: 2").into_iter().collect();
        let expected = [
            ("side", Ink::Key),
            (": ", Ink::Plain),
            ("Left", Ink::Type),
            (", ", Ink::Plain),
            ("sets", Ink::Key),
            (": ", Ink::Plain),
            ("2", Ink::Number),
        ];
        assert_eq!(inks, expected);
    }
}
