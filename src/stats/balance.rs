//! Left beside right: how long each side was held, over all, by exercise and by muscle.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Sides;
use crate::history::record::{AttemptRecord, ExerciseRecord, SessionEnd, SessionRecord};
use crate::words::{ChartKind, Kind, Muscle};

/// Held time by side.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Balance {
    /// All exercises together.
    pub sides: Sides,
    /// What the plan had for each side. Counted in sessions that came to their end without pain: of
    /// the others the rest of the plan is not known, so that what they leave uneven is not planned.
    pub planned: Sides,
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
    /// What the plan had for it; see [`Balance::planned`].
    pub planned: Sides,
}

/// Held time of a muscle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MuscleSides {
    /// Which.
    pub muscle: Muscle,
    /// Held time.
    #[serde(flatten)]
    pub sides: Sides,
    /// What the plan had for it; see [`Balance::planned`].
    pub planned: Sides,
}

impl Balance {
    /// The balance of all `sessions`, which are in order of time.
    #[must_use]
    pub fn of<'a>(sessions: impl IntoIterator<Item = &'a SessionRecord>) -> Self {
        let mut sums = Sums::default();
        for session in sessions {
            let whole = session.end == Some(SessionEnd::Completed) && session.pains.is_empty();
            for attempt in &session.attempts {
                sums.add(attempt, whole);
            }
        }
        sums.balance()
    }
}

/// Held and planned time of one line.
#[derive(Clone, Copy, Default)]
struct Sum {
    held: Sides,
    planned: Sides,
}

impl Sum {
    /// Adds an attempt; its plan too where the session was done as a `whole`.
    fn add(&mut self, attempt: &AttemptRecord, whole: bool) {
        self.held.add(attempt.side, attempt.held);
        if whole {
            let planned = attempt.planned.unwrap_or(attempt.held);
            self.planned.add(attempt.side, planned);
        }
    }
}

/// A balance while it is counted.
#[derive(Default)]
struct Sums<'a> {
    all: Sum,
    hip_flexor_stretch: Sides,
    exercises: BTreeMap<&'a str, (&'a ExerciseRecord, Sum)>,
    muscles: BTreeMap<Muscle, Sum>,
}

impl<'a> Sums<'a> {
    fn add(&mut self, attempt: &'a AttemptRecord, whole: bool) {
        let Some(exercise) = &attempt.exercise else {
            self.all.held.add(attempt.side, attempt.held);
            return;
        };
        self.all.add(attempt, whole);
        if stretches_hip_flexors(exercise) {
            self.hip_flexor_stretch.add(attempt.side, attempt.held);
        }
        let entry = self.exercises.entry(&exercise.id);
        let (latest, sum) = entry.or_insert((exercise, Sum::default()));
        *latest = exercise;
        sum.add(attempt, whole);
        for muscle in &exercise.muscles {
            self.muscles.entry(*muscle).or_default().add(attempt, whole);
        }
    }

    fn balance(self) -> Balance {
        let was_held = |sum: &Sum| !sum.held.total().is_zero();
        let exercises = self.exercises.into_values();
        let exercises = exercises.filter(|(_, sum)| was_held(sum));
        let mut exercises: Vec<_> = exercises.map(exercise_sides).collect();
        exercises.sort_by_cached_key(place);
        let muscles = self.muscles.into_iter();
        let muscles = muscles.filter(|(_, sum)| was_held(sum));
        Balance {
            sides: self.all.held,
            planned: self.all.planned,
            hip_flexor_stretch: self.hip_flexor_stretch,
            exercises,
            muscles: muscles.map(muscle_sides).collect(),
        }
    }
}

/// Whether an exercise is a stretch of the hip flexors.
fn stretches_hip_flexors(exercise: &ExerciseRecord) -> bool {
    exercise.kind == Kind::Stretch && exercise.muscles.contains(&Muscle::HipFlexors)
}

/// One line of the exercises.
fn exercise_sides((exercise, sum): (&ExerciseRecord, Sum)) -> ExerciseSides {
    ExerciseSides {
        id: exercise.id.clone(),
        name: exercise.name.clone(),
        kind: exercise.kind,
        sides: sum.held,
        planned: sum.planned,
    }
}

/// One line of the muscles.
fn muscle_sides((muscle, sum): (Muscle, Sum)) -> MuscleSides {
    MuscleSides {
        muscle,
        sides: sum.held,
        planned: sum.planned,
    }
}

/// Where a line stands among the others.
fn place(line: &ExerciseSides) -> (ChartKind, std::cmp::Reverse<std::time::Duration>, String) {
    let uneven = std::cmp::Reverse(line.sides.difference());
    (line.kind.chart(), uneven, line.name.clone())
}
