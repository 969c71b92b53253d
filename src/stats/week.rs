//! One week: what was held on each day, of which kind, with which side, in which sessions.

use std::time::Duration;

use chrono::{NaiveDate, TimeDelta};
use serde::{Serialize, Serializer};

use super::balance::Balance;
use super::{ByKind, Calendar};
use crate::history::record::{PainRecord, SessionEnd, SessionId, SessionRecord};
use crate::history::spelling;
use crate::time::day::Week;

/// What ends sooner was begun by mistake.
const MISTAKE: TimeDelta = TimeDelta::seconds(10);

/// A week in sums. As JSON (`supple stats --json`) all spans are seconds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeekStats {
    /// Which week.
    #[serde(serialize_with = "week_name")]
    pub week: Week,
    /// Its seven days in order.
    pub days: Vec<DayStats>,
    /// Held in the week, by kind.
    pub held: ByKind,
    /// Held in the week, by side.
    pub balance: Balance,
    /// Sessions in which something was held.
    pub sessions: usize,
    /// How many of these ended before their end.
    pub stopped_early: usize,
    /// All sessions, those in which nothing was held too; the latest first.
    pub list: Vec<SessionSummary>,
}

/// A day in sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DayStats {
    /// Which day.
    #[serde(serialize_with = "spelling::shown")]
    pub date: NaiveDate,
    /// Held on it, by kind.
    pub held: ByKind,
}

/// A session in one line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SessionSummary {
    /// Its id.
    pub id: SessionId,
    /// The routine's id.
    pub routine: String,
    /// The routine's name that day.
    pub name: String,
    /// When it began.
    #[serde(with = "spelling::moment")]
    pub started: chrono::DateTime<chrono::FixedOffset>,
    /// When it ended; `None` while it runs.
    #[serde(with = "spelling::maybe_moment")]
    pub ended: Option<chrono::DateTime<chrono::FixedOffset>>,
    /// The plan's length.
    #[serde(rename = "planned_s", with = "spelling::seconds")]
    pub planned: Duration,
    /// Held in it, by kind.
    pub held: ByKind,
    /// How it ended; `None` while it runs.
    pub end: Option<SessionEnd>,
    /// Where it ended, if before its end.
    pub stopped_at: Option<StoppedAt>,
    /// The stop on pain that says most: radiating before sharp before dull, and the first of its kind.
    pub pain: Option<PainRecord>,
}

/// A step among steps, both counted from 1: "stopped at step 4 of 6".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StoppedAt {
    /// The step of the last attempt.
    pub step: u32,
    /// How many there were.
    pub of: u32,
}

impl WeekStats {
    /// Counts the sessions of `records` that belong to `week`; the others are passed over.
    #[must_use]
    pub fn of(records: &[SessionRecord], week: Week, calendar: Calendar) -> Self {
        let day = |session: &SessionRecord| calendar.day(session.start.started);
        let mut inside: Vec<_> = records.iter().filter(|s| week.contains(day(s))).collect();
        inside.sort_by_key(|session| session.start.started);
        let days = week.days().map(|date| {
            let of_day = inside.iter().filter(|session| day(session) == date);
            DayStats {
                date,
                held: sum(of_day.map(|session| by_kind(session))),
            }
        });
        let counted = || inside.iter().filter(|session| !session.held().is_zero());
        Self {
            week,
            days: days.collect(),
            held: sum(inside.iter().map(|session| by_kind(session))),
            balance: Balance::of(inside.iter().copied()),
            sessions: counted().count(),
            stopped_early: counted().filter(|session| ended_early(session)).count(),
            list: inside
                .iter()
                .rev()
                .map(|session| SessionSummary::of(session))
                .collect(),
        }
    }
}

impl SessionSummary {
    /// The line of a session.
    #[must_use]
    pub fn of(session: &SessionRecord) -> Self {
        let start = &session.start;
        Self {
            id: start.id.clone(),
            routine: start.routine.clone(),
            name: start.name.clone(),
            started: start.started,
            ended: session.ended,
            planned: start.planned,
            held: by_kind(session),
            end: session.end,
            stopped_at: stopped_at(session),
            pain: worst(&session.pains).cloned(),
        }
    }

    /// Whether it was over within ten seconds, and not to its end: begun by mistake, most likely.
    #[must_use]
    pub fn is_mistake(&self) -> bool {
        let lasted = self.ended.map(|ended| ended - self.started);
        let early = self.end.is_some_and(|end| end != SessionEnd::Completed);
        early && lasted.is_some_and(|lasted| lasted < MISTAKE)
    }
}

/// Whether a session is over, but not to its end.
fn ended_early(session: &SessionRecord) -> bool {
    matches!(
        session.end,
        Some(SessionEnd::Stopped | SessionEnd::Interrupted)
    )
}

/// Where a session ended early.
fn stopped_at(session: &SessionRecord) -> Option<StoppedAt> {
    let last = session.attempts.last().filter(|_| ended_early(session))?;
    Some(StoppedAt {
        step: last.step.saturating_add(1),
        of: session.start.steps,
    })
}

/// What was held in a session, by kind.
pub(super) fn by_kind(session: &SessionRecord) -> ByKind {
    let mut held = ByKind::default();
    for attempt in &session.attempts {
        if let Some(exercise) = &attempt.exercise {
            held.add(exercise.kind.chart(), attempt.held);
        }
    }
    held
}

/// Adds up.
fn sum(parts: impl Iterator<Item = ByKind>) -> ByKind {
    let mut whole = ByKind::default();
    parts.for_each(|part| whole.merge(part));
    whole
}

/// `2026-W47`.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands fields over by reference"
)]
fn week_name<S: Serializer>(week: &Week, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&week.iso_name())
}

/// Its kinds sort from dull to radiating, with nothing said before them.
fn worst(pains: &[PainRecord]) -> Option<&PainRecord> {
    pains.iter().rev().max_by_key(|pain| pain.kind)
}
