//! What a form can change. Every change is one value, so that it can be undone, refused and tested
//! without a window.

use super::field::Field;
use super::path::StepPath;
use super::value::Value;
use crate::routine::model::Step;

/// Whose field is changed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    /// The routine itself.
    Routine,
    /// A step or a group.
    Step(StepPath),
    /// The file's own exercise of this id.
    Own(String),
}

/// The kinds of steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// A position held still.
    Hold,
    /// Repetitions in a tempo.
    Reps,
    /// Paced breathing.
    Breathe,
    /// Counts up until the person goes on.
    Open,
    /// A rest of its own.
    Rest,
    /// A group done several times.
    Repeat,
}

impl StepKind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Hold,
        Self::Reps,
        Self::Breathe,
        Self::Open,
        Self::Rest,
        Self::Repeat,
    ];
    /// Those that have an exercise: each can become every other.
    pub const WITH_EXERCISE: [Self; 4] = [Self::Hold, Self::Reps, Self::Breathe, Self::Open];

    /// The kind of a step.
    #[must_use]
    pub const fn of(step: &Step) -> Self {
        match step {
            Step::Hold(_) => Self::Hold,
            Step::Reps(_) => Self::Reps,
            Step::Breathe(_) => Self::Breathe,
            Step::Open(_) => Self::Open,
            Step::Rest(_) => Self::Rest,
            Step::Repeat(_) => Self::Repeat,
        }
    }

    /// Its name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hold => "Hold",
            Self::Reps => "Reps",
            Self::Breathe => "Breathe",
            Self::Open => "Open",
            Self::Rest => "Rest",
            Self::Repeat => "Repeat",
        }
    }
}

/// One change of the form. Places of steps are those before the change.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Gives a field a value. What contradicts it goes along: `breaths` with a new `hold`, values
    /// for each side with a side of `Left`.
    Set {
        /// Whose.
        target: Target,
        /// Which.
        field: Field,
        /// The new value; parts that stay the same keep their spelling.
        value: Value,
    },
    /// Takes a field out, so that its default holds.
    Clear {
        /// Whose.
        target: Target,
        /// Which.
        field: Field,
    },
    /// Puts steps written as RON in front of `at` (the length of the list: at its end).
    Insert {
        /// Where.
        at: StepPath,
        /// One or more steps, a list of them, or a routine whose steps are meant.
        text: String,
    },
    /// Takes steps out, with their comments. A group left empty goes too.
    Remove {
        /// Which.
        steps: Vec<StepPath>,
    },
    /// Moves steps, with their comments, in front of `to`, in the order they stand in.
    Move {
        /// Which.
        steps: Vec<StepPath>,
        /// Where to, as it is counted before the move.
        to: StepPath,
    },
    /// Repeats steps, with their comments, behind the last of them.
    Duplicate {
        /// Which.
        steps: Vec<StepPath>,
    },
    /// Puts a group around neighbouring steps.
    Wrap {
        /// Which; all of one list, without a gap.
        steps: Vec<StepPath>,
        /// Rounds, 1–50.
        times: u32,
    },
    /// Takes the group around steps away and leaves the steps.
    Unwrap {
        /// The group.
        group: StepPath,
    },
    /// Makes a step of another kind of it: fields both kinds have stay, what is needed is added.
    ChangeKind {
        /// Which.
        step: StepPath,
        /// Not `Repeat`, for which there is [`Edit::Wrap`].
        kind: StepKind,
    },
    /// Adds exercises of one's own, written as RON.
    AddOwn {
        /// `Exercise(…)`, or several.
        text: String,
    },
    /// Takes an exercise of one's own out, with its comments. Refused while a step uses it.
    RemoveOwn {
        /// Its id.
        id: String,
    },
}

impl Edit {
    /// Sets a field of the routine.
    pub fn routine(field: Field, value: impl Into<Value>) -> Self {
        Self::set(Target::Routine, field, value)
    }

    /// Sets a field of a step.
    pub fn step(step: &StepPath, field: Field, value: impl Into<Value>) -> Self {
        Self::set(Target::Step(step.clone()), field, value)
    }

    /// Sets a field.
    pub fn set(target: Target, field: Field, value: impl Into<Value>) -> Self {
        Self::Set {
            target,
            field,
            value: value.into(),
        }
    }

    /// Takes a field out.
    #[must_use]
    pub const fn clear(target: Target, field: Field) -> Self {
        Self::Clear { target, field }
    }

    /// What it does, for the undo button: "Move steps".
    #[must_use]
    pub const fn label(&self) -> &'static str {
        match self {
            Self::Set { .. } => "Change a value",
            Self::Clear { .. } => "Clear a value",
            Self::Insert { .. } => "Add steps",
            Self::Remove { .. } => "Delete steps",
            Self::Move { .. } => "Move steps",
            Self::Duplicate { .. } => "Duplicate steps",
            Self::Wrap { .. } => "Group steps",
            Self::Unwrap { .. } => "Ungroup steps",
            Self::ChangeKind { .. } => "Change the kind of a step",
            Self::AddOwn { .. } => "Add an exercise",
            Self::RemoveOwn { .. } => "Delete an exercise",
        }
    }
}
