//! Reading an export that anybody may have made: everything is checked before anything is kept.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Deserializer, de::Error as _};

use super::bounds::in_bounds;
use super::marks::{DayOffMark, DeskMark, HabitMark};
use super::{Export, Kept};

/// The format this program writes, and the newest one it reads.
pub(super) const FORMAT: u32 = 1;
/// The largest file that is read, in bytes. Twenty years of four sessions a day are a third of it.
const LARGEST: u64 = 1 << 30;

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
