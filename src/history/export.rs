//! The history for other programs: CSV for spreadsheets, JSON for everything else.
//!
//! The CSV has one row per attempt, with what is known of its session in front of it, and one for a
//! session without attempts. Deleted sessions are left out. Its columns, in this order (moments are
//! RFC 3339 with the offset of their day, spans are seconds):
//!
//! | column | what |
//! | --- | --- |
//! | `session` | id |
//! | `routine`, `name` | the routine's id, and its name that day |
//! | `session_started`, `session_ended` | moments; the latter is empty while it runs |
//! | `session_planned_s`, `steps` | the plan's length, and how many steps it had |
//! | `session_end` | `completed`, `stopped`, `interrupted`; empty while it runs |
//! | `note` | the person's words |
//! | `seq` | counts the session's attempts from 0 |
//! | `step`, `segment` | places in routine and timeline, from 0 |
//! | `phase` | `prep`, `switch`, `rest`, `hold`, `reps`, `breathe`, `open` |
//! | `exercise`, `exercise_name`, `kind`, `muscles` | as that day; muscles are separated by spaces |
//! | `side` | `left`, `right`, `both` |
//! | `set` | from 1; 0 in waiting segments |
//! | `started` | moment |
//! | `planned_s`, `held_s` | spans; the plan is empty where it was open |
//! | `ending` | `completed`, `skipped`, `pain`, `stopped` |
//! | `pain_at`, `pain_elapsed_s` | when this attempt was stopped for pain, and how far into it |
//! | `pain_side`, `pain_kind` | what was said about that pain |
//! | `tight_area` | where tightness was asked about in the session: `hip`, `thigh`, `glute`, `low_back`, `belly`, `pelvis` |
//! | `tight_left_before`, `tight_left_after`, `tight_right_before`, `tight_right_after` | 0–10; empty where nothing was said |
//!
//! The JSON of a listing has the fields of [`SessionRecord`]. What can be merged on another machine is
//! written by [`exchange`](super::exchange).

use std::io::{self, Write};
use std::time::Duration;

use serde::Serialize;

use super::Store;
use super::exchange::ExportError;
use super::record::{AttemptRecord, ExerciseRecord, PainRecord, SessionRecord};
use super::spelling::{self, moment};
use super::tightness::Asked;
use crate::words::Side;

/// The names of the columns.
const COLUMNS: &str = "session,routine,name,session_started,session_ended,session_planned_s,steps,\
    session_end,note,seq,step,segment,phase,exercise,exercise_name,kind,muscles,side,set,started,planned_s,held_s,ending,\
    pain_at,pain_elapsed_s,pain_side,pain_kind,tight_area,tight_left_before,tight_left_after,tight_right_before,\
    tight_right_after";
/// How many of them are an attempt's.
const OF_ATTEMPT: usize = 18;

/// Writes the sessions as one JSON list, indented.
pub fn json(sessions: &[SessionRecord], out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, sessions)?;
    writeln!(out)
}

/// Writes a head line, and a row for each attempt.
pub fn csv(sessions: &[SessionRecord], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{COLUMNS}")?;
    sessions.iter().try_for_each(|session| rows(session, out))
}

impl Store {
    /// Writes the whole history as CSV, as it stood at one moment.
    pub fn export_csv(&self, out: &mut dyn Write) -> Result<(), ExportError> {
        writeln!(out, "{COLUMNS}")?;
        self.each_kept(|kept| match kept.visible() {
            Some(session) => Ok(rows(&session, out)?),
            None => Ok(()),
        })
    }
}

/// Writes a row for each attempt of a session, or one without an attempt.
fn rows(session: &SessionRecord, out: &mut dyn Write) -> io::Result<()> {
    let (front, back) = (session_cells(session), tightness_cells(session));
    if session.attempts.is_empty() {
        return writeln!(out, "{front}{},{back}", ",".repeat(OF_ATTEMPT));
    }
    for attempt in &session.attempts {
        let pain = session.pains.iter().find(|pain| pain.seq == attempt.seq);
        writeln!(out, "{front},{},{back}", attempt_cells(attempt, pain))?;
    }
    Ok(())
}

/// The cells that all rows of a session share.
fn session_cells(session: &SessionRecord) -> String {
    let start = &session.start;
    joined(&[
        start.id.0.clone(),
        start.routine.clone(),
        start.name.clone(),
        moment::text(start.started),
        session.ended.map(moment::text).unwrap_or_default(),
        secs(start.planned),
        start.steps.to_string(),
        word(session.end.as_ref()),
        session.note.clone().unwrap_or_default(),
    ])
}

/// The cells of an attempt.
fn attempt_cells(attempt: &AttemptRecord, pain: Option<&PainRecord>) -> String {
    let exercise = attempt.exercise.as_ref();
    joined(&[
        attempt.seq.to_string(),
        attempt.step.to_string(),
        attempt.segment.to_string(),
        attempt.phase.word().to_owned(),
        exercise
            .map(|exercise| exercise.id.clone())
            .unwrap_or_default(),
        exercise
            .map(|exercise| exercise.name.clone())
            .unwrap_or_default(),
        word(exercise.map(|exercise| &exercise.kind)),
        exercise.map(muscles).unwrap_or_default(),
        word(attempt.side.as_ref()),
        attempt.set.to_string(),
        moment::text(attempt.started),
        attempt.planned.map(secs).unwrap_or_default(),
        secs(attempt.held),
        word(Some(&attempt.ending)),
        pain.map(|pain| moment::text(pain.at)).unwrap_or_default(),
        pain.map(|pain| secs(pain.elapsed)).unwrap_or_default(),
        word(pain.and_then(|pain| pain.side.as_ref())),
        word(pain.and_then(|pain| pain.kind.as_ref())),
    ])
}

/// The cells of what was said about tightness, which all rows of a session share.
fn tightness_cells(session: &SessionRecord) -> String {
    let said = |side, asked| {
        let mut answers = session.tightness.iter();
        let answer = answers.find(|answer| (answer.side, answer.asked) == (side, asked));
        answer.map(|answer| answer.value.to_string())
    };
    joined(&[
        word(session.tightness.first().map(|answer| &answer.area)),
        said(Side::Left, Asked::Before).unwrap_or_default(),
        said(Side::Left, Asked::After).unwrap_or_default(),
        said(Side::Right, Asked::Before).unwrap_or_default(),
        said(Side::Right, Asked::After).unwrap_or_default(),
    ])
}

/// The muscles of an exercise, separated by spaces.
fn muscles(exercise: &ExerciseRecord) -> String {
    let names: Vec<_> = exercise
        .muscles
        .iter()
        .map(|muscle| word(Some(muscle)))
        .collect();
    names.join(" ")
}

/// Seconds with three decimals.
fn secs(span: Duration) -> String {
    format!("{}.{:03}", span.as_secs(), span.subsec_millis())
}

/// A word as it is spelt in JSON; nothing where there is none.
fn word<T: Serialize>(word: Option<&T>) -> String {
    word.and_then(spelling::word).unwrap_or_default()
}

/// Cells with commas between them, quoted where they need it.
fn joined(cells: &[String]) -> String {
    let quoted: Vec<_> = cells.iter().map(|cell| quoted(cell)).collect();
    quoted.join(",")
}

/// A cell that may hold commas, quotes and line ends (RFC 4180).
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
