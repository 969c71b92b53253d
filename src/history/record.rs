//! What the history keeps, as plain values: sessions, attempts at segments, pains, tightness.
//!
//! In JSON (`supple history --json`) they have the same fields; spans end in `_s` and are seconds,
//! moments are RFC 3339 with the offset of their day. Both are kept to the millisecond.

use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::spelling;
use super::tightness::TightnessRecord;
use crate::words::{Kind, Muscle, Phase, Side};

/// Names a session on every machine it is ever merged into.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SessionId(pub String);

/// What is known as a session begins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SessionStart {
    /// Its id.
    pub id: SessionId,
    /// The routine's id.
    pub routine: String,
    /// The routine's name that day.
    pub name: String,
    /// When, with the local offset of that moment.
    #[serde(with = "spelling::moment")]
    pub started: DateTime<FixedOffset>,
    /// The plan's length.
    #[serde(rename = "planned_s", with = "spelling::seconds")]
    pub planned: Duration,
    /// How many steps the routine had.
    pub steps: u32,
}

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SessionEnd {
    /// It reached its end.
    Completed,
    /// The person ended it early.
    Stopped,
    /// The program ended in the middle of it, or it was left paused.
    Interrupted,
}

/// One session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SessionRecord {
    /// What was known as it began.
    #[serde(flatten)]
    pub start: SessionStart,
    /// When it ended; `None` while it runs.
    #[serde(with = "spelling::maybe_moment")]
    pub ended: Option<DateTime<FixedOffset>>,
    /// How it ended; `None` while it runs.
    pub end: Option<SessionEnd>,
    /// The person's note.
    pub note: Option<String>,
    /// Its attempts, in order.
    pub attempts: Vec<AttemptRecord>,
    /// Stops on pain.
    pub pains: Vec<PainRecord>,
    /// How tight each side felt, before and after: what was said of it.
    #[serde(default)]
    pub tightness: Vec<TightnessRecord>,
}

impl SessionRecord {
    /// Seconds really held in it.
    #[must_use]
    pub fn held(&self) -> Duration {
        self.attempts.iter().map(|attempt| attempt.held).sum()
    }

    /// Start and held time alone.
    #[must_use]
    pub fn total(&self) -> SessionTotal {
        SessionTotal {
            started: self.start.started,
            held: self.held(),
        }
    }
}

/// What a session comes to, without its attempts: enough for streaks and for the map of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionTotal {
    /// When it began.
    pub started: DateTime<FixedOffset>,
    /// Really held.
    pub held: Duration,
}

/// One finished or stopped attempt at a segment. Done twice, two records.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AttemptRecord {
    /// Counts the session's attempts from 0.
    pub seq: u32,
    /// The segment's index in the timeline.
    pub segment: u32,
    /// The step's index in the routine.
    pub step: u32,
    /// What kind of segment.
    pub phase: Phase,
    /// What was done, as it was that day; `None` in waiting segments.
    pub exercise: Option<ExerciseRecord>,
    /// The working side; `None` in waiting segments.
    pub side: Option<Side>,
    /// Which set, from 1; 0 in waiting segments.
    pub set: u32,
    /// When it began.
    #[serde(with = "spelling::moment")]
    pub started: DateTime<FixedOffset>,
    /// Planned length, extensions included; `None` where it was open.
    #[serde(rename = "planned_s", with = "spelling::maybe_seconds")]
    pub planned: Option<Duration>,
    /// Really held; zero in waiting segments.
    #[serde(rename = "held_s", with = "spelling::seconds")]
    pub held: Duration,
    /// How it ended.
    pub ending: AttemptEnd,
}

/// An exercise as it was on the day of the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExerciseRecord {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: Kind,
    /// Muscles.
    pub muscles: Vec<Muscle>,
}

/// How an attempt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AttemptEnd {
    /// Its time was up.
    Completed,
    /// Left early.
    Skipped,
    /// It hurt.
    Pain,
    /// The session ended in it.
    Stopped,
}

/// A stop on pain.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PainRecord {
    /// The attempt's number in its session.
    pub seq: u32,
    /// When.
    #[serde(with = "spelling::moment")]
    pub at: DateTime<FixedOffset>,
    /// How far into the segment.
    #[serde(rename = "elapsed_s", with = "spelling::seconds")]
    pub elapsed: Duration,
    /// Where: left, right or the middle (`Both`); `None` until it was said.
    pub side: Option<Side>,
    /// `dull`, `sharp` or `radiating`; `None` until it was said.
    pub kind: Option<PainWord>,
}

/// The three kinds of pain that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PainWord {
    /// Stays in one place.
    Dull,
    /// Sudden, stabbing.
    Sharp,
    /// Travels, tingles.
    Radiating,
}
