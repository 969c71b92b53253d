//! The routine around its steps.

use super::Reader;
use super::fields::{Fields, Shape};
use super::values::Words;
use crate::routine::model::{Dose, Level, Place, Routine, Step, Timing};
use crate::routine::tree::{Node, Value};
use crate::words::Position;

/// The one format there is so far.
const FORMAT: i64 = 1;

pub(in crate::routine) static ROUTINE: Shape = Shape {
    name: "Routine",
    noun: "a routine",
    fields: &[
        "format",
        "name",
        "about",
        "place",
        "level",
        "equipment",
        "source",
        "dose",
        "timing",
        "exercises",
        "steps",
    ],
};

pub(in crate::routine) static DOSE: Shape = Shape {
    name: "Dose",
    noun: "a dose",
    fields: &["per_week", "weeks"],
};
pub(in crate::routine) static TIMING: Shape = Shape {
    name: "Timing",
    noun: "a timing",
    fields: &["first", "move", "same", "switch"],
};

pub(in crate::routine) const PLACES: &Words<Place> = &[
    ("Desk", Place::Desk),
    ("Floor", Place::Floor),
    ("Anywhere", Place::Anywhere),
];

pub(in crate::routine) const LEVELS: &Words<Level> = &[
    ("Gentle", Level::Gentle),
    ("Regular", Level::Regular),
    ("Strong", Level::Strong),
];

impl Reader<'_> {
    /// The routine of a file. Its own exercises are read first, wherever they stand.
    pub(in crate::routine) fn routine(&mut self, node: &Node, id: &str) -> Option<Routine> {
        let fields = self.fields(node, &ROUTINE)?;
        self.format(&fields);
        let exercises = self.may(&fields, "exercises", Self::own_exercises);
        self.timing = self
            .may(&fields, "timing", Self::timing)
            .unwrap_or_default();
        let name = self.need(&fields, "name", Self::name);
        let place = self.may(&fields, "place", |reader, node| {
            reader.word(node, "a place", PLACES)
        });
        let level = self.may(&fields, "level", |reader, node| {
            reader.word(node, "a level", LEVELS)
        });
        let equipment = self.may(&fields, "equipment", Self::texts);
        let steps = self.need(&fields, "steps", Self::all_steps);
        Some(Routine {
            id: id.to_owned(),
            about: self.may(&fields, "about", Self::text),
            place: place.unwrap_or_else(|| self.usual_place()),
            level,
            equipment: equipment.unwrap_or_default(),
            source: self.may(&fields, "source", Self::text),
            dose: self.may(&fields, "dose", Self::dose),
            timing: self.timing,
            exercises: exercises.unwrap_or_default(),
            name: name?,
            steps: steps?,
        })
    }

    fn format(&mut self, fields: &Fields<'_>) {
        let Some(node) = fields.get("format") else {
            fields.missing(self, "its “format” number: write format: 1 first");
            return;
        };
        match node.value {
            Value::Integer(FORMAT) => {}
            Value::Integer(_) => {
                self.wrong(node, "a format this version can read", "Write format: 1");
            }
            _ => self.wrong(node, "a format number", "Write format: 1"),
        }
    }

    /// Names of routines and exercises.
    pub(super) fn name(&mut self, node: &Node) -> Option<String> {
        self.short(node, "the name", 1..=60)
    }

    fn dose(&mut self, node: &Node) -> Option<Dose> {
        let fields = self.fields(node, &DOSE)?;
        let weeks = self.may(&fields, "weeks", |reader, node| {
            reader.count(node, "weeks", 1..=104)
        });
        let per_week = self.need(&fields, "per_week", |reader, node| {
            reader.count(node, "per_week", 1..=21)
        })?;
        Some(Dose { per_week, weeks })
    }

    fn timing(&mut self, node: &Node) -> Option<Timing> {
        let fields = self.fields(node, &TIMING)?;
        let usual = Timing::default();
        Some(Timing {
            first: self.pause(&fields, "first").unwrap_or(usual.first),
            change: self.pause(&fields, "move").unwrap_or(usual.change),
            same: self.pause(&fields, "same").unwrap_or(usual.same),
            switch: self.pause(&fields, "switch").unwrap_or(usual.switch),
        })
    }

    fn all_steps(&mut self, node: &Node) -> Option<Vec<Step>> {
        let steps = self.steps(node, 0);
        self.check_step_count(node);
        steps
    }

    /// A desk will do where everything is standing or seated.
    fn usual_place(&self) -> Place {
        let upright = self.seen_exercises().all(|seen| {
            matches!(
                seen.exercise.position,
                Position::Standing | Position::Seated
            )
        });
        if upright { Place::Desk } else { Place::Floor }
    }
}
