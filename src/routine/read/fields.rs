//! The fields of one record: which may stand there, which must, and none twice.

use super::Reader;
use crate::routine::diagnostic::{Diagnostic, Place};
use crate::routine::quote::{nearest, quote};
use crate::routine::tree::{Body, Field, Node, Record, Value};

/// What may stand in a record.
#[derive(Debug)]
pub(in crate::routine) struct Shape {
    /// Its name in files, which may be left out unless it tells steps apart.
    pub(in crate::routine) name: &'static str,
    /// It in a sentence, with its article.
    pub(super) noun: &'static str,
    pub(in crate::routine) fields: &'static [&'static str],
}

impl Shape {
    /// How to write it; with its fields, where they are few.
    fn spelling(&self) -> String {
        if self.fields.len() > 4 {
            return format!("Write {}( … )", self.name);
        }
        format!("Write ({}: …)", self.fields.join(": …, "))
    }
}

/// A record whose field names are checked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fields<'t> {
    shape: &'static Shape,
    named: &'t [Field],
    /// Where the record begins: the place of what is missing in it.
    pub(super) place: Place,
    whole: bool,
}

impl<'t> Fields<'t> {
    /// The value of a field that may be left out, with or without `Some` around it; `None` is as
    /// good as left out.
    pub(super) fn get(&self, name: &str) -> Option<&'t Node> {
        unwrap_some(self.raw(name)?)
    }

    fn raw(&self, name: &str) -> Option<&'t Node> {
        let field = self.named.iter().find(|field| *field.name.text == *name)?;
        Some(&field.value)
    }

    /// The value of a field, and an error where it is left out.
    fn required(&self, reader: &mut Reader<'_>, name: &str) -> Option<&'t Node> {
        let value = self.raw(name);
        if value.is_none() {
            self.missing(reader, &quote(name));
        }
        value
    }

    /// Says that something is missing, unless it may have been swallowed by a syntax error.
    pub(super) fn missing(&self, reader: &mut Reader<'_>, what: &str) {
        if self.whole {
            reader
                .report
                .error(self.place, format!("{} needs {what}", self.shape.noun));
        }
    }
}

fn unwrap_some(node: &Node) -> Option<&Node> {
    let Value::Record(record) = &node.value else {
        return Some(node);
    };
    match (record.name.as_ref().map(|name| &*name.text), &record.body) {
        (Some("None"), Body::Bare) => None,
        (Some("Some"), Body::Positional(values)) => match values.as_slice() {
            [value] => Some(value),
            _ => Some(node),
        },
        _ => Some(node),
    }
}

impl Reader<'_> {
    /// Opens a record of this shape.
    pub(super) fn fields<'t>(
        &mut self,
        node: &'t Node,
        shape: &'static Shape,
    ) -> Option<Fields<'t>> {
        let Value::Record(record) = &node.value else {
            return self.not_a_record(node, shape);
        };
        let right_name = record
            .name
            .as_ref()
            .is_none_or(|name| *name.text == *shape.name);
        let Some(named) = named(record).filter(|_| right_name) else {
            return self.not_a_record(node, shape);
        };
        let fields = Fields {
            shape,
            named,
            place: node.span.place,
            whole: record.whole,
        };
        self.check_names(&fields);
        Some(fields)
    }

    fn not_a_record<'t>(&mut self, node: &'t Node, shape: &Shape) -> Option<Fields<'t>> {
        if super::values::bare_word(node) == Some(shape.name) {
            let message = format!("{} stands without its fields", quote(shape.name));
            self.report
                .add(Diagnostic::error(node.span.place, message).hint(shape.spelling()));
        } else {
            self.wrong(node, shape.noun, shape.spelling());
        }
        None
    }

    fn check_names(&mut self, fields: &Fields<'_>) {
        for (index, field) in fields.named.iter().enumerate() {
            let name = &field.name;
            if !fields.shape.fields.contains(&&*name.text) {
                self.unknown_field(field, fields.shape);
            } else if fields
                .named
                .iter()
                .take(index)
                .any(|before| before.name.text == name.text)
            {
                let message = format!("{} stands here twice", quote(&name.text));
                let problem = Diagnostic::error(name.span.place, message);
                self.report.add(problem.hint("Keep one of them"));
            }
            if self.report.is_full() {
                return;
            }
        }
    }

    fn unknown_field(&mut self, field: &Field, shape: &Shape) {
        let name = &field.name;
        let message = format!("{} is not a field of {}", quote(&name.text), shape.noun);
        let hint = match nearest(&name.text, shape.fields.iter().copied()) {
            Some(near) => format!("Did you mean {}?", quote(near)),
            None => format!("Its fields are {}", shape.fields.join(", ")),
        };
        self.report
            .add(Diagnostic::error(name.span.place, message).hint(hint));
    }

    /// The value of a field that must be there, read by `read`.
    pub(super) fn need<T>(
        &mut self,
        fields: &Fields<'_>,
        name: &str,
        read: impl FnOnce(&mut Self, &Node) -> Option<T>,
    ) -> Option<T> {
        let node = fields.required(self, name)?;
        read(self, node)
    }

    /// The value of a field that may be left out, read by `read`.
    pub(super) fn may<T>(
        &mut self,
        fields: &Fields<'_>,
        name: &str,
        read: impl FnOnce(&mut Self, &Node) -> Option<T>,
    ) -> Option<T> {
        let node = fields.get(name)?;
        read(self, node)
    }

    /// Says that a value is not what stands here. Silent about what syntax already broke.
    pub(super) fn wrong(&mut self, node: &Node, wanted: &str, hint: impl Into<String>) {
        if node.value == Value::Wrong {
            return;
        }
        let message = format!("{} is not {wanted}", self.shown(node));
        self.report
            .add(Diagnostic::error(node.span.place, message).hint(hint));
    }

    /// A value quoted as a reader of the file knows it.
    pub(super) fn shown(&self, node: &Node) -> String {
        match &node.value {
            Value::Text(text) => quote(text),
            _ => quote(node.span.of(self.text)),
        }
    }
}

fn named(record: &Record) -> Option<&[Field]> {
    match &record.body {
        Body::Named(fields) => Some(fields),
        Body::Bare | Body::Positional(_) => None,
    }
}
