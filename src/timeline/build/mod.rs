//! Small builders of routines for tests, here and in the rooms above.

pub(crate) mod random;

use std::sync::Arc;
use std::time::Duration;

use super::{Timeline, compile};
use crate::routine::model::{
    Breathe, Common, Exercise, Hold, HoldLength, Open, Order, Pattern, PerSide, Place, Repeat,
    Reps, Rest, Routine, Sets, Step, StepSide, Tempo, Timing,
};
use crate::words::{Kind, Position, Side};

pub(crate) const fn secs(secs: u64) -> Duration {
    Duration::from_secs(secs)
}

/// An exercise without sides, on the back.
pub(crate) fn exercise(id: &str) -> Exercise {
    Exercise {
        id: id.into(),
        name: format!("The {id}"),
        kind: Kind::Stretch,
        position: Position::Supine,
        sided: false,
        muscles: Vec::new(),
        side_hint: None,
        cues: vec![format!("Mind the {id}.")],
        caution: None,
        easier: None,
        opt_in: false,
        figure: None,
    }
}

/// An exercise with sides, on one knee.
pub(crate) fn sided(id: &str) -> Exercise {
    Exercise {
        sided: true,
        position: Position::HalfKneeling,
        ..exercise(id)
    }
}

pub(crate) fn common(exercise: &Exercise) -> Common {
    Common {
        exercise: Arc::new(exercise.clone()),
        prep: None,
        rest_after: Duration::ZERO,
        cues: None,
        note: None,
    }
}

/// One set, 10 s of rest; each side where there are sides.
pub(crate) fn one_set(exercise: &Exercise) -> Sets {
    Sets {
        side: if exercise.sided {
            StepSide::Each
        } else {
            StepSide::Only(Side::Both)
        },
        sets: PerSide::same(1),
        rest: secs(10),
        switch: None,
        order: Order::Alternate,
    }
}

/// A plain hold.
pub(crate) fn hold(exercise: &Exercise, len: u64) -> Hold {
    Hold {
        common: common(exercise),
        sets: one_set(exercise),
        length: HoldLength::Span(PerSide::same(secs(len))),
        pattern: None,
    }
}

/// A hold of `count` breaths, 4 s in and 6 s out.
pub(crate) fn breath_hold(exercise: &Exercise, count: u32) -> Hold {
    Hold {
        length: HoldLength::Breaths(PerSide::same(count)),
        pattern: Some(Pattern::default()),
        ..hold(exercise, 0)
    }
}

/// Repetitions of 2 s out, 5 s there, 2 s back.
pub(crate) fn reps(exercise: &Exercise, count: u32) -> Reps {
    Reps {
        common: common(exercise),
        sets: one_set(exercise),
        reps: PerSide::same(count),
        tempo: Tempo {
            out: secs(2),
            hold: secs(5),
            back: secs(2),
        },
    }
}

/// Breaths of 4 s in and 6 s out.
pub(crate) fn breathe(exercise: &Exercise, breaths: u32) -> Breathe {
    Breathe {
        common: common(exercise),
        breaths,
        pattern: Pattern::default(),
    }
}

pub(crate) fn open(exercise: &Exercise) -> Open {
    Open {
        common: common(exercise),
        side: if exercise.sided {
            Side::Left
        } else {
            Side::Both
        },
    }
}

pub(crate) fn rest(len: u64) -> Step {
    Step::Rest(Rest {
        length: secs(len),
        say: None,
    })
}

pub(crate) fn repeat(times: u32, rest: u64, steps: Vec<Step>) -> Step {
    Step::Repeat(Repeat {
        times,
        rest: secs(rest),
        steps,
    })
}

pub(crate) fn routine(steps: Vec<Step>) -> Routine {
    Routine {
        id: "two_steps".into(),
        name: "Two steps".into(),
        about: None,
        place: Place::Floor,
        level: None,
        equipment: Vec::new(),
        source: None,
        dose: None,
        timing: Timing::default(),
        exercises: Vec::new(),
        steps,
    }
}

/// The timeline of `steps`, with the usual timing.
#[track_caller]
pub(crate) fn timeline(steps: Vec<Step>) -> Timeline {
    compile(&routine(steps)).expect("small enough")
}

/// The worked example of the format: three breaths, then two sets of 40 s on each side.
pub(crate) fn two_steps() -> Routine {
    let breathing = Exercise {
        kind: Kind::Breath,
        ..exercise("breathing_supine")
    };
    let mut lunge = hold(&sided("kneeling_lunge"), 40);
    lunge.sets.sets = PerSide::same(2);
    routine(vec![
        Step::Breathe(breathe(&breathing, 3)),
        Step::Hold(lunge),
    ])
}
