//! What the figure rests on or leans against.

use super::Reader;
use super::fields::{Fields, Shape};
use crate::routine::diagnostic::Diagnostic;
use crate::routine::model::{Flat, Prop, Round};
use crate::routine::quote::{either, quote};
use crate::routine::tree::{Node, Value};

const NAMES: [&str; 9] = [
    "Mat",
    "Pad",
    "Chair",
    "Stool",
    "Support",
    "Wall",
    "LumbarRoll",
    "Roller",
    "Ball",
];

static PAD: Shape = Shape {
    name: "Pad",
    noun: "a pad",
    fields: &["x0", "x1", "height"],
};
static CHAIR: Shape = Shape {
    name: "Chair",
    noun: "a chair",
    fields: &["x0", "x1", "height", "back"],
};
static STOOL: Shape = Shape {
    name: "Stool",
    noun: "a stool",
    fields: &["x0", "x1", "height"],
};
static SUPPORT: Shape = Shape {
    name: "Support",
    noun: "a support",
    fields: &["at"],
};
static WALL: Shape = Shape {
    name: "Wall",
    noun: "a wall",
    fields: &["x"],
};
static LUMBAR_ROLL: Shape = Shape {
    name: "LumbarRoll",
    noun: "a lumbar roll",
    fields: &["at", "at_hold", "radius"],
};
static ROLLER: Shape = Shape {
    name: "Roller",
    noun: "a roller",
    fields: &["at", "at_hold", "radius"],
};
static BALL: Shape = Shape {
    name: "Ball",
    noun: "a ball",
    fields: &["at", "at_hold", "radius"],
};

impl Reader<'_> {
    pub(super) fn props(&mut self, node: &Node) -> Option<Vec<Prop>> {
        self.list(node, "a list of props", Self::prop)
    }

    fn prop(&mut self, node: &Node) -> Option<Prop> {
        match name_of(node) {
            "Mat" => Some(Prop::Mat),
            "Pad" => self.flat(node, &PAD).map(Prop::Pad),
            "Chair" => self.chair(node),
            "Stool" => self.flat(node, &STOOL).map(Prop::Stool),
            "Support" => {
                let fields = self.fields(node, &SUPPORT)?;
                self.need(&fields, "at", Self::point).map(Prop::Support)
            }
            "Wall" => {
                let fields = self.fields(node, &WALL)?;
                self.need(&fields, "x", Self::length).map(Prop::Wall)
            }
            "LumbarRoll" => self.round(node, &LUMBAR_ROLL).map(Prop::LumbarRoll),
            "Roller" => self.round(node, &ROLLER).map(Prop::Roller),
            "Ball" => self.round(node, &BALL).map(Prop::Ball),
            name => self.unknown_prop(node, name),
        }
    }

    fn unknown_prop(&mut self, node: &Node, name: &str) -> Option<Prop> {
        let hint = format!("Use {}", either(&NAMES));
        if name.is_empty() {
            self.wrong(node, "a prop", hint);
        } else {
            let message = format!("{} is not a prop", quote(name));
            self.report
                .add(Diagnostic::error(node.span.place, message).hint(hint));
        }
        None
    }

    fn flat(&mut self, node: &Node, shape: &'static Shape) -> Option<Flat> {
        let fields = self.fields(node, shape)?;
        self.flat_fields(&fields)
    }

    fn flat_fields(&mut self, fields: &Fields<'_>) -> Option<Flat> {
        let [x0, x1, height] =
            ["x0", "x1", "height"].map(|name| self.need(fields, name, Self::length));
        Some(Flat {
            x0: x0?,
            x1: x1?,
            height: height?,
        })
    }

    fn chair(&mut self, node: &Node) -> Option<Prop> {
        let fields = self.fields(node, &CHAIR)?;
        let back = self.may(&fields, "back", Self::point);
        let seat = self.flat_fields(&fields)?;
        Some(Prop::Chair { seat, back })
    }

    /// Round props stay where they are unless they say where they travel to.
    fn round(&mut self, node: &Node, shape: &'static Shape) -> Option<Round> {
        let fields = self.fields(node, shape)?;
        let at = self.need(&fields, "at", Self::point);
        let at_hold = self.may(&fields, "at_hold", Self::point).or(at);
        let radius = self.need(&fields, "radius", Self::length);
        Some(Round {
            at: at?,
            at_hold: at_hold?,
            radius: radius?,
        })
    }
}

/// The name in front of a record; empty where there is none.
fn name_of(node: &Node) -> &str {
    let Value::Record(record) = &node.value else {
        return "";
    };
    record.name.as_ref().map_or("", |name| &name.text)
}
