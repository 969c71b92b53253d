//! What an edit does to a tree of steps: the plain version of what the editor does to the text.

use std::time::Duration;

use super::tree::{Twig, list, remove};
use crate::editor::{Edit, StepPath};
use crate::routine::model::{Repeat, Step};

/// What the edit does to the tree; `None` where it only changes fields.
pub(super) fn expected(edit: &Edit, twigs: &mut Vec<Twig>) -> Option<()> {
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
