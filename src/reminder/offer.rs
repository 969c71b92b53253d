//! What is offered: what fits the break and the place, and of this what the week has had least of.

use std::cmp::Reverse;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::library::{Entry, Gist, Library};
use crate::routine::model::Place;
use crate::stats::suggest::{Reason, reason};
use crate::stats::week::WeekStats;
use crate::time::format::about_minutes;
use crate::words::Side;

/// A routine for a break.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Its id.
    pub routine: String,
    /// Its name.
    pub name: String,
    /// About how many minutes it takes.
    pub minutes: u64,
    /// Why it, in one line.
    pub why: String,
}

struct Candidate<'a> {
    entry: &'a Entry,
    gist: Gist<'a>,
    place: Place,
    total: Duration,
}

/// The routine of `library` for a break of so many minutes at the desk, in a week that has had
/// `week` so far; `None` where nothing can be started.
///
/// Routines for the desk come before those that need the floor. Where none is short enough, the
/// shortest is offered. Exercises that have to be chosen on purpose and open ends are never offered.
#[must_use]
pub fn offer(library: &Library, week: &WeekStats, minutes: u8) -> Option<Offer> {
    let all: Vec<_> = library.entries().iter().filter_map(candidate).collect();
    let fit = fitting(&all, minutes);
    let wanted = reason(week).and_then(|why| Some((most_wanted(&fit, why)?, why.line())));
    let (chosen, why) = wanted
        .or_else(|| Some((longest(&fit)?, "It fits the break".to_owned())))
        .or_else(|| Some((shortest(&all)?, "The shortest one here".to_owned())))?;
    Some(Offer {
        routine: chosen.entry.id.clone(),
        name: chosen.entry.name.clone(),
        minutes: about_minutes(chosen.total),
        why,
    })
}

fn candidate(entry: &Entry) -> Option<Candidate<'_>> {
    let usable = entry.usable.as_ref()?;
    let gist = Gist::of(&usable.timeline);
    (!gist.opt_in() && !gist.open).then_some(Candidate {
        entry,
        gist,
        place: usable.routine.place,
        total: usable.timeline.total,
    })
}

/// What is short enough, at the desk where there is such a routine.
fn fitting<'c, 'a>(all: &'c [Candidate<'a>], minutes: u8) -> Vec<&'c Candidate<'a>> {
    let short = |one: &&Candidate<'_>| about_minutes(one.total) <= u64::from(minutes);
    let short: Vec<_> = all.iter().filter(short).collect();
    let (floor, desk): (Vec<_>, Vec<_>) =
        short.into_iter().partition(|one| one.place == Place::Floor);
    if desk.is_empty() { floor } else { desk }
}

/// The one that does most for what the week is short of, if any does something for it.
fn most_wanted<'c, 'a>(fit: &[&'c Candidate<'a>], why: Reason) -> Option<&'c Candidate<'a>> {
    let gives = |one: &Candidate<'_>| match why {
        Reason::Behind { side, .. } => more_for(one, side),
        Reason::Missing(kind) => one.gist.kinds.of(kind),
    };
    let mut giving = fit.to_vec();
    giving.retain(|one| !gives(one).is_zero());
    giving
        .into_iter()
        .min_by_key(|one| (Reverse(gives(one)), one.total))
}

/// How much more it gives to `side` than to the other one.
fn more_for(one: &Candidate<'_>, side: Side) -> Duration {
    let sides = one.gist.sides;
    match side {
        Side::Left => sides.left.saturating_sub(sides.right),
        Side::Right => sides.right.saturating_sub(sides.left),
        Side::Both => Duration::ZERO,
    }
}

fn longest<'c, 'a>(fit: &[&'c Candidate<'a>]) -> Option<&'c Candidate<'a>> {
    let fit = fit.iter().copied();
    fit.min_by_key(|one| (one.place != Place::Desk, Reverse(one.total)))
}

fn shortest<'c, 'a>(all: &'c [Candidate<'a>]) -> Option<&'c Candidate<'a>> {
    all.iter()
        .min_by_key(|one| (one.place == Place::Floor, one.total))
}
