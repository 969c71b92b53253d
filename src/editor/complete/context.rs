//! Where the cursor stands in a text that is being typed, which may be broken anywhere: found by
//! walking over the characters, not by reading the file.

use std::ops::Range;

/// What can stand at the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Context {
    /// The word or text being typed, which a candidate replaces.
    pub(super) range: Range<usize>,
    /// Whether it stands in quotes.
    pub(super) quoted: bool,
    /// What it is.
    pub(super) wanted: Wanted,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    /// The file's one value.
    Root,
    /// A field of the record called so, or of the field called so; with those it has.
    Field { record: String, used: Vec<String> },
    /// The value of a field, or an entry of the list it is.
    Value { field: String },
}

/// An open bracket.
#[derive(Debug)]
struct Level {
    round: bool,
    /// The name in front of it, or the field it is the value of.
    record: String,
    /// The field that is being given a value.
    field: Option<String>,
    used: Vec<String>,
}

/// The context at `cursor`; `None` in a comment.
pub(super) fn at(text: &str, cursor: usize) -> Option<Context> {
    let mut walk = Walk::new(text);
    while walk.at < cursor {
        let from = walk.at;
        let inside = walk.token()?;
        if walk.at < cursor {
            continue;
        }
        match inside {
            Token::Comment if walk.at > cursor || !text.get(from..walk.at)?.ends_with("*/") => {
                return None;
            }
            Token::Word => return Some(walk.context(from..walk.at, false)),
            Token::Text if walk.at > cursor || !walk.closed => {
                let end = walk.at - usize::from(walk.closed);
                return Some(walk.context(from + 1..end.max(from + 1), true));
            }
            _ => {}
        }
    }
    Some(walk.context(cursor..cursor, false))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    Word,
    Text,
    Comment,
    Other,
}

struct Walk<'t> {
    text: &'t str,
    at: usize,
    levels: Vec<Level>,
    /// The word just walked over.
    word: String,
    /// Whether the last text had its closing quote.
    closed: bool,
}

impl<'t> Walk<'t> {
    const fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            levels: Vec::new(),
            word: String::new(),
            closed: false,
        }
    }

    /// Walks over one token and notes what it opens, closes or names.
    fn token(&mut self) -> Option<Token> {
        let rest = self.text.get(self.at..)?;
        let first = rest.chars().next()?;
        if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
            let word = rest.get(..end.unwrap_or(rest.len()))?;
            self.at += word.len();
            word.clone_into(&mut self.word);
            return Some(Token::Word);
        }
        if first == '"' {
            self.at += self.text_length(rest);
            return Some(Token::Text);
        }
        if rest.starts_with("//") {
            self.at += rest.find('\n').unwrap_or(rest.len());
            return Some(Token::Comment);
        }
        if rest.starts_with("/*") {
            self.at += rest.find("*/").map_or(rest.len(), |end| end + 2);
            return Some(Token::Comment);
        }
        self.at += first.len_utf8();
        self.sign(first);
        Some(Token::Other)
    }

    /// A text that is being typed has no end yet: it ends with its line.
    fn text_length(&mut self, rest: &str) -> usize {
        let mut escaped = false;
        self.closed = false;
        for (at, c) in rest.char_indices().skip(1) {
            match c {
                '"' if !escaped => {
                    self.closed = true;
                    return at + 1;
                }
                '\n' => return at,
                c => escaped = c == '\\' && !escaped,
            }
        }
        rest.len()
    }

    fn sign(&mut self, sign: char) {
        let word = std::mem::take(&mut self.word);
        match sign {
            '(' | '[' | '{' => self.open(sign == '(', word),
            ')' | ']' | '}' => drop(self.levels.pop()),
            ':' => {
                if let Some(level) = self.levels.last_mut() {
                    level.used.push(word.clone());
                    level.field = Some(word);
                }
            }
            ',' => {
                if let Some(level) = self.levels.last_mut().filter(|level| level.round) {
                    level.field = None;
                }
            }
            c if c.is_whitespace() => self.word = word,
            _ => {}
        }
    }

    fn open(&mut self, round: bool, word: String) {
        let outer = self
            .levels
            .last()
            .and_then(|level| level.field.clone())
            .unwrap_or_default();
        let record = if word.is_empty() { outer.clone() } else { word };
        self.levels.push(Level {
            round,
            record,
            field: (!round).then_some(outer),
            used: Vec::new(),
        });
    }

    fn context(&self, range: Range<usize>, quoted: bool) -> Context {
        let wanted = match self.levels.last() {
            None => Wanted::Root,
            Some(level) => match &level.field {
                Some(field) => Wanted::Value {
                    field: field.clone(),
                },
                None => Wanted::Field {
                    record: level.record.clone(),
                    used: level
                        .used
                        .iter()
                        .cloned()
                        .chain(self.used_behind(&range))
                        .collect(),
                },
            },
        };
        Context {
            range,
            quoted,
            wanted,
        }
    }

    /// Fields that the record has behind the cursor.
    fn used_behind(&self, range: &Range<usize>) -> Vec<String> {
        let mut walk = Walk::new(self.text);
        walk.at = range.end;
        walk.levels.push(Level {
            round: true,
            record: String::new(),
            field: None,
            used: Vec::new(),
        });
        let mut used = Vec::new();
        while !walk.levels.is_empty() && walk.at < range.end + LOOK_AHEAD {
            if walk.token().is_none() {
                break;
            }
            if let [level] = walk.levels.as_slice() {
                used.clone_from(&level.used);
            }
        }
        used
    }
}

/// Bytes behind the cursor that are searched for fields of the same record.
const LOOK_AHEAD: usize = 4_000;
