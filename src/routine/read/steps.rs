//! Lists of steps: how many, how deep, and which kind each one is.

use std::sync::Arc;
use std::time::Duration;

use super::fields::{Fields, Shape};
use super::span::Rule;
use super::step;
use super::{Reader, Seen};
use crate::routine::diagnostic::Diagnostic;
use crate::routine::model::{Exercise, Repeat, Rest, Step};
use crate::routine::quote::{either, quote};
use crate::routine::tree::{Body, Node, Record, Value};

/// Steps a routine may have, groups and what is in them included.
const MAX_STEPS: usize = 200;

/// Groups that may stand in one another.
const MAX_NESTING: usize = 4;

pub(in crate::routine) const NAMES: [&str; 6] =
    ["Hold", "Reps", "Breathe", "Rest", "Repeat", "Open"];

pub(in crate::routine) static REST: Shape = Shape {
    name: "Rest",
    noun: "a rest",
    fields: &["length", "say"],
};
pub(in crate::routine) static REPEAT: Shape = Shape {
    name: "Repeat",
    noun: "a repeat",
    fields: &["times", "steps", "rest"],
};

impl Reader<'_> {
    /// A list of steps inside `depth` groups.
    pub(super) fn steps(&mut self, node: &Node, depth: usize) -> Option<Vec<Step>> {
        let steps = self.list(node, "a list of steps", |reader, node| {
            reader.step(node, depth)
        })?;
        if matches!(&node.value, Value::List(nodes) if nodes.is_empty()) {
            let problem = Diagnostic::error(node.span.place, "there are no steps");
            self.report
                .add(problem.hint("Add a step, such as Hold(exercise: \"bridge\", hold: \"30s\")"));
        }
        Some(steps)
    }

    /// Says that a routine has too many steps.
    pub(super) fn check_step_count(&mut self, node: &Node) {
        if self.steps > MAX_STEPS {
            let message = format!("more than {MAX_STEPS} steps");
            let problem = Diagnostic::error(node.span.place, message);
            self.report
                .add(problem.hint("Use Repeat for what is done in rounds"));
        }
    }

    fn step(&mut self, node: &Node, depth: usize) -> Option<Step> {
        self.steps += 1;
        if self.steps > MAX_STEPS {
            return None;
        }
        let Value::Record(record) = &node.value else {
            return self.no_step(node);
        };
        match record.name.as_ref().map_or("", |name| &*name.text) {
            "Repeat" => self.repeat(node, depth),
            "Rest" => self.rest(node, record),
            "Hold" => self.with_exercise(node, &step::HOLD, Self::hold),
            "Reps" => self.with_exercise(node, &step::REPS, Self::reps),
            "Breathe" => self.with_exercise(node, &step::BREATHE, Self::breathe),
            "Open" => self.with_exercise(node, &step::OPEN, Self::open),
            _ => self.no_step(node),
        }
    }

    fn with_exercise(
        &mut self,
        node: &Node,
        shape: &'static Shape,
        read: fn(&mut Self, &Fields<'_>) -> Option<Step>,
    ) -> Option<Step> {
        let step = self.fields(node, shape).and_then(|fields| {
            let step = read(self, &fields)?;
            self.seen.push(Seen::of(&fields, &step)?);
            Some(step)
        });
        if step.is_none() {
            self.seen.push(Seen::Unclear);
        }
        step
    }

    fn no_step(&mut self, node: &Node) -> Option<Step> {
        self.seen.push(Seen::Unclear);
        if let Value::Record(record) = &node.value
            && let Some(name) = &record.name
        {
            let message = format!("{} is not a step", quote(&name.text));
            let problem = Diagnostic::error(node.span.place, message);
            self.report
                .add(problem.hint(format!("Use {}", either(&NAMES))));
        } else {
            self.wrong(node, "a step", format!("Begin with {}", either(&NAMES)));
        }
        None
    }

    /// `Rest("30s")` or `Rest(length: "30s", say: "…")`.
    fn rest(&mut self, node: &Node, record: &Record) -> Option<Step> {
        let rest = match &record.body {
            Body::Positional(values) => match values.as_slice() {
                [value] => self
                    .rest_length(value)
                    .map(|length| Rest { length, say: None }),
                _ => self.fields(node, &REST).and(None),
            },
            _ => self
                .fields(node, &REST)
                .and_then(|fields| self.named_rest(&fields)),
        };
        self.seen.push(
            rest.as_ref()
                .map_or(Seen::Unclear, |rest| Seen::Rest(rest.length)),
        );
        rest.map(Step::Rest)
    }

    fn rest_length(&mut self, node: &Node) -> Option<Duration> {
        self.span(node, "Rest", Rule::WholeOrNone)
    }

    fn named_rest(&mut self, fields: &Fields<'_>) -> Option<Rest> {
        let say = self.may(fields, "say", Self::text);
        let length = self.need(fields, "length", Self::rest_length);
        Some(Rest {
            length: length?,
            say,
        })
    }

    fn repeat(&mut self, node: &Node, depth: usize) -> Option<Step> {
        if depth >= MAX_NESTING {
            let message = format!("this is group {} in one another", depth + 1);
            let problem = Diagnostic::error(node.span.place, message);
            self.report.add(problem.hint(format!(
                "At most {MAX_NESTING} groups may stand in one another"
            )));
            return None;
        }
        let fields = self.fields(node, &REPEAT)?;
        let times = self.need(&fields, "times", |reader, node| {
            reader.count(node, "times", 1..=50)
        });
        let rest = self.pause(&fields, "rest");
        let steps = self.need(&fields, "steps", |reader, node| {
            reader.steps(node, depth + 1)
        });
        Some(Step::Repeat(Repeat {
            times: times?,
            rest: rest.unwrap_or_default(),
            steps: steps?,
        }))
    }

    /// An exercise by its id.
    pub(super) fn exercise_named(&mut self, node: &Node) -> Option<Arc<Exercise>> {
        let id = self.text(node)?;
        let known = self.exercise_of(&id);
        if known.is_none() {
            let hint = match self.nearest_exercise(&id) {
                Some(near) => format!("Did you mean {}?", quote(&near)),
                None => "Use one of the catalogue, or add it under “exercises”".to_owned(),
            };
            self.wrong(node, "a known exercise", hint);
        }
        known
    }
}
