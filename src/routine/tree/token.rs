//! The smallest pieces of the text that mean something.

use super::Span;

/// One piece and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Token<'t> {
    pub(super) span: Span,
    pub(super) kind: Kind<'t>,
    /// Whether it ends on a later line than it begins.
    pub(super) crosses: bool,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind<'t> {
    Open(Bracket),
    Close(Bracket),
    Comma,
    Colon,
    Hash,
    Bang,
    Word(&'t str),
    Integer(i64),
    Float,
    Text(Box<str>),
    Char(char),
    Bytes,
    /// Unreadable, and already reported.
    Wrong,
    /// Nothing more to read.
    End,
}

/// The three pairs of brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bracket {
    Round,
    Square,
    Curly,
}

impl Bracket {
    pub(super) const fn opening(self) -> char {
        match self {
            Self::Round => '(',
            Self::Square => '[',
            Self::Curly => '{',
        }
    }

    pub(super) const fn closing(self) -> char {
        match self {
            Self::Round => ')',
            Self::Square => ']',
            Self::Curly => '}',
        }
    }
}

impl Kind<'_> {
    /// A piece that is a single sign.
    pub(super) const fn sign(c: char) -> Option<Self> {
        Some(match c {
            '(' => Self::Open(Bracket::Round),
            '[' => Self::Open(Bracket::Square),
            '{' => Self::Open(Bracket::Curly),
            ')' => Self::Close(Bracket::Round),
            ']' => Self::Close(Bracket::Square),
            '}' => Self::Close(Bracket::Curly),
            ',' => Self::Comma,
            ':' => Self::Colon,
            '#' => Self::Hash,
            '!' => Self::Bang,
            _ => return None,
        })
    }
}
