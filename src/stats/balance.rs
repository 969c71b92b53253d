//! Left beside right: how long each side was held, over all, by exercise and by muscle.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Sides;
use crate::history::record::{AttemptRecord, ExerciseRecord, SessionRecord};
use crate::words::{ChartKind, Kind, Muscle};

/// Held time by side.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Balance {
    /// All exercises together.
    pub sides: Sides,
    /// Stretches of the hip flexors, whose weekly dose is counted per side.
    pub hip_flexor_stretch: Sides,
    /// Each exercise: by group of the charts, the most uneven first.
    pub exercises: Vec<ExerciseSides>,
    /// Each muscle. An exercise counts in full to each of its muscles.
    pub muscles: Vec<MuscleSides>,
}

/// Held time of an exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExerciseSides {
    /// Its id.
    pub id: String,
    /// Its name, as it was last.
    pub name: String,
    /// Its kind, as it was last.
    pub kind: Kind,
    /// Held time.
    #[serde(flatten)]
    pub sides: Sides,
}

/// Held time of a muscle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MuscleSides {
    /// Which.
    pub muscle: Muscle,
    /// Held time.
    #[serde(flatten)]
    pub sides: Sides,
}

impl Balance {
    /// The balance of all `sessions`, which are in order of time.
    #[must_use]
    pub fn of<'a>(sessions: impl IntoIterator<Item = &'a SessionRecord>) -> Self {
        let mut sums = Sums::default();
        for session in sessions {
            session
                .attempts
                .iter()
                .for_each(|attempt| sums.add(attempt));
        }
        sums.balance()
    }
}

/// A balance while it is counted.
#[derive(Default)]
struct Sums<'a> {
    sides: Sides,
    hip_flexor_stretch: Sides,
    exercises: BTreeMap<&'a str, (&'a ExerciseRecord, Sides)>,
    muscles: BTreeMap<Muscle, Sides>,
}

impl<'a> Sums<'a> {
    fn add(&mut self, attempt: &'a AttemptRecord) {
        let (side, held) = (attempt.side, attempt.held);
        self.sides.add(side, held);
        let Some(exercise) = attempt.exercise.as_ref().filter(|_| !held.is_zero()) else {
            return;
        };
        if stretches_hip_flexors(exercise) {
            self.hip_flexor_stretch.add(side, held);
        }
        let entry = self.exercises.entry(&exercise.id);
        let (latest, sides) = entry.or_insert((exercise, Sides::default()));
        *latest = exercise;
        sides.add(side, held);
        for muscle in &exercise.muscles {
            self.muscles.entry(*muscle).or_default().add(side, held);
        }
    }

    fn balance(self) -> Balance {
        let mut exercises: Vec<_> = self.exercises.into_values().map(exercise_sides).collect();
        exercises.sort_by_cached_key(place);
        let muscles = self.muscles.into_iter();
        Balance {
            sides: self.sides,
            hip_flexor_stretch: self.hip_flexor_stretch,
            exercises,
            muscles: muscles
                .map(|(muscle, sides)| MuscleSides { muscle, sides })
                .collect(),
        }
    }
}

/// Whether an exercise is a stretch of the hip flexors.
fn stretches_hip_flexors(exercise: &ExerciseRecord) -> bool {
    exercise.kind == Kind::Stretch && exercise.muscles.contains(&Muscle::HipFlexors)
}

/// One line of the balance.
fn exercise_sides((exercise, sides): (&ExerciseRecord, Sides)) -> ExerciseSides {
    ExerciseSides {
        id: exercise.id.clone(),
        name: exercise.name.clone(),
        kind: exercise.kind,
        sides,
    }
}

/// Where a line stands among the others.
fn place(line: &ExerciseSides) -> (ChartKind, std::cmp::Reverse<std::time::Duration>, String) {
    let uneven = std::cmp::Reverse(line.sides.difference());
    (line.kind.chart(), uneven, line.name.clone())
}
