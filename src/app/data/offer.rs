//! A file that may be brought in: what it is, what it would change, and doing that.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::app::errand::Tools;
use crate::archive::{self, ArchiveError};
use crate::history::backup::Backup;
use crate::history::exchange::Export;
use crate::ui::screens::data::Found;

/// How every `SQLite` file begins.
const SQLITE: &[u8] = b"SQLite format 3\0";

/// A file that was read and can be brought in.
pub(super) enum Offer {
    Export(Export),
    Backup(Box<Backup>),
}

/// Reads a file, and finds out what it would change.
pub(super) fn look_at(tools: &mut Tools, path: &Path) -> Result<(Offer, Found), ArchiveError> {
    if is_sqlite(path).map_err(archive::at(path))? {
        let backup = Backup::read(path)?;
        let (sessions, files) = (backup.sessions, backup.files.len());
        let found = Found::Backup { sessions, files };
        return Ok((Offer::Backup(Box::new(backup)), found));
    }
    let export = archive::read_exports(&[path.to_owned()])?;
    let would = tools.store.would_import(&export)?;
    let found = Found::Export {
        added: would.added,
        changed: would.changed,
        same: would.same,
    };
    Ok((Offer::Export(export), found))
}

/// Brings a file in, and tells what came of it.
pub(super) fn bring_in(tools: &mut Tools, offer: Offer) -> Result<String, ArchiveError> {
    let Tools {
        store,
        folders,
        now,
    } = tools;
    Ok(match offer {
        Offer::Export(export) => {
            let (merged, kept) = archive::import(store, folders, export, *now)?;
            format!(
                "Merged: {} new, {} with something new. What was here before is {}",
                merged.added,
                merged.changed,
                kept.display()
            )
        }
        Offer::Backup(backup) => {
            let kept = archive::restore(store, folders, &backup, *now)?;
            format!("Restored. What was here before is {}", kept.display())
        }
    })
}

fn is_sqlite(path: &Path) -> io::Result<bool> {
    let mut head = Vec::new();
    let length = u64::try_from(SQLITE.len()).unwrap_or_default();
    File::open(path)?.take(length).read_to_end(&mut head)?;
    Ok(head == SQLITE)
}
