//! Durations: whole seconds, `"1m30s"` or `"1:30"`, within the range of the place they stand in.

use std::time::Duration;

use super::Reader;
use crate::routine::diagnostic::Diagnostic;
use crate::routine::quote::quote;
use crate::routine::tree::{Node, Value};

/// The longest duration of the format: 4 h.
pub const LONGEST: Duration = Duration::from_secs(4 * 3600);

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

/// Why a text is no duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Not hours, minutes and seconds in this order, each once.
    #[error("is not a duration")]
    Spelling,
    /// 60 or more behind a larger unit; holds the whole in seconds.
    #[error("has more than 59 behind a larger unit")]
    Carry(u64),
    /// More than one digit behind the point.
    #[error("is finer than a tenth of a second")]
    TooFine,
}

/// Reads `"45s"`, `"1m30s"`, `"1:30"`, `"2m"`, `"1h"`, `"0.5s"`.
pub fn parse(text: &str) -> Result<Duration, Fault> {
    let (secs, tenths) = if text.contains(':') {
        (clock(text)?, 0)
    } else {
        units(text)?
    };
    let millis = secs.saturating_mul(1000).saturating_add(tenths * 100);
    Ok(Duration::from_millis(millis))
}

/// `m:ss` or `h:mm:ss`.
fn clock(text: &str) -> Result<u64, Fault> {
    let mut parts = text.split(':');
    let first = number(parts.next().unwrap_or_default())?;
    let rest: Vec<&str> = parts.collect();
    if rest.len() > 2 || rest.iter().any(|part| part.len() != 2) {
        return Err(Fault::Spelling);
    }
    let smaller = rest
        .into_iter()
        .map(number)
        .collect::<Result<Vec<_>, _>>()?;
    let whole = smaller.iter().fold(first, |sum, part| {
        sum.saturating_mul(60).saturating_add(*part)
    });
    carried(whole, smaller.iter().any(|part| *part > 59))
}

/// `1h2m3.5s`, each unit once and in this order; seconds and tenths.
fn units(text: &str) -> Result<(u64, u64), Fault> {
    let mut rest = text;
    let (mut whole, mut tenths) = (0_u64, 0);
    let (mut read, mut too_many) = (false, false);
    for (unit, secs) in [('h', 3600), ('m', 60), ('s', 1)] {
        let Some((written, behind)) = rest.split_once(unit) else {
            continue;
        };
        let (written, fraction) = if unit == 's' {
            split_tenths(written)?
        } else {
            (written, 0)
        };
        let count = number(written)?;
        too_many |= read && count > 59;
        whole = whole.saturating_add(count.saturating_mul(secs));
        tenths = fraction;
        read = true;
        rest = behind;
    }
    if !read || !rest.is_empty() {
        return Err(Fault::Spelling);
    }
    Ok((carried(whole, too_many)?, tenths))
}

fn carried(whole: u64, too_many: bool) -> Result<u64, Fault> {
    if too_many {
        Err(Fault::Carry(whole))
    } else {
        Ok(whole)
    }
}

/// `1.5` is 1 and 5 tenths.
fn split_tenths(written: &str) -> Result<(&str, u64), Fault> {
    let Some((whole, fraction)) = written.split_once('.') else {
        return Ok((written, 0));
    };
    let tenths = number(fraction)?;
    if fraction.len() > 1 {
        Err(Fault::TooFine)
    } else {
        Ok((whole, tenths))
    }
}

/// Digits only; more than fit are as many as fit, which is out of every range.
fn number(digits: &str) -> Result<u64, Fault> {
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Fault::Spelling);
    }
    Ok(digits.parse().unwrap_or(u64::MAX))
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
        Fault::Spelling if text.len() < 6 && number(text).is_ok() => {
            format!("Write \"{text}s\", or {text} without quotes")
        }
        Fault::TooFine => "Write one digit behind the point, such as \"1.5s\"".to_owned(),
        Fault::Spelling | Fault::Carry(_) => {
            "Write it as \"45s\", \"1m30s\" or \"1:30\"".to_owned()
        }
    }
}
