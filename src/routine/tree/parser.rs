//! From tokens to the tree: single values, and the file around them.

use super::lexer::Lexer;
use super::token::{Bracket, Kind, Token};
use super::{MAX_DEPTH, MAX_VALUES, Node, Record, Span, Tree, Value, Word};
use crate::routine::diagnostic::{Diagnostic, Place};
use crate::routine::report::Report;

/// Reads the one value of a file. Problems go to `report`; what could be read is given.
pub fn read(text: &str, report: &mut Report) -> Option<Node> {
    parse(text, report).root
}

/// Reads the one value of a file and the comments around and in it.
pub fn parse(text: &str, report: &mut Report) -> Tree {
    let mut parser = Parser::new(text, report);
    parser.extensions();
    let root = parser.root();
    Tree {
        root,
        comments: parser.lexer.comments,
    }
}

/// A group that is open.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) bracket: Bracket,
    pub(super) place: Place,
}

/// Reads with one token of look-ahead.
pub(super) struct Parser<'t, 'r> {
    pub(super) text: &'t str,
    pub(super) lexer: Lexer<'t>,
    pub(super) report: &'r mut Report,
    /// Not read yet.
    pub(super) token: Token<'t>,
    /// Groups around the token, from the outermost.
    pub(super) frames: Vec<Frame>,
    /// A text over several lines, where it is the token before: its closing quote may be the
    /// opening quote of another text.
    pub(super) torn: Option<Place>,
    /// Whether the text ended inside a group, which is said once.
    pub(super) cut_short: bool,
    /// Where the token before ended.
    pub(super) end: usize,
    values: usize,
}

impl<'t, 'r> Parser<'t, 'r> {
    fn new(text: &'t str, report: &'r mut Report) -> Self {
        let mut lexer = Lexer::new(text);
        let token = lexer.next(report);
        Self {
            text,
            lexer,
            report,
            token,
            frames: Vec::new(),
            torn: None,
            cut_short: false,
            end: 0,
            values: 0,
        }
    }

    fn root(&mut self) -> Option<Node> {
        if self.token.kind == Kind::End {
            if !self.report.has_errors() {
                self.report.error(Place::START, "the file is empty");
            }
            return None;
        }
        let node = self.value();
        self.nothing_more();
        Some(node)
    }

    /// Takes the token and reads the next one.
    pub(super) fn bump(&mut self) -> Token<'t> {
        let next = self.lexer.next(self.report);
        let token = std::mem::replace(&mut self.token, next);
        self.end = token.span.end;
        let is_text = matches!(token.kind, Kind::Text(_));
        self.torn = (is_text && token.crosses).then_some(token.span.place);
        token
    }

    /// Reads nothing more and says nothing more about what is missing.
    pub(super) fn stop(&mut self) {
        self.lexer.stop();
        self.token.kind = Kind::End;
    }

    /// Says that the token does not belong here, or that the text before it was torn.
    pub(super) fn complain(&mut self, problem: Diagnostic) {
        let Some(place) = self.torn else {
            self.report.add(problem);
            if self.report.is_full() {
                self.stop();
            }
            return;
        };
        let torn = Diagnostic::error(place, "this text does not end on its line");
        self.report.add(torn.hint("Close it with a double quote"));
        self.stop();
    }

    /// One value, whatever it is.
    pub(super) fn value(&mut self) -> Node {
        let span = self.token.span;
        if !self.may_read() {
            return Node {
                span,
                value: Value::Wrong,
            };
        }
        let value = match self.token.kind {
            Kind::Open(bracket) => self.group(bracket),
            Kind::Word(word) => self.word(word),
            Kind::Close(_) | Kind::Comma | Kind::Colon | Kind::Hash | Kind::Bang | Kind::End => {
                self.missing()
            }
            _ => literal(self.bump().kind),
        };
        Node {
            span: Span {
                end: self.end.max(span.start),
                ..span
            },
            value,
        }
    }

    /// Keeps stack and memory within bounds.
    fn may_read(&mut self) -> bool {
        self.values += 1;
        let place = self.token.span.place;
        if self.frames.len() >= MAX_DEPTH {
            self.report
                .error(place, format!("nested deeper than {MAX_DEPTH} levels"));
        } else if self.values > MAX_VALUES {
            self.report
                .error(place, format!("more than {MAX_VALUES} values"));
        } else if !self.report.is_full() {
            return true;
        }
        self.stop();
        false
    }

    fn missing(&mut self) -> Value {
        if self.token.kind != Kind::End {
            let place = self.token.span.place;
            self.complain(Diagnostic::error(place, "a value is missing here"));
        }
        if matches!(self.token.kind, Kind::Colon | Kind::Hash | Kind::Bang) {
            self.bump();
        }
        Value::Wrong
    }

    fn word(&mut self, word: &'t str) -> Value {
        let span = self.bump().span;
        match word {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "inf" | "NaN" => Value::Float,
            _ => self.named(Word {
                text: word.into(),
                span,
            }),
        }
    }

    fn named(&mut self, name: Word) -> Value {
        if self.token.kind == Kind::Open(Bracket::Round) {
            return Value::Record(Box::new(self.record(Some(name))));
        }
        Value::Record(Box::new(Record {
            name: Some(name),
            body: super::Body::Bare,
            whole: true,
        }))
    }

    /// Takes the token where it is `kind`.
    pub(super) fn expect(&mut self, kind: &Kind<'_>) -> bool {
        let stands = self.token.kind == *kind;
        if stands {
            self.bump();
        }
        stands
    }

    fn nothing_more(&mut self) {
        if self.token.kind != Kind::End {
            let place = self.token.span.place;
            self.complain(Diagnostic::error(place, "the file goes on behind its end"));
        }
    }
}

fn literal(kind: Kind<'_>) -> Value {
    match kind {
        Kind::Integer(value) => Value::Integer(value),
        Kind::Float => Value::Float,
        Kind::Text(text) => Value::Text(text),
        Kind::Char(c) => Value::Char(c),
        Kind::Bytes => Value::Bytes,
        _ => Value::Wrong,
    }
}
