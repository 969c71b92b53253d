//! Carrying out edits: from a text and an edit to the new text.
//!
//! Each is a sequence of small cuts; after every one the text is read anew, so that places are never
//! out of date. What comes out is read once more by the document, which refuses what has new errors.

mod comments;
mod copy;
mod fold;
mod kind;
mod merge;
mod own;
mod paste;
mod pasted;
mod put;
mod removal;
mod set;
mod steps;
mod work;
mod wrap;

pub(super) use comments::keeps_comments;
pub(super) use copy::copied;
pub(super) use kind::usual_tempo;
pub(super) use put::put;
pub(super) use set::bare_rest;
pub(super) use work::{Work, find};

use super::edit::Edit;
use super::path::StepPath;
use super::refused::Refused;
use crate::routine::Catalogue;

/// Carries out `edit`; gives where the steps are now that it was about.
pub(super) fn carry_out(
    work: &mut Work,
    edit: &Edit,
    catalogue: &Catalogue,
) -> Result<Vec<StepPath>, Refused> {
    match edit {
        Edit::Set {
            target,
            field,
            value,
        } => set::set(work, target, *field, value, catalogue),
        Edit::Clear { target, field } => set::clear(work, target, *field),
        Edit::Insert { at, text } => paste::insert(work, at, text),
        Edit::Remove { steps } => removal::remove(work, steps).map(|()| Vec::new()),
        Edit::Move { steps, to } => steps::shift(work, steps, to),
        Edit::Duplicate { steps } => steps::duplicate(work, steps),
        Edit::Wrap { steps, times } => wrap::wrap(work, steps, *times),
        Edit::Unwrap { group } => wrap::unwrap(work, group),
        Edit::ChangeKind { step, kind } => kind::change(work, step, *kind, catalogue),
        Edit::AddOwn { text } => own::add(work, text).map(|()| Vec::new()),
        Edit::RemoveOwn { id } => own::remove(work, id).map(|()| Vec::new()),
    }
}
