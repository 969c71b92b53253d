//! Everything goes: history, routines, drafts, settings, exports, backups, and what the reminders keep.
//! What is not ours in the folder stays; it may be anybody's choice of `--data-dir`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::ArchiveError;
use super::backup::routines;
use super::error::at;
use crate::history::Store;
use crate::platform::folders::Folders;

/// Deletes all that Supple keeps of the person. There is no way back.
pub fn erase(store: &mut Store, folders: &Folders) -> Result<(), ArchiveError> {
    store.erase()?;
    let whole = [
        folders.exports(),
        folders.backups(),
        folders.drafts(),
        folders.trash(),
    ];
    for folder in whole {
        gone(&folder, fs::remove_dir_all(&folder))?;
    }
    let mut files = routines(&folders.routines)?;
    files.extend(set_aside(&folders.data)?);
    files.extend([folders.settings.clone(), folders.reminders()]);
    for file in files {
        gone(&file, fs::remove_file(&file))?;
    }
    Ok(())
}

/// Damaged histories that were set aside, with their journals.
fn set_aside(data: &Path) -> Result<Vec<PathBuf>, ArchiveError> {
    let listed = fs::read_dir(data).map_err(at(data))?;
    let paths = listed.filter_map(|entry| Some(entry.ok()?.path()));
    let damaged = paths.filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("history.corrupt-")
    });
    Ok(damaged.collect())
}

/// What was not there is gone all the same.
fn gone(path: &Path, removed: io::Result<()>) -> Result<(), ArchiveError> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(at(path)(error)),
        _ => Ok(()),
    }
}
