//! What several kinds of steps have in common: sets, breathing patterns, tempos.

use std::time::Duration;

use super::Reader;
use super::fields::{Fields, Shape};
use super::span::Rule;
use super::values::Words;
use crate::routine::diagnostic::Diagnostic;
use crate::routine::model::{Common, Order, Pattern, PerSide, Sets, StepSide, Tempo};
use crate::routine::tree::Node;

pub(in crate::routine) static PATTERN: Shape = Shape {
    name: "Pattern",
    noun: "a breathing pattern",
    fields: &["inhale", "hold_in", "exhale", "hold_out"],
};

pub(in crate::routine) static TEMPO: Shape = Shape {
    name: "Tempo",
    noun: "a tempo",
    fields: &["out", "hold", "back"],
};

pub(in crate::routine) const ORDERS: &Words<Order> = &[
    ("Alternate", Order::Alternate),
    ("OneSideFirst", Order::OneSideFirst),
];

/// Between two sets, where a step says nothing.
const REST: Duration = Duration::from_secs(10);

impl Reader<'_> {
    /// Exercise, prep, rest behind, cues and note.
    pub(super) fn common(&mut self, fields: &Fields<'_>) -> Option<Common> {
        let exercise = self.need(fields, "exercise", Self::exercise_named);
        let prep = self.pause(fields, "prep");
        let rest_after = self.pause(fields, "rest_after");
        let cues = self.may(fields, "cues", Self::cues);
        let note = self.may(fields, "note", Self::text);
        let (exercise, rest_after) = (exercise?, rest_after.unwrap_or_default());
        Some(Common {
            exercise,
            prep,
            rest_after,
            cues,
            note,
        })
    }

    /// A time in which nothing is held; it may be none, and the field may be left out.
    pub(super) fn pause(&mut self, fields: &Fields<'_>, name: &str) -> Option<Duration> {
        self.may(fields, name, |reader, node| {
            reader.span(node, name, Rule::WholeOrNone)
        })
    }

    /// Sides and sets, and the times between them.
    pub(super) fn sets(&mut self, fields: &Fields<'_>, side: Option<StepSide>) -> Option<Sets> {
        let sets = match fields.get("sets") {
            Some(node) => self.per_side(node, side, |reader, node| {
                reader.count(node, "sets", 1..=20)
            }),
            None => Some(PerSide::same(1)),
        };
        let rest = self.pause(fields, "rest").unwrap_or(REST);
        let switch = self.pause(fields, "switch");
        let order = self.may(fields, "order", |reader, node| {
            reader.word(node, "an order", ORDERS)
        });
        let (side, sets, order) = (side?, sets?, order.unwrap_or_default());
        Some(Sets {
            side,
            sets,
            rest,
            switch,
            order,
        })
    }

    /// `(inhale: …, hold_in: …, exhale: …, hold_out: …)`.
    pub(super) fn pattern(&mut self, node: &Node) -> Option<Pattern> {
        let fields = self.fields(node, &PATTERN)?;
        let inhale = self.need_part(&fields, "inhale");
        let hold_in = self.may_part(&fields, "hold_in");
        let exhale = self.need_part(&fields, "exhale");
        let hold_out = self.may_part(&fields, "hold_out");
        let (inhale, exhale) = (inhale?, exhale?);
        let pattern = Pattern {
            inhale,
            hold_in,
            exhale,
            hold_out,
        };
        self.takes_time(node, pattern.length(), "a breath")
            .then_some(pattern)
    }

    /// `(out: …, hold: …, back: …)`.
    pub(super) fn tempo(&mut self, node: &Node) -> Option<Tempo> {
        let fields = self.fields(node, &TEMPO)?;
        let [out, hold, back] = ["out", "hold", "back"].map(|name| self.need_part(&fields, name));
        let (out, hold, back) = (out?, hold?, back?);
        let tempo = Tempo { out, hold, back };
        self.takes_time(node, tempo.length(), "a tempo")
            .then_some(tempo)
    }

    fn need_part(&mut self, fields: &Fields<'_>, name: &str) -> Option<Duration> {
        self.need(fields, name, |reader, node| {
            reader.span(node, name, Rule::Tenths)
        })
    }

    fn may_part(&mut self, fields: &Fields<'_>, name: &str) -> Duration {
        let part = self.may(fields, name, |reader, node| {
            reader.span(node, name, Rule::Tenths)
        });
        part.unwrap_or_default()
    }

    fn takes_time(&mut self, node: &Node, length: Duration, what: &str) -> bool {
        if length.is_zero() {
            let message = format!("{what} lasts no time at all");
            let problem = Diagnostic::error(node.span.place, message);
            self.report
                .add(problem.hint("Give one of its parts a length, such as \"2s\""));
        }
        !length.is_zero()
    }
}

impl Pattern {
    /// Whole breaths that fit into `length`, at least one.
    pub(super) fn whole_breaths(&self, length: Duration) -> u32 {
        let fitted = length.as_millis().checked_div(self.length().as_millis());
        u32::try_from(fitted.unwrap_or_default())
            .unwrap_or(u32::MAX)
            .max(1)
    }
}
