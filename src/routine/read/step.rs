//! The four steps that have an exercise.

use super::Reader;
use super::fields::{Fields, Shape};
use super::span::Rule;
use crate::routine::diagnostic::Diagnostic;
use crate::routine::model::{
    Breathe, Common, Exercise, Hold, HoldLength, Open, Pattern, Reps, Step, StepSide,
};
use crate::routine::tree::Node;

pub(in crate::routine) static HOLD: Shape = Shape {
    name: "Hold",
    noun: "a hold",
    fields: &[
        "exercise",
        "hold",
        "breaths",
        "side",
        "sets",
        "rest",
        "rest_after",
        "prep",
        "switch",
        "pattern",
        "order",
        "cues",
        "note",
    ],
};

pub(in crate::routine) static REPS: Shape = Shape {
    name: "Reps",
    noun: "a step of reps",
    fields: &[
        "exercise",
        "reps",
        "tempo",
        "side",
        "sets",
        "rest",
        "rest_after",
        "prep",
        "switch",
        "order",
        "cues",
        "note",
    ],
};

pub(in crate::routine) static BREATHE: Shape = Shape {
    name: "Breathe",
    noun: "a breathing step",
    fields: &[
        "exercise",
        "breaths",
        "length",
        "pattern",
        "rest_after",
        "prep",
        "cues",
        "note",
    ],
};

pub(in crate::routine) static OPEN: Shape = Shape {
    name: "Open",
    noun: "an open step",
    fields: &["exercise", "side", "prep", "cues", "note"],
};

impl Reader<'_> {
    pub(super) fn hold(&mut self, fields: &Fields<'_>) -> Option<Step> {
        let common = self.common(fields);
        let side = self.side(fields, exercise_of(common.as_ref()));
        let sets = self.sets(fields, side);
        let length = self.hold_length(fields, side);
        let pattern = self.may(fields, "pattern", Self::pattern);
        let length = length?;
        let paced = matches!(length, HoldLength::Breaths(_)).then(Pattern::default);
        let (common, sets, pattern) = (common?, sets?, pattern.or(paced));
        Some(Step::Hold(Hold {
            common,
            sets,
            length,
            pattern,
        }))
    }

    fn hold_length(&mut self, fields: &Fields<'_>, side: Option<StepSide>) -> Option<HoldLength> {
        match (fields.get("hold"), fields.get("breaths")) {
            (None, None) => fields.missing(self, "“hold” or “breaths”"),
            (Some(_), Some(node)) => self.not_both(node, "“hold” and “breaths”"),
            _ => {}
        }
        let breaths = self.may(fields, "breaths", |reader, node| {
            reader.per_side(node, side, Self::breaths)
        });
        let hold = self.may(fields, "hold", |reader, node| {
            reader.per_side(node, side, |reader, node| {
                reader.span(node, "hold", Rule::Whole)
            })
        });
        hold.map(HoldLength::Span)
            .or(breaths.map(HoldLength::Breaths))
    }

    fn not_both(&mut self, node: &Node, both: &str) {
        let problem = Diagnostic::error(node.span.place, format!("{both} stand together"));
        self.report.add(problem.hint("Keep one of them"));
    }

    fn breaths(&mut self, node: &Node) -> Option<u32> {
        self.count(node, "breaths", 1..=500)
    }

    pub(super) fn reps(&mut self, fields: &Fields<'_>) -> Option<Step> {
        let common = self.common(fields);
        let side = self.side(fields, exercise_of(common.as_ref()));
        let sets = self.sets(fields, side);
        let reps = self.need(fields, "reps", |reader, node| {
            reader.per_side(node, side, |reader, node| {
                reader.count(node, "reps", 1..=200)
            })
        });
        let tempo = self.need(fields, "tempo", Self::tempo);
        let (common, sets, reps, tempo) = (common?, sets?, reps?, tempo?);
        Some(Step::Reps(Reps {
            common,
            sets,
            reps,
            tempo,
        }))
    }

    pub(super) fn breathe(&mut self, fields: &Fields<'_>) -> Option<Step> {
        let common = self.common(fields);
        let pattern = match fields.get("pattern") {
            Some(node) => self.pattern(node),
            None => Some(Pattern::default()),
        };
        let breaths = self.breath_count(fields, pattern);
        let (common, breaths, pattern) = (common?, breaths?, pattern?);
        Some(Step::Breathe(Breathe {
            common,
            breaths,
            pattern,
        }))
    }

    fn breath_count(&mut self, fields: &Fields<'_>, pattern: Option<Pattern>) -> Option<u32> {
        match (fields.get("breaths"), fields.get("length")) {
            (None, None) => fields.missing(self, "“breaths” or “length”"),
            (Some(_), Some(length)) => self.not_both(length, "“breaths” and “length”"),
            _ => {}
        }
        let breaths = self.may(fields, "breaths", Self::breaths);
        let length = self.may(fields, "length", |reader, node| {
            reader.span(node, "length", Rule::Whole)
        });
        breaths.or_else(|| Some(pattern?.whole_breaths(length?)))
    }

    pub(super) fn open(&mut self, fields: &Fields<'_>) -> Option<Step> {
        let common = self.common(fields);
        let side = self.open_side(fields, exercise_of(common.as_ref()));
        let (common, side) = (common?, side?);
        Some(Step::Open(Open { common, side }))
    }
}

fn exercise_of(common: Option<&Common>) -> Option<&Exercise> {
    common.map(|common| &*common.exercise)
}
