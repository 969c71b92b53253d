//! Writing the whole history, session by session: a long history never stands in memory as a whole.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::read::{FORMAT, YEARS};
use crate::history::{Store, StoreError};

/// Why an export was not written to its end.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The history could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file could not be written.
    #[error("{0}")]
    Write(#[from] io::Error),
    /// A record could not be put into words.
    #[error("{0}")]
    Spell(#[from] serde_json::Error),
}

impl Store {
    /// Writes everything that is over, deleted sessions too, as it stood at one moment.
    pub fn export(&self, out: &mut dyn Write) -> Result<(), ExportError> {
        let all = first_of(YEARS.start)..=first_of(YEARS.end);
        let days = serde_json::to_string(&self.days_off(&all)?)?;
        write!(
            out,
            "{{\"supple_history\":{FORMAT},\"days_off\":{days},\"sessions\":["
        )?;
        let mut before = "\n";
        self.each_kept(|kept| {
            out.write_all(before.as_bytes())?;
            before = ",\n";
            Ok::<_, ExportError>(serde_json::to_writer(&mut *out, &kept)?)
        })?;
        Ok(out.write_all(b"\n]}\n")?)
    }
}

/// New year's day.
fn first_of(year: i32) -> NaiveDate {
    NaiveDate::from_yo_opt(year, 1).unwrap_or(NaiveDate::MAX)
}
