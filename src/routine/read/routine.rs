//! The routine around its steps.

use super::Reader;
use super::fields::{Fields, Shape};
use super::values::Words;
use crate::routine::model::{Dose, Level, Place, Routine, Step, Timing};
use crate::routine::tree::{Node, Value};
use crate::words::Position;

/// The one format there is so far.
const FORMAT: i64 = 1;

static ROUTINE: Shape = Shape {
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

static DOSE: Shape = Shape {
    name: "Dose",
    noun: "a dose",
    fields: &["per_week", "weeks"],
};
static TIMING: Shape = Shape {
    name: "Timing",
    noun: "a timing",
    fields: &["first", "move", "same", "switch"],
};

const PLACES: &Words<Place> = &[
    ("Desk", Place::Desk),
    ("Floor", Place::Floor),
    ("Anywhere", Place::Anywhere),
];

const LEVELS: &Words<Level> = &[
    ("Gentle", Level::Gentle),
    ("Regular", Level::Regular),
    ("Strong", Level::Strong),
];

impl Reader<'_> {
    /// The routine of a file. Its own exercises are read first, wherever they stand.
    pub(in crate::routine) fn routine(&mut self, node: &Node, id: &str) -> Option<Routine> {
        let fields = self.fields(node, &ROUTINE)?;
        self.format(&fields);
        let exercises = fields
            .get("exercises")
            .and_then(|node| self.own_exercises(node))
            .unwrap_or_default();
        self.timing = fields
            .get("timing")
            .and_then(|node| self.timing(node))
            .unwrap_or_default();
        let name = fields
            .required(self, "name")
            .and_then(|node| self.short(node, "the name", 1..=60));
        let place = fields
            .get("place")
            .and_then(|node| self.word(node, "a place", PLACES));
        let steps = fields
            .required(self, "steps")
            .and_then(|node| self.all_steps(node));
        let routine = Routine {
            id: id.to_owned(),
            name: name.unwrap_or_default(),
            about: self.note(&fields, "about"),
            place: place.unwrap_or_else(|| self.usual_place()),
            level: fields
                .get("level")
                .and_then(|node| self.word(node, "a level", LEVELS)),
            equipment: fields
                .get("equipment")
                .and_then(|node| self.texts(node))
                .unwrap_or_default(),
            source: self.note(&fields, "source"),
            dose: fields.get("dose").and_then(|node| self.dose(node)),
            timing: self.timing,
            exercises,
            steps: steps?,
        };
        Some(routine)
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

    /// A text that may be left out.
    pub(super) fn note(&mut self, fields: &Fields<'_>, name: &str) -> Option<String> {
        fields.get(name).and_then(|node| self.text(node))
    }

    fn dose(&mut self, node: &Node) -> Option<Dose> {
        let fields = self.fields(node, &DOSE)?;
        let weeks = fields
            .get("weeks")
            .and_then(|node| self.count(node, "weeks", 1..=104));
        let per_week = fields.required(self, "per_week");
        let per_week = per_week.and_then(|node| self.count(node, "per_week", 1..=21))?;
        Some(Dose { per_week, weeks })
    }

    fn timing(&mut self, node: &Node) -> Option<Timing> {
        let fields = self.fields(node, &TIMING)?;
        let usual = Timing::default();
        let mut part = |name| fields.get(name).and_then(|node| self.pause(node, name));
        Some(Timing {
            first: part("first").unwrap_or(usual.first),
            change: part("move").unwrap_or(usual.change),
            same: part("same").unwrap_or(usual.same),
            switch: part("switch").unwrap_or(usual.switch),
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
