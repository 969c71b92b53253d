//! Steps from a piece of RON text: one, several, a list of them, or those of a whole routine.

use super::steps::{Taken, put_in, run};
use super::work::Work;
use super::{own, pasted};
use crate::editor::path::StepPath;
use crate::editor::refused::Refused;
use crate::editor::syntax;
use crate::routine::tree::{Node, Value};

/// Puts the steps of `text` in front of `at`, and the exercises it brings along.
pub(super) fn insert(work: &mut Work, at: &StepPath, text: &str) -> Result<Vec<StepPath>, Refused> {
    let pasted = pasted::read(text)?;
    let steps = steps(&pasted).ok_or(Refused::Nothing)?;
    let units = pasted::units(&pasted, steps)?;
    if units.is_empty() {
        return Err(Refused::Nothing);
    }
    own::bring(work, &pasted)?;
    let taken = Taken::all(&pasted, units);
    let cuts = put_in(work, at, &taken)?;
    work.cut(cuts)?;
    Ok(run(at, taken.len()))
}

fn steps(pasted: &Work) -> Option<&Node> {
    let root = syntax::root(&pasted.tree)?;
    match root.value {
        Value::List(_) => Some(root),
        _ => syntax::value_of(root, "steps"),
    }
}
