//! What a report tells, gathered from the history.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::NaiveDate;

use crate::history::record::{AttemptRecord, PainRecord, SessionRecord};
use crate::history::tightness::{Asked, TightnessRecord};
use crate::stats::Calendar;
use crate::stats::balance::{Balance, ExerciseSides};
use crate::stats::week::WeekStats;
use crate::time::day::Week;
use crate::words::Side;

/// What a report is asked to tell of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    /// The last week.
    pub last: Week,
    /// How many weeks, with the last one; at least one.
    pub weeks: u16,
    /// Whether the person's own notes are told too.
    pub notes: bool,
}

impl Scope {
    /// The weeks in order.
    #[must_use]
    pub fn weeks(&self) -> Vec<Week> {
        let back = std::iter::successors(Some(self.last), |week| Some(week.previous()));
        let mut weeks: Vec<_> = back.take(self.weeks.max(1).into()).collect();
        weeks.reverse();
        weeks
    }

    /// The first day and the last.
    #[must_use]
    pub fn days(&self) -> std::ops::RangeInclusive<NaiveDate> {
        let first = self.weeks().first().map_or(self.last, |week| *week);
        first.first()..=self.last.last()
    }
}

/// Some weeks of practice, for paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Each week, in order.
    pub weeks: Vec<WeekStats>,
    /// All weeks together, by side.
    pub balance: Balance,
    /// What was meant to be held in a week.
    pub goal: Duration,
    /// Each exercise, with how often it was done.
    pub exercises: Vec<(ExerciseSides, usize)>,
    /// Stops for pain, in order.
    pub pains: Vec<PainLine>,
    /// What was said about tightness, in order.
    pub tightness: Vec<TightLine>,
    /// The person's notes, if they are to be told.
    pub notes: Vec<(NaiveDate, String)>,
}

/// A stop for pain.
#[derive(Debug, Clone, PartialEq)]
pub struct PainLine {
    /// The day.
    pub date: NaiveDate,
    /// What was being done.
    pub exercise: String,
    /// With which side.
    pub working: Option<Side>,
    /// What was said about it.
    pub pain: PainRecord,
}

/// What was said about the tightness of a side, before and after a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TightLine {
    /// The day.
    pub date: NaiveDate,
    /// Left or right; both where the place has no sides.
    pub side: Side,
    /// 0–10.
    pub before: Option<u8>,
    /// 0–10.
    pub after: Option<u8>,
}

impl Report {
    /// Gathers a report from the sessions of its days, which are in order of time.
    #[must_use]
    pub fn of(
        sessions: &[SessionRecord],
        scope: Scope,
        calendar: Calendar,
        goal: Duration,
    ) -> Self {
        let weeks = scope.weeks().into_iter();
        let weeks: Vec<_> = weeks
            .map(|week| WeekStats::of(sessions, week, calendar))
            .collect();
        let days = scope.days();
        let day = |session: &SessionRecord| calendar.day(session.start.started);
        let inside: Vec<_> = sessions
            .iter()
            .filter(|one| days.contains(&day(one)))
            .collect();
        let balance = Balance::of(inside.iter().copied());
        let each = || inside.iter().map(|session| (day(session), *session));
        Self {
            exercises: exercises(&balance, &inside),
            balance,
            goal,
            pains: each()
                .flat_map(|(date, session)| pains(date, session))
                .collect(),
            tightness: each()
                .flat_map(|(date, session)| tightness(date, session))
                .collect(),
            notes: each().filter(|_| scope.notes).filter_map(note).collect(),
            weeks,
        }
    }

    /// Held in all weeks together.
    #[must_use]
    pub fn held(&self) -> Duration {
        self.weeks.iter().map(|week| week.held.total()).sum()
    }
}

/// Each exercise of the balance, with how often something was held of it.
fn exercises(balance: &Balance, sessions: &[&SessionRecord]) -> Vec<(ExerciseSides, usize)> {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    let attempts = sessions.iter().flat_map(|session| &session.attempts);
    for attempt in attempts.filter(|attempt| !attempt.held.is_zero()) {
        if let Some(exercise) = &attempt.exercise {
            *times.entry(&exercise.id).or_default() += 1;
        }
    }
    let lines = balance.exercises.iter();
    let line = |line: &ExerciseSides| {
        let count = times.get(line.id.as_str()).copied().unwrap_or_default();
        (line.clone(), count)
    };
    lines.map(line).collect()
}

fn pains(date: NaiveDate, session: &SessionRecord) -> impl Iterator<Item = PainLine> {
    session.pains.iter().map(move |pain| {
        let mut attempts = session.attempts.iter();
        let attempt = attempts.find(|attempt| attempt.seq == pain.seq);
        PainLine {
            date,
            exercise: attempt
                .and_then(name)
                .unwrap_or_else(|| session.start.name.clone()),
            working: attempt.and_then(|attempt| attempt.side),
            pain: pain.clone(),
        }
    })
}

fn name(attempt: &AttemptRecord) -> Option<String> {
    Some(attempt.exercise.as_ref()?.name.clone())
}

fn tightness(date: NaiveDate, session: &SessionRecord) -> impl Iterator<Item = TightLine> {
    let said = |side: Side, asked: Asked| {
        let is_it = |answer: &&TightnessRecord| (answer.side, answer.asked) == (side, asked);
        session
            .tightness
            .iter()
            .find(is_it)
            .map(|answer| answer.value)
    };
    let sides = [Side::Left, Side::Right, Side::Both].into_iter();
    let lines = sides.map(move |side| TightLine {
        date,
        side,
        before: said(side, Asked::Before),
        after: said(side, Asked::After),
    });
    lines.filter(|line| line.before.is_some() || line.after.is_some())
}

fn note((date, session): (NaiveDate, &SessionRecord)) -> Option<(NaiveDate, String)> {
    Some((date, session.note.clone()?))
}
