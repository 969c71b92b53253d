//! A piece of text that was pasted, read: it may be a whole routine, a list, or only the inside of one.

use super::work::Work;
use crate::editor::refused::Refused;
use crate::editor::syntax::{self, Group, Unit};
use crate::routine::diagnostic::{Diagnostic, Place};
use crate::routine::tree::{Node, Value};

/// A text of one value is read as it is, else as the inside of a list.
pub(super) fn read(pasted: &str) -> Result<Work, Refused> {
    let is_routine = |work: &Work| {
        let root = syntax::root(&work.tree);
        root.is_some_and(|root| {
            matches!(root.value, Value::List(_)) || syntax::name_of(root) == "Routine"
        })
    };
    if let Ok(work) = Work::read(pasted.to_owned())
        && is_routine(&work)
    {
        return Ok(work);
    }
    Work::read(format!("[\n{pasted}\n]")).map_err(|refused| match refused {
        Refused::Problem(problem) => Refused::Problem(one_line_up(problem)),
        refused => refused,
    })
}

/// The bracket put in front took a line.
fn one_line_up(problem: Diagnostic) -> Diagnostic {
    let line = problem.place.line.saturating_sub(1).max(1);
    Diagnostic {
        place: Place {
            line,
            ..problem.place
        },
        ..problem
    }
}

/// The items of a list with all the comments between them, for there is nobody else to keep them.
pub(super) fn units(pasted: &Work, list: &Node) -> Result<Vec<Unit>, Refused> {
    let group = Group::of(&pasted.text, list).ok_or(Refused::Nothing)?;
    let mut from = group.inner.start;
    let mut units = group.units;
    for unit in &mut units {
        let gap = pasted.text.get(from..unit.lead).unwrap_or_default();
        unit.lead -= gap.trim_start().len();
        from = unit.tail;
    }
    if let Some(last) = units.last_mut() {
        let rest = pasted
            .text
            .get(last.tail..group.inner.end)
            .unwrap_or_default();
        last.tail += rest.trim_end().len();
    }
    Ok(units)
}
