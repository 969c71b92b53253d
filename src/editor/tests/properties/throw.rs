//! Edits as numbers, which shrink well, and what they mean once a document is there.

use std::time::Duration;

use proptest::prelude::*;

use super::tree::{Twig, list, places, read};
use crate::editor::{Document, Edit, Field, StepKind, StepPath, Target};
use crate::routine::model::{PerSide, Step, StepSide, Tempo};
use crate::words::Side;

/// One edit as numbers, which mean something once a document is there.
pub(super) type Throw = (u8, usize, usize, u32);

pub(super) fn throws() -> impl Strategy<Value = Vec<Throw>> {
    proptest::collection::vec((0_u8..12, 0_usize..1000, 0_usize..1000, 1_u32..20), 1..10)
}

fn pick<T: Clone>(all: &[T], number: usize) -> T {
    all[number % all.len()].clone()
}

/// Up to three steps of one list, side by side.
fn neighbours(twigs: &mut Vec<Twig>, step: &StepPath, count: u32) -> Vec<StepPath> {
    let length = list(twigs, &step.parent()).len();
    let end = (step.index() + 1 + count as usize % 3).min(length);
    (step.index()..end).map(|index| step.at(index)).collect()
}

pub(super) fn edit_of(document: &Document, throw: Throw) -> Edit {
    let (kind, first, second, number) = throw;
    let (_, mut twigs) = read(document);
    let all = places(&twigs, &StepPath::default());
    let step = pick(&all, first);
    let to = pick(&all, second);
    let target = Target::Step(step.clone());
    if kind > 5 {
        return change_of(document, target, &all, throw);
    }
    let steps = neighbours(&mut twigs, &step, number);
    match kind {
        0 => Edit::Insert {
            at: step,
            text: document.copy(&[to]),
        },
        1 => Edit::Remove { steps },
        2 | 3 => Edit::Move {
            steps,
            to: to.at(to.index() + number as usize % 2),
        },
        4 => Edit::Duplicate { steps },
        _ => Edit::Wrap {
            steps,
            times: number,
        },
    }
}

/// Edits of one step, or of the routine.
fn change_of(
    document: &Document,
    target: Target,
    all: &[StepPath],
    (kind, first, second, number): Throw,
) -> Edit {
    let is_group = |path: &&StepPath| matches!(document.step(path), Some(Step::Repeat(_)));
    match (kind, all.iter().find(is_group)) {
        (6, Some(group)) => Edit::Unwrap {
            group: group.clone(),
        },
        (7, _) => Edit::ChangeKind {
            step: pick(all, first),
            kind: pick(&StepKind::WITH_EXERCISE, second),
        },
        (8, _) => {
            let fields = [
                Field::Rest,
                Field::Cues,
                Field::Pattern,
                Field::Sets,
                Field::Note,
                Field::Side,
            ];
            Edit::clear(target, pick(&fields, second))
        }
        (9, _) => {
            let needed = vec![
                "mat".to_owned(),
                format!("band {number}"),
                "chair".to_owned(),
            ];
            Edit::routine(Field::Equipment, needed)
        }
        (10, _) => field_of(target, second, number),
        _ => Edit::routine(Field::Name, format!("Name {number}")),
    }
}

fn field_of(target: Target, which: usize, number: u32) -> Edit {
    let span = Duration::from_secs(u64::from(number));
    match which % 9 {
        0 => Edit::set(target, Field::Sets, number),
        1 => Edit::set(
            target,
            Field::Hold,
            PerSide {
                left: span,
                right: span * 2,
            },
        ),
        2 => Edit::set(target, Field::Reps, number),
        3 => Edit::set(
            target,
            Field::Tempo,
            Tempo {
                out: span,
                hold: Duration::from_millis(500),
                back: span,
            },
        ),
        4 => Edit::set(
            target,
            Field::Cues,
            vec![
                "One.".to_owned(),
                format!("Cue {number}."),
                "Three.".to_owned(),
            ],
        ),
        5 => Edit::set(
            target,
            Field::Side,
            StepSide::Only(if number.is_multiple_of(2) {
                Side::Left
            } else {
                Side::Right
            }),
        ),
        6 => Edit::set(target, Field::Note, format!("\"{number}\"\n\u{202E}")),
        7 => Edit::set(
            target,
            Field::Exercise,
            if number.is_multiple_of(2) {
                "bridge"
            } else {
                "low_lunge"
            },
        ),
        _ => Edit::set(target, Field::RestAfter, span),
    }
}
