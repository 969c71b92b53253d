//! The four steps that have an exercise.

use std::time::Duration;

use super::Reader;
use super::fields::{Fields, Shape};
use super::span::Rule;
use super::values::Words;
use crate::routine::diagnostic::Diagnostic;
use crate::routine::model::{
    Breathe, Common, Exercise, Hold, HoldLength, Open, Order, Pattern, PerSide, Reps, Sets, Step,
    StepSide, Tempo,
};
use crate::routine::tree::Node;

pub(super) static HOLD: Shape = Shape {
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

pub(super) static REPS: Shape = Shape {
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

pub(super) static BREATHE: Shape = Shape {
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

pub(super) static OPEN: Shape = Shape {
    name: "Open",
    noun: "an open step",
    fields: &["exercise", "side", "prep", "cues", "note"],
};

static PATTERN: Shape = Shape {
    name: "Pattern",
    noun: "a breathing pattern",
    fields: &["inhale", "hold_in", "exhale", "hold_out"],
};

static TEMPO: Shape = Shape {
    name: "Tempo",
    noun: "a tempo",
    fields: &["out", "hold", "back"],
};

const ORDERS: &Words<Order> = &[
    ("Alternate", Order::Alternate),
    ("OneSideFirst", Order::OneSideFirst),
];

/// Between two sets, where a step says nothing.
const REST: Duration = Duration::from_secs(10);

impl Reader<'_> {
    pub(super) fn hold(&mut self, fields: &Fields<'_>) -> Option<Step> {
        let common = self.common(fields);
        let side = self.side(fields, exercise_of(common.as_ref()));
        let sets = self.sets(fields, side);
        let length = self.hold_length(fields, side);
        let pattern = fields.get("pattern").and_then(|node| self.pattern(node));
        let length = length?;
        let paced = matches!(length, HoldLength::Breaths(_)).then(Pattern::default);
        Some(Step::Hold(Hold {
            common: common?,
            sets: sets?,
            length,
            pattern: pattern.or(paced),
        }))
    }

    fn hold_length(&mut self, fields: &Fields<'_>, side: Option<StepSide>) -> Option<HoldLength> {
        let (hold, breaths) = (fields.get("hold"), fields.get("breaths"));
        if hold.is_none() && breaths.is_none() {
            fields.missing(self, "“hold” or “breaths”");
        }
        if hold.is_some()
            && let Some(node) = breaths
        {
            self.not_both(node, "“hold” and “breaths”");
        }
        let breaths = breaths.and_then(|node| self.per_side(node, side, Self::breaths));
        let hold = hold.and_then(|node| {
            self.per_side(node, side, |reader, node| {
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
        let reps = fields.required(self, "reps").and_then(|node| {
            self.per_side(node, side, |reader, node| {
                reader.count(node, "reps", 1..=200)
            })
        });
        let tempo = fields
            .required(self, "tempo")
            .and_then(|node| self.tempo(node));
        Some(Step::Reps(Reps {
            common: common?,
            sets: sets?,
            reps: reps?,
            tempo: tempo?,
        }))
    }

    pub(super) fn breathe(&mut self, fields: &Fields<'_>) -> Option<Step> {
        let common = self.common(fields);
        let pattern = match fields.get("pattern") {
            Some(node) => self.pattern(node),
            None => Some(Pattern::default()),
        };
        let breaths = self.breath_count(fields, pattern);
        Some(Step::Breathe(Breathe {
            common: common?,
            breaths: breaths?,
            pattern: pattern?,
        }))
    }

    fn breath_count(&mut self, fields: &Fields<'_>, pattern: Option<Pattern>) -> Option<u32> {
        match (fields.get("breaths"), fields.get("length")) {
            (Some(breaths), None) => self.breaths(breaths),
            (None, Some(length)) => Some(whole_breaths(
                self.span(length, "length", Rule::Whole)?,
                pattern?,
            )),
            (Some(breaths), Some(length)) => {
                self.not_both(length, "“breaths” and “length”");
                self.span(length, "length", Rule::Whole);
                self.breaths(breaths)
            }
            (None, None) => {
                fields.missing(self, "“breaths” or “length”");
                None
            }
        }
    }

    pub(super) fn open(&mut self, fields: &Fields<'_>) -> Option<Step> {
        let common = self.common(fields);
        let side = self.open_side(fields, exercise_of(common.as_ref()));
        Some(Step::Open(Open {
            common: common?,
            side: side?,
        }))
    }

    fn common(&mut self, fields: &Fields<'_>) -> Option<Common> {
        let exercise = fields
            .required(self, "exercise")
            .and_then(|node| self.exercise_named(node));
        let prep = fields.get("prep").and_then(|node| self.pause(node, "prep"));
        let rest_after = fields
            .find("rest_after")
            .and_then(|node| self.pause(node, "rest_after"));
        let cues = fields.get("cues").and_then(|node| self.cues(node));
        let note = fields.get("note").and_then(|node| self.text(node));
        let rest_after = rest_after.unwrap_or_default();
        Some(Common {
            exercise: exercise?,
            prep,
            rest_after,
            cues,
            note,
        })
    }

    /// A time in which nothing is held, which may be none.
    pub(super) fn pause(&mut self, node: &Node, what: &str) -> Option<Duration> {
        self.span(node, what, Rule::WholeOrNone)
    }

    fn sets(&mut self, fields: &Fields<'_>, side: Option<StepSide>) -> Option<Sets> {
        let sets = match fields.get("sets") {
            Some(node) => self.per_side(node, side, |reader, node| {
                reader.count(node, "sets", 1..=20)
            }),
            None => Some(PerSide::same(1)),
        };
        let rest = fields
            .get("rest")
            .and_then(|node| self.pause(node, "rest"))
            .unwrap_or(REST);
        let switch = fields
            .get("switch")
            .and_then(|node| self.pause(node, "switch"));
        let order = fields
            .get("order")
            .and_then(|node| self.word(node, "an order", ORDERS));
        Some(Sets {
            side: side?,
            sets: sets?,
            rest,
            switch,
            order: order.unwrap_or_default(),
        })
    }

    fn pattern(&mut self, node: &Node) -> Option<Pattern> {
        let fields = self.fields(node, &PATTERN)?;
        let inhale = fields
            .required(self, "inhale")
            .and_then(|node| self.part(node, "inhale"));
        let hold_in = fields
            .get("hold_in")
            .and_then(|node| self.part(node, "hold_in"));
        let exhale = fields
            .required(self, "exhale")
            .and_then(|node| self.part(node, "exhale"));
        let hold_out = fields
            .get("hold_out")
            .and_then(|node| self.part(node, "hold_out"));
        let pattern = Pattern {
            inhale: inhale?,
            hold_in: hold_in.unwrap_or_default(),
            exhale: exhale?,
            hold_out: hold_out.unwrap_or_default(),
        };
        self.not_empty(node, pattern.length(), "a breath")
            .then_some(pattern)
    }

    fn tempo(&mut self, node: &Node) -> Option<Tempo> {
        let fields = self.fields(node, &TEMPO)?;
        let out = fields
            .required(self, "out")
            .and_then(|node| self.part(node, "out"));
        let hold = fields
            .required(self, "hold")
            .and_then(|node| self.part(node, "hold"));
        let back = fields
            .required(self, "back")
            .and_then(|node| self.part(node, "back"));
        let tempo = Tempo {
            out: out?,
            hold: hold?,
            back: back?,
        };
        self.not_empty(node, tempo.length(), "a tempo")
            .then_some(tempo)
    }

    fn part(&mut self, node: &Node, what: &str) -> Option<Duration> {
        self.span(node, what, Rule::Tenths)
    }

    fn not_empty(&mut self, node: &Node, length: Duration, what: &str) -> bool {
        if length.is_zero() {
            let problem =
                Diagnostic::error(node.span.place, format!("{what} lasts no time at all"));
            self.report
                .add(problem.hint("Give one of its parts a length, such as \"2s\""));
        }
        !length.is_zero()
    }
}

fn exercise_of(common: Option<&Common>) -> Option<&Exercise> {
    common.map(|common| &*common.exercise)
}

/// Whole breaths that fit into `length`, at least one.
fn whole_breaths(length: Duration, pattern: Pattern) -> u32 {
    let fitted = length
        .as_millis()
        .checked_div(pattern.length().as_millis())
        .unwrap_or_default();
    u32::try_from(fitted).unwrap_or(u32::MAX).max(1)
}
