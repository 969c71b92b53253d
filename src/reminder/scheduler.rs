//! The scheduler: looks and answers in, questions out.
//!
//! It is looked in on now and then, and says itself when the next look is due: at the minute in
//! which it will ask, and as soon as the last sign of life could have become an absence. So it
//! notices every absence that is a minute longer than the shortest, with a look every few minutes.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};

use super::rules::Rules;
use crate::time::{Moment, Stamp};

/// Nothing touched for so long: the person is away. Reading a page takes less.
pub(super) const ABSENCE: Duration = Duration::from_mins(5);
/// After "in 10 minutes", and after a question without an answer.
pub(super) const AGAIN: Duration = Duration::from_mins(10);
/// No two looks are closer than this, so that nothing wakes the machine more often.
pub(super) const LEAST: Duration = Duration::from_mins(1);
/// No two looks are further apart: a suspended machine does not count its sleep, and settings
/// may have changed.
pub(super) const MOST: Duration = Duration::from_mins(5);

/// What is seen at a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// When.
    pub now: Moment,
    /// How long nothing was touched; `None` where the desktop does not tell: then the person
    /// counts as present.
    pub idle: Option<Duration>,
}

/// What a look led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Nothing to do for this long.
    Wait(Duration),
    /// It is time to ask; see [`Scheduler::ask`].
    Due,
}

/// What has to be known before a person is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Around {
    /// Whether a session runs.
    pub in_session: bool,
    /// When the last session ended.
    pub last_session: Option<DateTime<FixedOffset>>,
    /// Whether the desktop says that the person must not be disturbed.
    pub do_not_disturb: bool,
}

/// A question to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    /// How long the person has been at the desk.
    pub sat: Duration,
}

/// What the person said to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Start the offered routine.
    Start,
    /// In ten minutes.
    Later,
    /// Not this time.
    Skip,
    /// Not again before tomorrow.
    QuietToday,
}

/// What outlives a restart: what the person said, and a question that is still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kept {
    /// The day on which nothing more is asked.
    pub quiet_on: Option<NaiveDate>,
    /// A question that comes again.
    pub again: Option<PutOff>,
}

/// A question that comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PutOff {
    /// When.
    pub at: DateTime<FixedOffset>,
    /// How long the person will have sat by then.
    pub sat: Duration,
    /// Whether it is not asked a third time.
    pub last: bool,
}

/// Counts time at the desk, and knows what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheduler {
    /// From when on the time at the desk counts.
    since: Stamp,
    /// What was sat before `since`, known from before a restart.
    before: Duration,
    /// Whether nobody was there to be asked at the last look.
    away: bool,
    last: Moment,
    stage: Stage,
    quiet_on: Option<NaiveDate>,
}

/// How far the round is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nothing was asked yet.
    Counting,
    /// It was asked, and is again.
    Again { at: Stamp, last: bool },
}

impl Scheduler {
    /// Begins to count at `now`, with what was kept from before a restart. A question that came due
    /// in between is lost: it counts as an absence.
    #[must_use]
    pub fn begin(kept: Kept, now: Moment) -> Self {
        let open = kept.again.and_then(|again| {
            let ahead = (again.at - now.wall).to_std().ok()?;
            (ahead <= AGAIN).then_some((again, ahead))
        });
        let (stage, before) = match open {
            None => (Stage::Counting, Duration::ZERO),
            Some((PutOff { sat, last, .. }, ahead)) => {
                let at = now.stamp.plus(ahead);
                (Stage::Again { at, last }, sat.saturating_sub(ahead))
            }
        };
        Self {
            since: now.stamp,
            before,
            away: false,
            last: now,
            stage,
            quiet_on: kept.quiet_on,
        }
    }

    /// What has to outlive a restart.
    #[must_use]
    pub fn kept(&self) -> Kept {
        let again = match self.stage {
            Stage::Counting => None,
            Stage::Again { at, last } => Some(PutOff {
                at: self.last.wall + delta(at.since(self.last.stamp)),
                sat: self.before + at.since(self.since),
                last,
            }),
        };
        Kept {
            quiet_on: self.quiet_on,
            again,
        }
    }

    /// Whether nobody is to be asked at `now` whatever they do: outside of the hours, or until tomorrow.
    #[must_use]
    pub fn is_closed(&self, rules: &Rules, now: Moment) -> bool {
        self.closed(rules, now).is_some()
    }

    /// Whether the last look found nobody who could be asked: a question that stands may go.
    #[must_use]
    pub const fn is_away(&self) -> bool {
        self.away
    }

    /// Whether a question comes again. None does once a session was held: what stands may go.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Again { .. })
    }

    /// Takes what is seen into account; says when to look again, or that it is time to ask.
    pub fn look(&mut self, rules: &Rules, look: Look) -> Next {
        let now = look.now;
        let slept = slept(self.last, now);
        self.last = now;
        if let Some(wait) = self.closed(rules, now) {
            self.away = true;
            self.stage = Stage::Counting;
            return Next::Wait(wait);
        }
        if look.idle.is_some_and(|idle| idle >= ABSENCE) {
            self.away = true;
            return Next::Wait(LEAST);
        }
        if self.away || slept {
            self.anew(now.stamp);
        }
        self.next(rules, look)
    }

    fn next(&self, rules: &Rules, look: Look) -> Next {
        let now = look.now.stamp;
        let left = self.due(rules).since(now);
        if left.is_zero() {
            return Next::Due;
        }
        let absent = look.idle.map_or(MOST, |idle| ABSENCE.saturating_sub(idle));
        Next::Wait(left.min(absent.clamp(LEAST, MOST)))
    }

    /// At [`Next::Due`]: asks, or says how long to wait because it is not the moment after all.
    pub fn ask(&mut self, rules: &Rules, now: Moment, around: Around) -> Result<Ask, Duration> {
        if around.in_session {
            self.anew(now.stamp);
            return Err(MOST);
        }
        self.count_from_session(now, around.last_session);
        let left = self.due(rules).since(now.stamp);
        if !left.is_zero() {
            return Err(left.min(MOST));
        }
        if around.do_not_disturb {
            return Err(MOST);
        }
        Ok(self.asked(now.stamp))
    }

    /// Takes the person's answer to the last question; without a question it changes nothing.
    pub fn answer(&mut self, rules: &Rules, now: Moment, answer: Answer) {
        match answer {
            Answer::Later => {
                let at = now.stamp.plus(AGAIN);
                self.stage = Stage::Again { at, last: false };
            }
            Answer::Start | Answer::Skip => self.anew(now.stamp),
            Answer::QuietToday => {
                self.quiet_on = Some(rules.day(now.wall));
                self.anew(now.stamp);
            }
        }
        self.last = now;
    }

    /// How long not to ask, outside of the hours or until tomorrow.
    fn closed(&self, rules: &Rules, now: Moment) -> Option<Duration> {
        if self.quiet_on == Some(rules.day(now.wall)) {
            return Some(rules.until_tomorrow(now.wall).min(MOST));
        }
        let local = now.wall.naive_local();
        if rules.hours.contain(local) {
            return None;
        }
        Some(
            rules
                .hours
                .until_next(local)
                .map_or(MOST, |wait| wait.min(MOST)),
        )
    }

    fn due(&self, rules: &Rules) -> Stamp {
        match self.stage {
            Stage::Counting => self.since.plus(rules.every),
            Stage::Again { at, .. } => at,
        }
    }

    /// The question is put; a second one without an answer ends the round.
    fn asked(&mut self, now: Stamp) -> Ask {
        let sat = self.before + now.since(self.since);
        match self.stage {
            Stage::Again { last: true, .. } => self.anew(now),
            Stage::Counting | Stage::Again { last: false, .. } => {
                let at = now.plus(AGAIN);
                self.stage = Stage::Again { at, last: true };
            }
        }
        Ask { sat }
    }

    /// A session that ended since is what the round was for.
    fn count_from_session(&mut self, now: Moment, ended: Option<DateTime<FixedOffset>>) {
        let Some(ago) = ended.and_then(|ended| (now.wall - ended).to_std().ok()) else {
            return;
        };
        if ago < now.stamp.since(self.since) {
            self.anew(now.stamp.minus(ago));
        }
    }

    fn anew(&mut self, since: Stamp) {
        self.since = since;
        self.before = Duration::ZERO;
        self.away = false;
        self.stage = Stage::Counting;
    }
}

/// Whether the wall clock went on without the other one: the lid was closed, or somebody set the
/// clock. Nobody can tell these apart.
fn slept(before: Moment, now: Moment) -> bool {
    let ran = delta(now.stamp.since(before.stamp));
    now.wall - before.wall - ran >= delta(ABSENCE)
}

fn delta(span: Duration) -> TimeDelta {
    TimeDelta::from_std(span).unwrap_or(TimeDelta::MAX)
}
