//! Sides: which an exercise allows, and values that differ by side.

use super::Reader;
use super::fields::{Fields, Shape};
use super::values::Words;
use crate::routine::diagnostic::Diagnostic;
use crate::routine::model::{Exercise, PerSide, StepSide};
use crate::routine::quote::quote;
use crate::routine::tree::{Body, Node, Value};
use crate::words::Side;

pub(in crate::routine) const SIDES: &Words<StepSide> = &[
    ("Left", StepSide::Only(Side::Left)),
    ("Right", StepSide::Only(Side::Right)),
    ("Each", StepSide::Each),
    ("Both", StepSide::Only(Side::Both)),
];

pub(in crate::routine) static PER_SIDE: Shape = Shape {
    name: "",
    noun: "a value for each side",
    fields: &["left", "right"],
};

impl Reader<'_> {
    /// The side of a step; `None` where it is wrong or the exercise is unknown.
    pub(super) fn side(
        &mut self,
        fields: &Fields<'_>,
        exercise: Option<&Exercise>,
    ) -> Option<StepSide> {
        let Some(node) = fields.get("side") else {
            let sided = exercise?.sided;
            return Some(if sided {
                StepSide::Each
            } else {
                StepSide::Only(Side::Both)
            });
        };
        let side = self.word(node, "a side", SIDES)?;
        self.side_allowed(node, side, exercise?).then_some(side)
    }

    fn side_allowed(&mut self, node: &Node, side: StepSide, exercise: &Exercise) -> bool {
        let allowed = exercise.sided || side == StepSide::Only(Side::Both);
        if !allowed {
            let message = format!(
                "{} has no sides, so “side” cannot be {}",
                quote(&exercise.id),
                node.span.of(self.text)
            );
            let problem = Diagnostic::error(node.span.place, message);
            self.report
                .add(problem.hint("Leave “side” out, or write Both"));
        }
        allowed
    }

    /// The side of an open step, which waits on one side.
    pub(super) fn open_side(
        &mut self,
        fields: &Fields<'_>,
        exercise: Option<&Exercise>,
    ) -> Option<Side> {
        if fields.get("side").is_none() && exercise?.sided {
            fields.missing(self, "“side”: Left, Right or Both");
            return None;
        }
        match self.side(fields, exercise)? {
            StepSide::Only(side) => Some(side),
            StepSide::Each => {
                let node = fields.get("side")?;
                self.wrong(
                    node,
                    "a side an open step can wait on",
                    "Use Left, Right or Both",
                );
                None
            }
        }
    }

    /// One value, or `(left: …, right: …)`. Where the side itself is wrong, nothing is said about it.
    pub(super) fn per_side<T: Copy>(
        &mut self,
        node: &Node,
        side: Option<StepSide>,
        mut read: impl FnMut(&mut Self, &Node) -> Option<T>,
    ) -> Option<PerSide<T>> {
        if !names_sides(node) {
            return read(self, node).map(PerSide::same);
        }
        if side.is_some_and(|side| side != StepSide::Each) {
            let message = "values for each side stand where the side is not Each";
            let problem = Diagnostic::error(node.span.place, message);
            self.report
                .add(problem.hint("Write one value, or side: Each on an exercise with sides"));
        }
        let fields = self.fields(node, &PER_SIDE)?;
        let left = self.need(&fields, "left", &mut read);
        let right = self.need(&fields, "right", &mut read);
        Some(PerSide {
            left: left?,
            right: right?,
        })
    }
}

/// Whether a value is spelt with parentheses.
fn names_sides(node: &Node) -> bool {
    matches!(&node.value, Value::Record(record)
        if record.name.is_none() && matches!(record.body, Body::Named(_)))
}
