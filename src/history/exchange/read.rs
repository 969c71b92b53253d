//! Reading an export that anybody may have made: everything is checked before anything is kept.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Datelike as _, FixedOffset};
use serde::{Deserialize, Deserializer, de::Error as _};

use super::marks::{DayOffMark, DeskMark, HabitMark};
use super::{Export, Kept};
use crate::history::tightness::TIGHTEST;

/// The format this program writes, and the newest one it reads.
pub(super) const FORMAT: u32 = 1;
/// The largest file that is read, in bytes. Twenty years of four sessions a day are a third of it.
const LARGEST: u64 = 1 << 30;
/// The longest span, a year: no plan and no attempt is longer, and sums of any number stay exact.
const LONGEST: Duration = Duration::from_hours(366 * 24);
/// The longest text of one field, in bytes.
const LONGEST_TEXT: usize = 64 * 1024;
/// The years that moments lie in: clocks that were never set begin in 1970.
pub(super) const YEARS: std::ops::Range<i32> = 1970..2200;

/// Why a file is no export.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It cannot be read.
    #[error("{0}")]
    File(#[from] io::Error),
    /// Nobody writes as much.
    #[error("it is larger than 1 GiB")]
    TooLarge,
    /// It is the table for spreadsheets.
    #[error("this is the CSV, which leaves things out; import the JSON of the same export")]
    Csv,
    /// A newer Supple wrote it.
    #[error("it was written by a newer version of Supple")]
    Newer,
    /// Something in it is not as it has to be.
    #[error("line {line}, column {column}: {what}")]
    Wrong {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What is wrong.
        what: String,
    },
}

impl From<serde_json::Error> for ImportError {
    fn from(error: serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let mut place = String::new();
        // Writing to a text does not fail.
        write!(place, " at line {line} column {column}").ok();
        let what = error.to_string();
        let what = what.strip_suffix(&place).unwrap_or(&what).to_owned();
        Self::Wrong { line, column, what }
    }
}

/// What every version can read of an export.
#[derive(Deserialize)]
#[serde(expecting = "an export of Supple, as “supple export” writes it")]
struct Head {
    supple_history: u32,
}

/// The export.
#[derive(Deserialize)]
struct Body {
    #[serde(default)]
    days_off: Vec<DayOffMark>,
    #[serde(default)]
    habits: Vec<HabitMark>,
    #[serde(default)]
    desk_checks: Vec<DeskMark>,
    sessions: Vec<Checked>,
}

/// A session whose values are in bounds.
struct Checked(Kept);

impl<'de> Deserialize<'de> for Checked {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let kept = Kept::deserialize(deserializer)?;
        in_bounds(&kept).map_err(D::Error::custom)?;
        Ok(Self(plain(kept)))
    }
}

/// Reads an export, all of it or nothing.
pub fn read(path: &Path) -> Result<Export, ImportError> {
    let mut bytes = Vec::new();
    let read = File::open(path)?
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)?;
    if u64::try_from(read).unwrap_or(u64::MAX) > LARGEST {
        return Err(ImportError::TooLarge);
    }
    parse(&bytes)
}

/// Reads the text of an export.
pub(super) fn parse(bytes: &[u8]) -> Result<Export, ImportError> {
    if bytes.starts_with(b"session,routine,") {
        return Err(ImportError::Csv);
    }
    let head: Head = serde_json::from_slice(bytes)?;
    if head.supple_history > FORMAT {
        return Err(ImportError::Newer);
    }
    let body: Body = serde_json::from_slice(bytes)?;
    Ok(Export {
        days_off: body.days_off,
        habits: body.habits,
        desk_checks: body.desk_checks,
        sessions: body.sessions.into_iter().map(|one| one.0).collect(),
    })
}

/// As the history itself would hand it over: instants without a day of their own in UTC, answers in
/// order.
fn plain(mut kept: Kept) -> Kept {
    kept.tightness
        .sort_by_key(|answer| (answer.side.word(), answer.asked));
    let utc = |moment: Option<DateTime<FixedOffset>>| moment.map(|m| m.to_utc().fixed_offset());
    Kept {
        note_changed: utc(kept.note_changed),
        deleted: utc(kept.deleted),
        decided: utc(kept.decided),
        ..kept
    }
}

/// Whether all values can be counted with. The error is a sentence.
pub(in crate::history) fn in_bounds(kept: &Kept) -> Result<(), String> {
    let id = &kept.id.0;
    if id.is_empty() || id.len() > 128 || id.chars().any(char::is_control) {
        return Err("the id of a session has 1 to 128 characters on one line".to_owned());
    }
    let late = moments(kept).any(|moment| !YEARS.contains(&moment.year()));
    let long = spans(kept).any(|span| span > LONGEST);
    let wordy = texts(kept).any(|text| text.len() > LONGEST_TEXT);
    let tight = kept.tightness.iter().any(|answer| answer.value > TIGHTEST);
    let wrong = [
        (tight, "a tightness of more than 10"),
        (twice(kept), "two attempts, pains or answers of one number"),
        (late, "a moment that is not between 1970 and 2199"),
        (long, "a span of more than a year"),
        (wordy, "a text of more than 64 KiB"),
    ];
    match wrong.iter().find(|(found, _)| *found) {
        Some((_, what)) => Err(format!("session “{id}” has {what}")),
        None => Ok(()),
    }
}

fn twice(kept: &Kept) -> bool {
    let attempts: BTreeSet<u32> = kept.attempts.iter().map(|attempt| attempt.seq).collect();
    let pains: BTreeSet<u32> = kept.pains.iter().map(|pain| pain.seq).collect();
    let answers = kept.tightness.iter();
    let answers: BTreeSet<_> = answers.map(|answer| (answer.side, answer.asked)).collect();
    attempts.len() < kept.attempts.len()
        || pains.len() < kept.pains.len()
        || answers.len() < kept.tightness.len()
}

fn moments(kept: &Kept) -> impl Iterator<Item = DateTime<FixedOffset>> {
    let own = [
        Some(kept.started),
        Some(kept.ended),
        kept.note_changed,
        kept.deleted,
        kept.decided,
    ];
    let attempts = kept.attempts.iter().map(|attempt| attempt.started);
    let pains = kept.pains.iter().map(|pain| pain.at);
    own.into_iter().flatten().chain(attempts).chain(pains)
}

fn spans(kept: &Kept) -> impl Iterator<Item = Duration> {
    let attempts = kept.attempts.iter();
    let attempts = attempts.flat_map(|attempt| [Some(attempt.held), attempt.planned]);
    let pains = kept.pains.iter().map(|pain| pain.elapsed);
    std::iter::once(kept.planned)
        .chain(attempts.flatten())
        .chain(pains)
}

fn texts(kept: &Kept) -> impl Iterator<Item = &str> {
    let own = [Some(&kept.routine), Some(&kept.name), kept.note.as_ref()];
    let exercises = kept
        .attempts
        .iter()
        .filter_map(|attempt| attempt.exercise.as_ref());
    let names = exercises.flat_map(|exercise| [&exercise.id, &exercise.name]);
    own.into_iter().flatten().chain(names).map(String::as_str)
}
