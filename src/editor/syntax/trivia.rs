//! What stands between two items: white space, comments, a comma.

use std::ops::Range;

/// One piece of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// White space with so many line ends in it.
    Blank(usize),
    Comment,
    Comma,
}

/// The pieces of `text` within `range`, which holds nothing else.
pub(super) fn pieces(text: &str, range: Range<usize>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let rest = text.get(at..range.end).unwrap_or_default();
        let (kind, length) = first(rest);
        pieces.push(Piece {
            range: at..at + length,
            kind,
        });
        at += length.max(1);
    }
    pieces
}

fn first(rest: &str) -> (Kind, usize) {
    match rest.chars().next() {
        Some(',') => (Kind::Comma, 1),
        Some('/') => (Kind::Comment, comment(rest)),
        _ => {
            let length = rest.find([',', '/']).unwrap_or(rest.len()).max(1);
            let blank = rest.get(..length).unwrap_or_default();
            (Kind::Blank(blank.matches('\n').count()), length)
        }
    }
}

/// The length of the comment that `rest` begins with.
pub(super) fn comment(rest: &str) -> usize {
    if rest.starts_with("/*") {
        block(rest)
    } else {
        rest.find('\n').unwrap_or(rest.len()).max(1)
    }
}

/// The length of a block comment; those in it are counted.
fn block(rest: &str) -> usize {
    let mut open = 0_usize;
    let mut at = 0;
    loop {
        let here = rest.get(at..).unwrap_or_default();
        let Some(sign) = here.find(['/', '*']) else {
            return rest.len();
        };
        at += sign;
        let here = rest.get(at..).unwrap_or_default();
        if here.starts_with("/*") {
            open += 1;
            at += 2;
        } else if here.starts_with("*/") {
            open = open.saturating_sub(1);
            at += 2;
            if open == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
}
