//! Random commands with random times between them.

use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;

use crate::session::command::{Change, Command, Pain, PainKind};
use crate::timeline::build::{exercise, secs, sided};
use crate::words::Side;

/// What a person does, each after some time.
pub(super) fn any_story() -> impl Strategy<Value = Vec<(Duration, Command)>> {
    prop::collection::vec((any_wait(), any_command()), 0..30)
}

/// From nothing to a minute and a half, in milliseconds.
pub(super) fn any_wait() -> impl Strategy<Value = Duration> {
    prop_oneof![Just(0_u64), 1_u64..5_000, 1_u64..90_000].prop_map(Duration::from_millis)
}

fn any_command() -> impl Strategy<Value = Command> {
    prop_oneof![
        3 => Just(Command::Pause),
        4 => Just(Command::Resume),
        3 => Just(Command::Skip),
        3 => Just(Command::Back),
        1 => (0_usize..40).prop_map(Command::GoTo),
        2 => (0_u64..30).prop_map(|by| Command::Extend(Change::Longer(secs(by)))),
        2 => (0_u64..30).prop_map(|by| Command::Extend(Change::Shorter(secs(by)))),
        1 => Just(Command::StopOnPain),
        1 => Just(Command::DescribePain(Pain { side: Side::Both, kind: PainKind::Dull })),
        2 => Just(Command::NothingHurts),
        1 => Just(Command::DropExercise),
        1 => Just(Command::LieDown(Arc::new(exercise("breathing")))),
        1 => Just(Command::UseEasier(Arc::new(exercise("child")))),
        1 => Just(Command::UseEasier(Arc::new(sided("standing_lunge")))),
    ]
}
