//! Which routine is offered today, and why: a pure function of the shelf and of the week.

use std::cmp::Reverse;
use std::time::Duration;

use crate::library::{Entry, Gist, Library, Origin, Usable};
use crate::stats::Sides;
use crate::stats::suggest::{Reason, reason};
use crate::stats::week::WeekStats;
use crate::words::{ChartKind, Side};

/// The built-in routine to begin with.
const FIRST: &str = "desk_reset";
/// What makes up for a missing kind is no longer than this.
const NOT_LONG: Duration = Duration::from_mins(20);

/// What is offered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Choice<'a> {
    /// The routine on the shelf.
    pub entry: &'a Entry,
    /// Its timeline.
    pub usable: &'a Usable,
    /// Why it.
    pub why: Why,
}

/// Why a routine is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Nothing was ever held: three minutes to begin with.
    First,
    /// This side had less this week, and the routine gives it more.
    Behind {
        /// Which.
        side: Side,
        /// By how much.
        by: Duration,
    },
    /// This week had none of this kind yet, and the routine has the most of it.
    Missing(ChartKind),
    /// Nothing stands out, so the shortest.
    Shortest,
}

/// A routine that may be offered, with its sums.
struct Candidate<'a> {
    entry: &'a Entry,
    usable: &'a Usable,
    gist: Gist<'a>,
}

/// Chooses from `library` for `week`; `first` where nothing was ever recorded. `None` where nothing
/// can be started. Routines with an exercise that has to be chosen on purpose are never offered.
#[must_use]
pub fn choose<'a>(library: &'a Library, week: &WeekStats, first: bool) -> Option<Choice<'a>> {
    let candidates: Vec<_> = library.entries().iter().filter_map(candidate).collect();
    let begin = first.then(|| beginning(&candidates)).flatten();
    let (found, why) = begin
        .or_else(|| fitting(&candidates, week))
        .or_else(|| Some((shortest(&candidates)?, Why::Shortest)))?;
    Some(Choice {
        entry: found.entry,
        usable: found.usable,
        why,
    })
}

fn candidate(entry: &Entry) -> Option<Candidate<'_>> {
    let usable = entry.usable.as_ref()?;
    let gist = Gist::of(&usable.timeline);
    (!gist.opt_in()).then_some(Candidate {
        entry,
        usable,
        gist,
    })
}

type Found<'c, 'a> = (&'c Candidate<'a>, Why);

fn beginning<'c, 'a>(candidates: &'c [Candidate<'a>]) -> Option<Found<'c, 'a>> {
    let begin = candidates
        .iter()
        .find(|one| one.entry.id == FIRST && one.entry.origin == Origin::Builtin)?;
    Some((begin, Why::First))
}

/// The routine for the reason that the week gives, where it gives one.
fn fitting<'c, 'a>(candidates: &'c [Candidate<'a>], week: &WeekStats) -> Option<Found<'c, 'a>> {
    match reason(week)? {
        Reason::Behind { side, by } => {
            Some((most_for(candidates, side)?, Why::Behind { side, by }))
        }
        Reason::Missing(kind) => Some((most_of(candidates, kind)?, Why::Missing(kind))),
    }
}

/// The routine that gives `side` the most more than the other one, and by how much.
#[must_use]
pub fn for_side(library: &Library, side: Side) -> Option<(&Entry, Duration)> {
    let candidates: Vec<_> = library.entries().iter().filter_map(candidate).collect();
    let found = most_for(&candidates, side)?;
    Some((found.entry, more_for(&found.gist, side)))
}

/// How much more `side` has than the other one.
fn more_for(gist: &Gist<'_>, side: Side) -> Duration {
    let Sides { left, right, .. } = gist.sides;
    match side {
        Side::Left => left.saturating_sub(right),
        Side::Right => right.saturating_sub(left),
        Side::Both => Duration::ZERO,
    }
}

/// The routine that gives `side` the most more than the other one.
fn most_for<'c, 'a>(candidates: &'c [Candidate<'a>], side: Side) -> Option<&'c Candidate<'a>> {
    let more = |one: &Candidate<'_>| more_for(&one.gist, side);
    let uneven = candidates.iter().filter(|one| !more(one).is_zero());
    uneven.min_by_key(|one| (Reverse(more(one)), one.usable.timeline.total))
}

/// The routine with the most of `kind` that is not long.
fn most_of<'c, 'a>(candidates: &'c [Candidate<'a>], kind: ChartKind) -> Option<&'c Candidate<'a>> {
    candidates
        .iter()
        .filter(|one| one.usable.timeline.total <= NOT_LONG && !one.gist.kinds.of(kind).is_zero())
        .min_by_key(|one| (Reverse(one.gist.kinds.of(kind)), one.usable.timeline.total))
}

/// The shortest routine; those with an open end come last, because nobody knows.
fn shortest<'c, 'a>(candidates: &'c [Candidate<'a>]) -> Option<&'c Candidate<'a>> {
    candidates
        .iter()
        .min_by_key(|one| (one.gist.open, one.usable.timeline.total))
}
