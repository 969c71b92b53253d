//! Any edits on any of a hundred commented files: what was not touched stays byte for byte, the text
//! reads back as the model, and undo leads back to the first byte.

mod files;
mod tree;

use std::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::routine::model::{PerSide, Repeat, Step, StepSide, Tempo};
use crate::words::Side;
use tree::{Twig, list, places, read, remove};

/// One edit as numbers, which mean something once a document is there.
type Throw = (u8, usize, usize, u32);

fn throws() -> impl Strategy<Value = Vec<Throw>> {
    proptest::collection::vec((0_u8..12, 0_usize..1000, 0_usize..1000, 1_u32..20), 1..10)
}

fn open(text: &str) -> Document {
    Document::open(text.to_owned(), "test", Catalogue::builtin())
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

fn edit_of(document: &Document, throw: Throw) -> Edit {
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
        (7, _) => {
            let kinds = [
                StepKind::Hold,
                StepKind::Reps,
                StepKind::Breathe,
                StepKind::Open,
            ];
            Edit::ChangeKind {
                step: pick(all, first),
                kind: pick(&kinds, second),
            }
        }
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

/// What the edit does to the tree; `None` where it only changes fields.
fn expected(edit: &Edit, twigs: &mut Vec<Twig>) -> Option<()> {
    match edit {
        Edit::Remove { steps } => drop(remove(twigs, steps)),
        Edit::Duplicate { steps } => {
            let last = steps.last()?;
            let here = list(twigs, &last.parent());
            let copies: Vec<Twig> = steps
                .iter()
                .map(|step| here[step.index()].clone())
                .collect();
            let behind = here.split_off(last.index() + 1);
            here.extend(copies.into_iter().chain(behind));
        }
        Edit::Move { steps, to } => shift(twigs, steps, to),
        Edit::Wrap { steps, times } => {
            let first = steps.first()?;
            let here = list(twigs, &first.parent());
            let twigs: Vec<Twig> = here
                .drain(first.index()..first.index() + steps.len())
                .collect();
            let step = Step::Repeat(Repeat {
                times: *times,
                rest: Duration::ZERO,
                steps: Vec::new(),
            });
            here.insert(
                first.index(),
                Twig {
                    step,
                    text: String::new(),
                    twigs,
                },
            );
        }
        _ => return None,
    }
    Some(())
}

/// A mark holds the place while the steps go.
fn shift(twigs: &mut Vec<Twig>, steps: &[StepPath], to: &StepPath) {
    let mark = Twig {
        step: Step::Repeat(Repeat {
            times: 0,
            rest: Duration::ZERO,
            steps: Vec::new(),
        }),
        text: "mark".to_owned(),
        twigs: Vec::new(),
    };
    let mut moved: Vec<Twig> = steps
        .iter()
        .map(|step| list(twigs, &step.parent())[step.index()].clone())
        .collect();
    let filler = Twig {
        twigs: moved.clone(),
        ..mark
    };
    list(twigs, &to.parent()).insert(to.index(), filler);
    let pushed = |step: &StepPath| {
        let mut indices = step.indices().to_vec();
        if step.is_within(&to.parent()) && indices[to.depth()] >= to.index() {
            indices[to.depth()] += 1;
        }
        StepPath::new(&indices)
    };
    let steps: Vec<StepPath> = steps.iter().map(pushed).collect();
    remove(twigs, &steps);
    replace_mark(twigs, &mut moved);
}

fn replace_mark(twigs: &mut Vec<Twig>, moved: &mut Vec<Twig>) {
    if let Some(at) = twigs.iter().position(|twig| twig.text == "mark") {
        twigs.splice(at..=at, moved.drain(..));
        return;
    }
    for twig in twigs {
        replace_mark(&mut twig.twigs, moved);
    }
}

/// The text outside of what an edit may touch.
fn outside(document: &Document, edit: &Edit) -> Option<(String, String)> {
    let text = document.text();
    let (Edit::Set { target, .. } | Edit::Clear { target, .. }) = edit else {
        return None;
    };
    if *target == Target::Routine {
        return None;
    }
    let span = document.span(target)?;
    Some((text[..span.start].to_owned(), text[span.end..].to_owned()))
}

fn comments(text: &str) -> Vec<String> {
    let parsed = crate::routine::parse(text, "test", Catalogue::builtin());
    let mut all: Vec<String> = parsed
        .tree
        .comments
        .iter()
        .map(|span| span.of(text).trim().to_owned())
        .collect();
    all.sort();
    all
}

/// Carries out one edit and holds the result against the plain version.
fn step(document: &mut Document, throw: Throw) -> Result<(), TestCaseError> {
    let before = document.text().to_owned();
    let (head, mut twigs) = read(document);
    if twigs.is_empty() {
        return Ok(());
    }
    let edit = edit_of(document, throw);
    let around = outside(document, &edit);
    if document.apply(&edit).is_err() {
        prop_assert_eq!(document.text(), before.as_str(), "refused: {:?}", edit);
        return Ok(());
    }
    prop_assert!(document.is_current(), "{:?}", &edit);
    prop_assert_eq!(document.check(), Ok(()));
    let (head_after, twigs_after) = read(document);
    if let Some((start, end)) = around {
        let after = document.text();
        prop_assert!(
            after.starts_with(&start) && after.ends_with(&end),
            "{edit:?}\n{before}\n---\n{after}"
        );
    }
    if expected(&edit, &mut twigs).is_some() {
        prop_assert_eq!(
            &twigs,
            &twigs_after,
            "{:?}\n{}\n---\n{}",
            &edit,
            &before,
            document.text()
        );
        prop_assert_eq!(head, head_after);
    }
    if !matches!(
        edit,
        Edit::Remove { .. } | Edit::Duplicate { .. } | Edit::Insert { .. }
    ) {
        prop_assert_eq!(comments(&before), comments(document.text()));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_edits_keep_what_they_do_not_touch_and_can_be_undone(seed in 0_u64..100, throws in throws()) {
        let text = files::file(seed);
        let mut document = open(&text);
        prop_assert!(document.is_current(), "{:?}\n{text}", document.diagnostics());
        for throw in throws {
            step(&mut document, throw)?;
        }
        let last = document.text().to_owned();
        while document.undo().is_some() {}
        prop_assert_eq!(document.text(), text.as_str());
        while document.redo().is_some() {}
        prop_assert_eq!(document.text(), last);
    }
}

#[test]
fn a_file_nobody_edits_is_the_same_text() {
    for seed in 0..100 {
        let text = files::file(seed);
        let mut document = open(&text);
        assert!(
            document.is_current(),
            "{text}\n{:?}",
            document.diagnostics()
        );
        let routine = document.shown().unwrap().routine.clone();
        let name = Edit::routine(Field::Name, routine.name.as_str());
        assert_eq!(document.apply(&name), Err(Refused::Nothing));
        for (index, step) in routine.steps.iter().enumerate() {
            for edit in same(&StepPath::top(index), step) {
                assert!(
                    !document.has(&edit.0, edit.1)
                        || document.apply(&edit.2) == Err(Refused::Nothing),
                    "{edit:?}"
                );
            }
        }
        assert_eq!(document.text(), text);
    }
}

/// Edits that give a step what it has.
fn same(path: &StepPath, step: &Step) -> Vec<(Target, Field, Edit)> {
    let edit = |field, value: Value| {
        let target = Target::Step(path.clone());
        (target.clone(), field, Edit::set(target, field, value))
    };
    match step {
        Step::Hold(hold) => vec![
            edit(Field::Sets, hold.sets.sets.into()),
            edit(Field::Rest, hold.sets.rest.into()),
        ],
        Step::Reps(reps) => vec![
            edit(Field::Reps, reps.reps.into()),
            edit(Field::Tempo, reps.tempo.into()),
        ],
        Step::Breathe(breathe) => vec![edit(Field::Pattern, breathe.pattern.into())],
        Step::Rest(rest) => vec![edit(Field::Length, rest.length.into())],
        Step::Repeat(repeat) => vec![edit(Field::Times, repeat.times.into())],
        Step::Open(open) => vec![edit(Field::Side, open.side.into())],
    }
}
