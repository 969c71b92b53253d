//! Exercises: of the catalogue and of a routine's own.

use std::sync::Arc;

use super::Reader;
use super::fields::Shape;
use super::values::Words;
use crate::routine::model::Exercise;
use crate::routine::quote::quote;
use crate::routine::tree::{Body, Node, Value};
use crate::words::{Kind, Muscle, Position};

pub(in crate::routine) static EXERCISE: Shape = Shape {
    name: "Exercise",
    noun: "an exercise",
    fields: &[
        "id",
        "name",
        "kind",
        "position",
        "sided",
        "muscles",
        "side_hint",
        "cues",
        "caution",
        "easier",
        "opt_in",
        "figure",
    ],
};

pub(in crate::routine) const KINDS: &Words<Kind> = &[
    ("Stretch", Kind::Stretch),
    ("Strength", Kind::Strength),
    ("Release", Kind::Release),
    ("Breath", Kind::Breath),
    ("Posture", Kind::Posture),
];

pub(in crate::routine) const POSITIONS: &Words<Position> = &[
    ("Standing", Position::Standing),
    ("Seated", Position::Seated),
    ("HalfKneeling", Position::HalfKneeling),
    ("AllFours", Position::AllFours),
    ("Supine", Position::Supine),
    ("Prone", Position::Prone),
    ("Sitting", Position::Sitting),
];

pub(in crate::routine) const MUSCLES: &Words<Muscle> = &[
    ("HipFlexors", Muscle::HipFlexors),
    ("Quads", Muscle::Quads),
    ("Hamstrings", Muscle::Hamstrings),
    ("Glutes", Muscle::Glutes),
    ("Abdominals", Muscle::Abdominals),
    ("LowBack", Muscle::LowBack),
    ("Diaphragm", Muscle::Diaphragm),
];

impl Reader<'_> {
    /// A list of exercises with an id each; `easier` may name one further down.
    pub(in crate::routine) fn own_exercises(&mut self, node: &Node) -> Option<Vec<Arc<Exercise>>> {
        let exercises = self.list(node, "a list of exercises", |reader, node| {
            let exercise = Arc::new(reader.exercise(node)?);
            reader.own_ids.push(exercise.id.clone());
            let before = reader
                .own
                .insert(exercise.id.clone(), Arc::clone(&exercise));
            if before.is_some() {
                let message = format!("{} is the id of another exercise", quote(&exercise.id));
                reader.report.error(id_of(node).span.place, message);
            }
            Some(exercise)
        })?;
        self.check_easier(node);
        Some(exercises)
    }

    fn exercise(&mut self, node: &Node) -> Option<Exercise> {
        let fields = self.fields(node, &EXERCISE)?;
        let id = self.need(&fields, "id", |reader, node| {
            reader.short(node, "the id", 1..=60)
        });
        let name = self.need(&fields, "name", Self::name);
        let kind = self.need(&fields, "kind", |reader, node| {
            reader.word(node, "a kind", KINDS)
        });
        let position = self.need(&fields, "position", |reader, node| {
            reader.word(node, "a position", POSITIONS)
        });
        let sided = self.need(&fields, "sided", Self::switch);
        let muscles = self.may(&fields, "muscles", Self::muscles);
        let cues = self.may(&fields, "cues", Self::cues);
        let opt_in = self.may(&fields, "opt_in", Self::switch);
        let figure = self.may(&fields, "figure", Self::figure);
        let side_hint = self.may(&fields, "side_hint", Self::text);
        let caution = self.may(&fields, "caution", Self::text);
        let easier = self.may(&fields, "easier", Self::text);
        Some(Exercise {
            id: id?,
            name: name?,
            kind: kind?,
            position: position?,
            sided: sided?,
            muscles: muscles.unwrap_or_default(),
            side_hint,
            cues: cues.unwrap_or_default(),
            caution,
            easier,
            opt_in: opt_in.unwrap_or_default(),
            figure: figure.map(Arc::new),
        })
    }

    fn muscles(&mut self, node: &Node) -> Option<Vec<Muscle>> {
        self.list(node, "a list of muscles", |reader, node| {
            reader.word(node, "a muscle", MUSCLES)
        })
    }

    /// Easier variants must exist. Said only where all exercises could be read.
    fn check_easier(&mut self, node: &Node) {
        let Value::List(nodes) = &node.value else {
            return;
        };
        if nodes.len() != self.own_ids.len() {
            return;
        }
        for node in nodes {
            if let Some(easier) = field(node, "easier") {
                self.exercise_named(easier);
            }
        }
    }
}

fn id_of(node: &Node) -> &Node {
    field(node, "id").unwrap_or(node)
}

fn field<'t>(node: &'t Node, name: &str) -> Option<&'t Node> {
    let Value::Record(record) = &node.value else {
        return None;
    };
    let Body::Named(fields) = &record.body else {
        return None;
    };
    fields
        .iter()
        .find(|field| *field.name.text == *name)
        .map(|field| &field.value)
}
