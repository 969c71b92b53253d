//! Lists, maps and records, and how reading goes on where one of them is broken.
//!
//! A missing comma is assumed; a wrong closing bracket closes the group it fits to; what is left
//! open at the end is said once. A group whose end was not found is not `whole`, so that nobody
//! complains about fields that may only have been swallowed.

use super::parser::{Frame, Parser};
use super::token::{Bracket, Kind};
use super::{Body, Field, Node, Record, Span, Value, Word};
use crate::routine::diagnostic::Diagnostic;
use crate::routine::quote::quote;

/// One entry of a pair of parentheses.
enum Entry {
    Field(Field),
    Value(Node),
}

impl Entry {
    /// Whether it shows that the record's values have no names; what is wrong shows nothing.
    fn is_positional(&self) -> Option<bool> {
        match self {
            Self::Field(_) => Some(false),
            Self::Value(node) => (node.value != Value::Wrong).then_some(true),
        }
    }
}

impl<'t> Parser<'t, '_> {
    /// A group without a name.
    pub(super) fn group(&mut self, bracket: Bracket) -> Value {
        match bracket {
            Bracket::Round => Value::Record(Box::new(self.record(None))),
            Bracket::Square => Value::List(self.items(bracket, Self::value).0),
            Bracket::Curly => Value::Map(self.items(bracket, Self::pair).0),
        }
    }

    /// What stands in parentheses behind `name`, or without one.
    pub(super) fn record(&mut self, name: Option<Word>) -> Record {
        let (entries, whole) = self.items(Bracket::Round, Self::entry);
        let positional = entries
            .iter()
            .find_map(Entry::is_positional)
            .unwrap_or_default();
        let body = if positional {
            self.positional(entries)
        } else {
            self.fields(entries)
        };
        Record { name, body, whole }
    }

    fn fields(&mut self, entries: Vec<Entry>) -> Body {
        let mut fields = Vec::with_capacity(entries.len());
        for entry in entries {
            match entry {
                Entry::Field(field) => fields.push(field),
                Entry::Value(node) if node.value == Value::Wrong => {}
                Entry::Value(node) => {
                    let problem = Diagnostic::error(node.span.place, "this value has no name");
                    self.report.add(problem.hint("Write name: value"));
                }
            }
        }
        Body::Named(fields)
    }

    fn positional(&mut self, entries: Vec<Entry>) -> Body {
        let mut values = Vec::with_capacity(entries.len());
        for entry in entries {
            match entry {
                Entry::Value(node) => values.push(node),
                Entry::Field(field) => {
                    let place = field.name.span.place;
                    let message = "values with and without a name stand side by side";
                    self.report
                        .add(Diagnostic::error(place, message).hint("Name all of them"));
                }
            }
        }
        Body::Positional(values)
    }

    fn entry(&mut self) -> Entry {
        match self.token.kind {
            Kind::Word(word) if self.lexer.colon_follows() => Entry::Field(self.field(word)),
            _ => Entry::Value(self.value()),
        }
    }

    fn field(&mut self, word: &'t str) -> Field {
        let name = Word {
            text: word.into(),
            span: self.bump().span,
        };
        self.bump();
        let value = self.value();
        Field { name, value }
    }

    fn pair(&mut self) -> (Node, Node) {
        let key = self.value();
        if !self.expect(&Kind::Colon) {
            let place = self.token.span.place;
            self.complain(Diagnostic::error(
                place,
                "a colon is missing between key and value",
            ));
        }
        (key, self.value())
    }

    /// Everything up to the closing bracket, and whether that was found.
    fn items<T>(
        &mut self,
        bracket: Bracket,
        mut item: impl FnMut(&mut Self) -> T,
    ) -> (Vec<T>, bool) {
        self.frames.push(Frame {
            bracket,
            place: self.token.span.place,
        });
        self.bump();
        let mut items = Vec::new();
        let whole = loop {
            match self.token.kind {
                Kind::Close(closing) if closing == bracket => break true,
                Kind::Close(closing) if self.closes_outer(closing) => break false,
                Kind::Close(_) => self.stray(),
                Kind::End => break false,
                Kind::Comma => self.empty_item(),
                _ => {
                    let wrong = self.token.kind == Kind::Wrong;
                    items.push(item(self));
                    self.comma(wrong);
                }
            }
        };
        self.leave(whole);
        (items, whole)
    }

    fn closes_outer(&self, closing: Bracket) -> bool {
        self.frames.iter().any(|frame| frame.bracket == closing)
    }

    /// Closes the innermost group. One that the end of the file left open is said only once.
    fn leave(&mut self, whole: bool) {
        let frame = self.frames.pop();
        if whole {
            self.bump();
        } else if let Some(frame) = frame {
            self.unclosed(frame);
        }
    }

    fn unclosed(&mut self, frame: Frame) {
        if self.cut_short || self.lexer.has_stopped() {
            return;
        }
        self.cut_short = self.token.kind == Kind::End;
        let message = format!("this “{}” is never closed", frame.bracket.opening());
        let hint = format!("Close it with “{}”", frame.bracket.closing());
        self.complain(Diagnostic::error(frame.place, message).hint(hint));
    }

    fn stray(&mut self) {
        let shown = quote(self.shown());
        let problem = Diagnostic::error(self.token.span.place, format!("{shown} closes nothing"));
        self.complain(problem);
        self.bump();
    }

    fn empty_item(&mut self) {
        let place = self.token.span.place;
        self.complain(Diagnostic::error(place, "nothing stands before this comma"));
        self.bump();
    }

    /// Between two items. Nobody asks for a comma behind something that was wrong anyway.
    fn comma(&mut self, wrong: bool) {
        if self.expect(&Kind::Comma)
            || wrong
            || matches!(self.token.kind, Kind::Close(_) | Kind::End)
        {
            return;
        }
        if self.token.kind != Kind::Wrong {
            let message = format!("a comma is missing before {}", quote(self.shown()));
            self.complain(Diagnostic::error(self.token.span.place, message));
        }
    }

    fn shown(&self) -> &'t str {
        let span: Span = self.token.span;
        span.of(self.text)
    }
}
