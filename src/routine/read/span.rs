//! Durations within the range of the place they stand in.

use std::time::Duration;

use super::Reader;
use crate::routine::diagnostic::Diagnostic;
use crate::routine::duration::{Fault, LONGEST, parse};
use crate::routine::quote::quote;
use crate::routine::tree::{Node, Value};

/// What a duration may be where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// Whole seconds from 1: what is held.
    Whole,
    /// Whole seconds from 0: prep, switch, rest.
    WholeOrNone,
    /// Tenths from 0: the parts of a tempo or a breath.
    Tenths,
}

impl Rule {
    const fn hint(self) -> &'static str {
        match self {
            Self::Whole => "From 1s to 4h, such as \"45s\" or \"1m30s\"",
            Self::WholeOrNone => "From 0s to 4h, such as \"10s\"",
            Self::Tenths => "From 0s to 4h in tenths of a second, such as \"1.5s\"",
        }
    }
}

impl Reader<'_> {
    /// A duration that keeps the rule.
    pub(super) fn span(&mut self, node: &Node, what: &str, rule: Rule) -> Option<Duration> {
        let span = match &node.value {
            Value::Integer(secs) => self.whole_seconds(node, *secs, what, rule)?,
            Value::Text(text) => match parse(text) {
                Ok(span) => span,
                Err(fault) => return self.badly_spelt(node, text, fault),
            },
            Value::Float => return self.no_decimals(node),
            _ => {
                self.wrong(node, "a duration", rule.hint());
                return None;
            }
        };
        self.within(node, span, what, rule)
    }

    fn whole_seconds(
        &mut self,
        node: &Node,
        secs: i64,
        what: &str,
        rule: Rule,
    ) -> Option<Duration> {
        let span = u64::try_from(secs).ok().map(Duration::from_secs);
        if span.is_none() {
            self.out_of_range(node, what, rule);
        }
        span
    }

    fn within(&mut self, node: &Node, span: Duration, what: &str, rule: Rule) -> Option<Duration> {
        if span > LONGEST || (rule == Rule::Whole && span.is_zero()) {
            self.out_of_range(node, what, rule);
            return None;
        }
        if rule != Rule::Tenths && span.subsec_nanos() > 0 {
            let message = format!(
                "{} cannot be {}: only tempo and breathing have tenths",
                quote(what),
                self.shown(node)
            );
            let problem = Diagnostic::error(node.span.place, message);
            self.report.add(problem.hint("Write whole seconds"));
            return None;
        }
        Some(span)
    }

    fn out_of_range(&mut self, node: &Node, what: &str, rule: Rule) {
        let message = format!("{} cannot be {}", quote(what), self.shown(node));
        self.report
            .add(Diagnostic::error(node.span.place, message).hint(rule.hint()));
    }

    fn badly_spelt(&mut self, node: &Node, text: &str, fault: Fault) -> Option<Duration> {
        let message = format!("{} {fault}", quote(text));
        self.report
            .add(Diagnostic::error(node.span.place, message).hint(spelling_hint(text, fault)));
        None
    }

    fn no_decimals(&mut self, node: &Node) -> Option<Duration> {
        let written = node.span.of(self.text);
        let plain = written.len() <= 12 && written.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let hint = if plain {
            format!("Write \"{written}s\" in quotes, or whole seconds")
        } else {
            "Write whole seconds".to_owned()
        };
        self.wrong(node, "a duration: the format has no decimal numbers", hint);
        None
    }
}

fn spelling_hint(text: &str, fault: Fault) -> String {
    match fault {
        Fault::Carry(secs) if secs <= LONGEST.as_secs() => {
            let span = Duration::from_secs(secs);
            format!(
                "Write \"{}\" or \"{secs}s\"",
                crate::time::format::file_spelling(span)
            )
        }
        Fault::Spelling
            if (1..6).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) =>
        {
            format!("Write \"{text}s\", or {text} without quotes")
        }
        Fault::TooFine => "Write one digit behind the point, such as \"1.5s\"".to_owned(),
        Fault::Spelling | Fault::Carry(_) => {
            "Write it as \"45s\", \"1m30s\" or \"1:30\"".to_owned()
        }
    }
}
