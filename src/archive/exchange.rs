//! Exports: files that other programs read, and other machines merge.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

use super::error::at;
use super::{ArchiveError, Reason, back_up};
use crate::history::Store;
use crate::history::exchange::{self, Export, ExportError, Merged};
use crate::platform::files::write_atomically_with;
use crate::platform::folders::{Folders, make_private};

/// What an export is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For merging, and for other programs: everything.
    Json,
    /// For spreadsheets: a row for each attempt, without deleted sessions.
    Csv,
}

/// Writes `history.csv` and `history.json` into the folder of exports, over those of last time, and
/// says where that is.
pub fn export(store: &Store, folders: &Folders) -> Result<PathBuf, ArchiveError> {
    let folder = folders.exports();
    make_private(&folder).map_err(at(&folder))?;
    store.expect_exports(2)?;
    export_to(store, Format::Csv, &folder.join("history.csv"))?;
    export_to(store, Format::Json, &folder.join("history.json"))?;
    Ok(folder)
}

/// Writes an export; the file is there whole or not at all.
pub fn export_to(store: &Store, format: Format, path: &Path) -> Result<(), ArchiveError> {
    let mut failed = None;
    let written = write_atomically_with(path, |file| {
        let mut out = io::BufWriter::new(file);
        let result = match format {
            Format::Json => store.export(&mut out),
            Format::Csv => store.export_csv(&mut out),
        };
        match result {
            Ok(()) => out.flush(),
            Err(ExportError::Write(error)) => Err(error),
            Err(error) => {
                let said = io::Error::other(error.to_string());
                failed = Some(error);
                Err(said)
            }
        }
    });
    match failed {
        Some(error) => Err(error.into()),
        None => written.map_err(at(path)),
    }
}

/// Reads exports, all of them or none.
pub fn read_exports(paths: &[PathBuf]) -> Result<Export, ArchiveError> {
    let mut all = Export::default();
    for path in paths {
        let read = exchange::read(path).map_err(|why| ArchiveError::Import {
            path: path.clone(),
            why,
        })?;
        all.extend(read);
    }
    Ok(all)
}

/// Merges exports into the history, with a backup before: also tells where that is.
pub fn import(
    store: &mut Store,
    folders: &Folders,
    export: Export,
    now: DateTime<FixedOffset>,
) -> Result<(Merged, PathBuf), ArchiveError> {
    let backup = back_up(store, folders, Reason::BeforeImport, now)?;
    Ok((store.import(export)?, backup))
}
