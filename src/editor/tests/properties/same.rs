//! A file that nobody edits stays the same text, also where the form gives a field what it has.

use super::{files, open};
use crate::editor::{Edit, Field, Refused, StepPath, Target, Value};
use crate::routine::model::Step;

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
