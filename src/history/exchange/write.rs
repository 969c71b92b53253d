//! Writing the whole history, session by session: a long history never stands in memory as a whole.

use std::io::{self, Write};

use serde::Serialize;

use super::marks::{DayOffMark, DeskMark, HabitMark, Mark, all};
use super::read::FORMAT;
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
        write!(out, "{{\"supple_history\":{FORMAT}")?;
        self.marks::<DayOffMark>("days_off", out)?;
        self.marks::<HabitMark>("habits", out)?;
        self.marks::<DeskMark>("desk_checks", out)?;
        write!(out, ",\"sessions\":[")?;
        let mut before = "\n";
        self.each_kept(|kept| {
            out.write_all(before.as_bytes())?;
            before = ",\n";
            Ok::<_, ExportError>(serde_json::to_writer(&mut *out, &kept)?)
        })?;
        Ok(out.write_all(b"\n]}\n")?)
    }

    /// Writes all marks of a kind as a field of this name.
    fn marks<M: Mark + Serialize>(
        &self,
        name: &str,
        out: &mut dyn Write,
    ) -> Result<(), ExportError> {
        let marks: Vec<M> = all(&self.connection).map_err(StoreError::from)?;
        write!(out, ",\"{name}\":")?;
        Ok(serde_json::to_writer(out, &marks)?)
    }
}
