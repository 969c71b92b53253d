//! Backups: what goes into them, what they are called, how many are kept, and going back to one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta};

use super::ArchiveError;
use super::error::at;
use crate::history::backup::{Backup, Saved};
use crate::history::{Store, StoreError, session_runs};
use crate::platform::files::write_atomically;
use crate::platform::folders::{Folders, make_private};

/// How many backups of each reason are kept in the folder.
const KEPT: usize = 7;
/// Where the settings are in a backup.
const SETTINGS: &str = "settings.toml";
/// Where routines are in a backup.
const ROUTINES: &str = "routines/";
/// How the moment stands in the name of a backup.
const WHEN: &str = "%Y-%m-%d-%H%M%S";
/// The ending of a backup.
const ENDING: &str = ".sqlite3";

/// Why a backup is made. It stands in the file's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The person asked for it.
    Asked,
    /// Something is about to be merged in.
    BeforeImport,
    /// Everything is about to be replaced.
    BeforeRestore,
}

impl Reason {
    const fn word(self) -> &'static str {
        match self {
            Self::Asked => "backup-",
            Self::BeforeImport => "before-import-",
            Self::BeforeRestore => "before-restore-",
        }
    }
}

/// Writes a backup into the folder of backups, and tells where it is. Of each reason the latest
/// seven are kept.
pub fn back_up(
    store: &Store,
    folders: &Folders,
    reason: Reason,
    now: DateTime<FixedOffset>,
) -> Result<PathBuf, ArchiveError> {
    let folder = folders.backups();
    make_private(&folder).map_err(at(&folder))?;
    let path = free_name(&folder, reason, now);
    store.back_up(&path, &files(folders)?)?;
    let all = backups(&folder, reason);
    for old in all.iter().rev().skip(KEPT) {
        fs::remove_file(old).map_err(at(old))?;
    }
    Ok(path)
}

/// A name that no earlier backup has: of two within a second, the later one is called by the next.
fn free_name(folder: &Path, reason: Reason, now: DateTime<FixedOffset>) -> PathBuf {
    let named = |when: DateTime<FixedOffset>| {
        folder.join(format!("{}{}{ENDING}", reason.word(), when.format(WHEN)))
    };
    let mut when = now;
    while named(when).exists() {
        when += TimeDelta::seconds(1);
    }
    named(when)
}

/// Writes a backup to a place of the person's choice, and tells where it is.
pub fn back_up_to(store: &Store, folders: &Folders, path: &Path) -> Result<PathBuf, ArchiveError> {
    // A bare name has no folder that the copy could be made in.
    let path = std::path::absolute(path).map_err(at(path))?;
    store.back_up(&path, &files(folders)?)?;
    Ok(path)
}

/// When the latest backup was made that was asked for, on the clock of that day.
#[must_use]
pub fn last_backup(folders: &Folders) -> Option<NaiveDateTime> {
    let last = backups(&folders.backups(), Reason::Asked).pop()?;
    let name = last.file_name()?.to_str()?;
    let when = name
        .strip_prefix(Reason::Asked.word())?
        .strip_suffix(ENDING)?;
    NaiveDateTime::parse_from_str(when, WHEN).ok()
}

/// Puts everything back as it is in `backup`, and tells where the old state is: in a new backup, or, of a
/// history that is damaged, in a copy of it.
pub fn restore(
    store: &mut Store,
    folders: &Folders,
    backup: &Backup,
    now: DateTime<FixedOffset>,
) -> Result<PathBuf, ArchiveError> {
    if session_runs(&folders.data) {
        return Err(StoreError::InSession.into());
    }
    folders.make().map_err(at(&folders.data))?;
    let before = match back_up(store, folders, Reason::BeforeRestore, now) {
        Err(ArchiveError::Store(StoreError::Damaged)) => store.begin_again(backup, now)?,
        before => {
            let before = before?;
            store.go_back(backup)?;
            before
        }
    };
    put_back_files(folders, backup)?;
    Ok(before)
}

/// Routines and settings as they are in `backup`. A routine that cannot be in any stays where it is.
fn put_back_files(folders: &Folders, backup: &Backup) -> Result<(), ArchiveError> {
    for old in routines(&folders.routines)? {
        let kept = |name| backup.files.iter().any(|file| file.name == name);
        if in_backup(&old).is_some_and(|name| !kept(name)) {
            fs::remove_file(&old).map_err(at(&old))?;
        }
    }
    for file in &backup.files {
        if let Some(path) = place(folders, &file.name) {
            write_atomically(&path, &file.bytes).map_err(at(&path))?;
        }
    }
    Ok(())
}

/// Backups of one reason, the latest last: their names sort by time.
fn backups(folder: &Path, reason: Reason) -> Vec<PathBuf> {
    let listed = fs::read_dir(folder).into_iter().flatten();
    let paths = listed.filter_map(|entry| Some(entry.ok()?.path()));
    let ours = paths.filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(reason.word()) && name.ends_with(ENDING)
    });
    let mut ours: Vec<_> = ours.collect();
    ours.sort();
    ours
}

/// The files beside the history.
fn files(folders: &Folders) -> Result<Vec<Saved>, ArchiveError> {
    let mut files = Vec::new();
    for path in routines(&folders.routines)? {
        let bytes = fs::read(&path).map_err(at(&path))?;
        files.extend(in_backup(&path).map(|name| Saved { name, bytes }));
    }
    match fs::read(&folders.settings) {
        Ok(bytes) => files.push(Saved {
            name: SETTINGS.to_owned(),
            bytes,
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(at(&folders.settings)(error)),
    }
    Ok(files)
}

/// The person's routine files, by name.
pub(super) fn routines(folder: &Path) -> Result<Vec<PathBuf>, ArchiveError> {
    let listed = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        listed => listed.map_err(at(folder))?,
    };
    let paths = listed.filter_map(|entry| Some(entry.ok()?.path()));
    let mut routines: Vec<_> = paths
        .filter(|path| is_routine(path) && path.is_file())
        .collect();
    routines.sort();
    Ok(routines)
}

fn is_routine(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "ron")
}

/// What a routine file is called in a backup; `None` where its name is no text.
fn in_backup(path: &Path) -> Option<String> {
    Some(format!("{ROUTINES}{}", path.file_name()?.to_str()?))
}

/// Where a file of a backup belongs. A backup may come from anywhere, so that what is neither the
/// settings nor plainly a routine belongs nowhere.
fn place(folders: &Folders, name: &str) -> Option<PathBuf> {
    if name == SETTINGS {
        return Some(folders.settings.clone());
    }
    let routine = name.strip_prefix(ROUTINES)?;
    let path = Path::new(routine);
    let plain = path.file_name()?.to_str() == Some(routine) && !routine.contains(['\\', ':']);
    (plain && is_routine(path)).then(|| folders.routines.join(routine))
}
