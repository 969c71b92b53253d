//! A session with all that the history keeps of it, what is hidden too.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::marks::{DayOffMark, DeskMark, HabitMark};
use crate::history::record::{
    AttemptRecord, PainRecord, SessionEnd, SessionId, SessionRecord, SessionStart,
};
use crate::history::spelling;
use crate::history::tightness::TightnessRecord;

/// What is in an export.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Export {
    /// Days that were taken off.
    pub days_off: Vec<DayOffMark>,
    /// Habits of one side.
    pub habits: Vec<HabitMark>,
    /// The desk's check-list.
    pub desk_checks: Vec<DeskMark>,
    /// Sessions that are over.
    pub sessions: Vec<Kept>,
}

/// A session that is over. The fields are listed and not flattened from [`SessionRecord`]: only so
/// does a mistake in a file keep its line and column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// Its id.
    pub id: SessionId,
    /// The routine's id.
    pub routine: String,
    /// The routine's name that day.
    pub name: String,
    /// When it began.
    #[serde(with = "spelling::moment")]
    pub started: DateTime<FixedOffset>,
    /// The plan's length, in seconds.
    #[serde(rename = "planned_s", with = "spelling::seconds")]
    pub planned: std::time::Duration,
    /// How many steps the routine had.
    pub steps: u32,
    /// When it ended.
    #[serde(with = "spelling::moment")]
    pub ended: DateTime<FixedOffset>,
    /// How it ended.
    pub end: SessionEnd,
    /// The person's note.
    pub note: Option<String>,
    /// When the note was last changed; `None` where it never was, or before that was kept.
    #[serde(with = "spelling::maybe_moment")]
    pub note_changed: Option<DateTime<FixedOffset>>,
    /// When it was deleted; `None` while it is there.
    #[serde(with = "spelling::maybe_moment")]
    pub deleted: Option<DateTime<FixedOffset>>,
    /// When it was last deleted or brought back.
    #[serde(with = "spelling::maybe_moment")]
    pub decided: Option<DateTime<FixedOffset>>,
    /// Its attempts, in order.
    pub attempts: Vec<AttemptRecord>,
    /// Stops on pain, in order.
    pub pains: Vec<PainRecord>,
    /// How tight each side felt, before and after.
    pub tightness: Vec<TightnessRecord>,
    /// How often these answers were changed.
    pub tightness_changes: u32,
}

impl Kept {
    /// A session that is over, before anything that was done and said in it.
    pub(in crate::history) fn over(
        start: SessionStart,
        ended: DateTime<FixedOffset>,
        end: SessionEnd,
    ) -> Self {
        Self {
            id: start.id,
            routine: start.routine,
            name: start.name,
            started: start.started,
            planned: start.planned,
            steps: start.steps,
            ended,
            end,
            note: None,
            note_changed: None,
            deleted: None,
            decided: None,
            attempts: Vec::new(),
            pains: Vec::new(),
            tightness: Vec::new(),
            tightness_changes: 0,
        }
    }

    /// What was known as it began.
    #[must_use]
    pub fn start(&self) -> SessionStart {
        SessionStart {
            id: self.id.clone(),
            routine: self.routine.clone(),
            name: self.name.clone(),
            started: self.started,
            planned: self.planned,
            steps: self.steps,
        }
    }

    /// The session as it is read everywhere else; `None` where it was deleted.
    #[must_use]
    pub fn visible(self) -> Option<SessionRecord> {
        self.deleted.is_none().then(|| SessionRecord {
            start: self.start(),
            ended: Some(self.ended),
            end: Some(self.end),
            note: self.note,
            attempts: self.attempts,
            pains: self.pains,
            tightness: self.tightness,
        })
    }
}

impl Export {
    /// Takes what another export has along; both may tell of the same.
    pub fn extend(&mut self, other: Self) {
        self.days_off.extend(other.days_off);
        self.habits.extend(other.habits);
        self.desk_checks.extend(other.desk_checks);
        self.sessions.extend(other.sessions);
    }
}
