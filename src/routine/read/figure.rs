//! Figures: joints in whole ten-thousandths of the unit box.

use std::ops::RangeInclusive;

use super::Reader;
use super::fields::Shape;
use crate::routine::diagnostic::Diagnostic;
use crate::routine::model::{Figure, Limbs, Point, Pose};
use crate::routine::quote::quote;
use crate::routine::tree::{Body, Node, Value};

/// Figures may reach a tenth out of the box.
const JOINT: RangeInclusive<i16> = -1_000..=11_000;

/// Ten-thousandths in one.
const UNIT: f32 = 10_000.0;

static FIGURE: Shape = Shape {
    name: "Figure",
    noun: "a figure",
    fields: &["head_radius", "mirror", "props", "poses"],
};

static POSE: Shape = Shape {
    name: "Pose",
    noun: "a pose",
    fields: &[
        "hip", "waist", "shoulder", "neck", "head", "nose", "belly", "near", "far",
    ],
};

static LIMBS: Shape = Shape {
    name: "Limbs",
    noun: "an arm and a leg",
    fields: &["knee", "ankle", "heel", "ball", "toe", "elbow", "hand"],
};

impl Reader<'_> {
    pub(super) fn figure(&mut self, node: &Node) -> Option<Figure> {
        let fields = self.fields(node, &FIGURE)?;
        let head_radius = self.need(&fields, "head_radius", Self::length);
        let mirror = self.may(&fields, "mirror", Self::switch);
        let props = self.may(&fields, "props", Self::props);
        let poses = self.need(&fields, "poses", Self::poses);
        Some(Figure {
            poses: poses?,
            head_radius: head_radius?,
            mirror: mirror.unwrap_or_default(),
            props: props.unwrap_or_default(),
        })
    }

    fn poses(&mut self, node: &Node) -> Option<Vec<Pose>> {
        let poses = self.list(node, "a list of poses", Self::pose)?;
        if matches!(&node.value, Value::List(nodes) if nodes.len() < 2) {
            let problem = Diagnostic::error(node.span.place, "a figure has two poses at least");
            self.report
                .add(problem.hint("Give the start of the movement and the hold"));
        }
        Some(poses)
    }

    fn pose(&mut self, at: &Node) -> Option<Pose> {
        let fields = self.fields(at, &POSE)?;
        let [hip, waist, shoulder, neck, head, nose, belly] =
            ["hip", "waist", "shoulder", "neck", "head", "nose", "belly"]
                .map(|name| self.need(&fields, name, Self::point));
        let near = self.need(&fields, "near", Self::limbs);
        let far = self.need(&fields, "far", Self::limbs);
        Some(Pose {
            hip: hip?,
            waist: waist?,
            shoulder: shoulder?,
            neck: neck?,
            head: head?,
            nose: nose?,
            belly: belly?,
            near: near?,
            far: far?,
        })
    }

    fn limbs(&mut self, node: &Node) -> Option<Limbs> {
        let fields = self.fields(node, &LIMBS)?;
        let [knee, ankle, heel, ball, toe, elbow, hand] =
            ["knee", "ankle", "heel", "ball", "toe", "elbow", "hand"]
                .map(|name| self.need(&fields, name, Self::point));
        Some(Limbs {
            knee: knee?,
            ankle: ankle?,
            heel: heel?,
            ball: ball?,
            toe: toe?,
            elbow: elbow?,
            hand: hand?,
        })
    }

    /// `(4773, 2359)`.
    pub(super) fn point(&mut self, node: &Node) -> Option<Point> {
        if let Value::Record(record) = &node.value
            && let Body::Positional(values) = &record.body
            && let [x, y] = values.as_slice()
        {
            let (x, y) = (self.length(x), self.length(y));
            return Some([x?, y?]);
        }
        self.wrong(
            node,
            "a point",
            "Write (x, y) in ten-thousandths, such as (4773, 2359)",
        );
        None
    }

    /// Ten-thousandths of the unit box.
    pub(super) fn length(&mut self, node: &Node) -> Option<f32> {
        let (least, most) = JOINT.into_inner();
        let hint = format!("Write whole ten-thousandths of the box, from {least} to {most}");
        let Value::Integer(value) = node.value else {
            self.wrong(node, "a whole number", hint);
            return None;
        };
        let length = i16::try_from(value)
            .ok()
            .filter(|length| JOINT.contains(length));
        if length.is_none() {
            let message = format!("{} is out of the box", quote(node.span.of(self.text)));
            self.report
                .add(Diagnostic::error(node.span.place, message).hint(hint));
        }
        length.map(|length| f32::from(length) / UNIT)
    }
}
