//! Duplicating and moving steps with their comments.

use super::removal::{outermost, remove, whole_groups};
use super::work::Work;
use crate::editor::patch::Cuts;
use crate::editor::path::StepPath;
use crate::editor::refused::Refused;
use crate::editor::syntax::{self, Guarded, Piece};

/// Steps taken up with their comments.
pub(super) struct Taken<'w> {
    work: &'w Work,
    guarded: Guarded,
    units: Vec<syntax::Unit>,
}

impl<'w> Taken<'w> {
    /// The steps at these places, in reading order.
    pub(super) fn of(work: &'w Work, steps: &[StepPath]) -> Result<Self, Refused> {
        let unit = |step: &StepPath| {
            let (_, group) = work.steps(&step.parent())?;
            group.units.get(step.index()).cloned().ok_or(Refused::Gone)
        };
        Ok(Self {
            guarded: Guarded::of(&work.text, &work.tree),
            units: steps.iter().map(unit).collect::<Result<_, _>>()?,
            work,
        })
    }

    /// All of the items of a group.
    pub(super) fn all(work: &'w Work, units: Vec<syntax::Unit>) -> Self {
        Self {
            guarded: Guarded::of(&work.text, &work.tree),
            units,
            work,
        }
    }

    /// Written for a place indented by `indent`.
    pub(super) fn pieces(&self, indent: &str) -> Vec<Piece> {
        let piece = |unit: &syntax::Unit| unit.piece(&self.work.text, &self.guarded, indent);
        self.units.iter().map(piece).collect()
    }

    pub(super) const fn len(&self) -> usize {
        self.units.len()
    }
}

/// Puts items in front of `at`.
pub(super) fn put_in(work: &Work, at: &StepPath, taken: &Taken<'_>) -> Result<Cuts, Refused> {
    let (_, group) = work.steps(&at.parent())?;
    if at.index() > group.units.len() {
        return Err(Refused::Gone);
    }
    let mut cuts = Cuts::default();
    let write = |indent: &str| taken.pieces(indent);
    syntax::insert(&work.text, &group, at.index(), &write, &mut cuts);
    Ok(cuts)
}

/// So many places of one list, from `at`.
pub(super) fn run(at: &StepPath, count: usize) -> Vec<StepPath> {
    (at.index()..at.index() + count)
        .map(|index| at.at(index))
        .collect()
}

/// Puts copies behind the last of the steps.
pub(super) fn duplicate(work: &mut Work, steps: &[StepPath]) -> Result<Vec<StepPath>, Refused> {
    let steps = outermost(steps);
    let last = steps.last().ok_or(Refused::Nothing)?;
    let at = last.at(last.index() + 1);
    let taken = Taken::of(work, &steps)?;
    let cuts = put_in(work, &at, &taken)?;
    work.cut(cuts)?;
    Ok(run(&at, steps.len()))
}

/// Moves steps in front of `to`: copies are put in, then the originals go.
pub(super) fn shift(
    work: &mut Work,
    steps: &[StepPath],
    to: &StepPath,
) -> Result<Vec<StepPath>, Refused> {
    let steps = outermost(steps);
    if steps.is_empty() || stays(&steps, to) {
        return Err(Refused::Nothing);
    }
    if steps.iter().any(|step| to != step && to.is_within(step)) {
        return Err(Refused::Apart);
    }
    let taken = Taken::of(work, &steps)?;
    let cuts = put_in(work, to, &taken)?;
    work.cut(cuts)?;
    let behind: Vec<StepPath> = steps
        .iter()
        .map(|step| pushed(step, to, steps.len()))
        .collect();
    let gone = whole_groups(work, &behind)?;
    remove(work, &behind)?;
    let now = run(to, steps.len());
    Ok(now.iter().map(|step| pulled(step, &gone)).collect())
}

/// Whether the steps stand there already, one behind the other.
fn stays(steps: &[StepPath], to: &StepPath) -> bool {
    let Some(first) = steps.first() else {
        return true;
    };
    let place = first.index()..=first.index() + steps.len();
    first.parent() == to.parent() && place.contains(&to.index()) && run(first, steps.len()) == steps
}

/// Where a step is after `count` steps were put in at `at`.
fn pushed(step: &StepPath, at: &StepPath, count: usize) -> StepPath {
    let depth = at.depth();
    let mut indices = step.indices().to_vec();
    if step.is_within(&at.parent())
        && let Some(index) = indices.get_mut(depth)
        && *index >= at.index()
    {
        *index += count;
    }
    StepPath::new(&indices)
}

/// Where a step is after others are gone.
fn pulled(step: &StepPath, gone: &[StepPath]) -> StepPath {
    let mut indices = step.indices().to_vec();
    for (depth, index) in step.indices().iter().enumerate() {
        let list = StepPath::new(step.indices().get(..depth).unwrap_or_default());
        let before = gone
            .iter()
            .filter(|gone| gone.parent() == list && gone.index() < *index);
        let before = before.count();
        if let Some(index) = indices.get_mut(depth) {
            *index = index.saturating_sub(before);
        }
    }
    StepPath::new(&indices)
}
