//! The files around the database: made for the owner alone, and set aside instead of deleted.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

use super::StoreError;
use super::record::SessionId;

/// The database, in the data folder.
#[must_use]
pub fn database(folder: &Path) -> PathBuf {
    folder.join("history.sqlite3")
}

/// Held for a moment by the window that sets a damaged file aside.
pub fn rescue_lock(folder: &Path) -> PathBuf {
    folder.join("history.lock")
}

/// Where the files of running sessions lie.
pub fn running(folder: &Path) -> PathBuf {
    folder.join("running")
}

/// A file of a running session. Ids from other machines may hold anything: only what is harmless in
/// a file name is kept.
pub fn of_session(folder: &Path, id: &SessionId, extension: &str) -> PathBuf {
    let safe = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
    let stem: String = id.0.chars().filter(safe).collect();
    running(folder).join(format!("{stem}.{extension}"))
}

/// Makes the folder, and those above it that are missing, for the owner alone. A folder that is
/// there already keeps its permissions: it may be anybody's choice of `--data-dir`.
pub fn make(folder: &Path) -> Result<(), StoreError> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder).map_err(at(folder))
}

/// Opens a file of ours for writing and makes it where it is missing, readable by its owner alone.
pub fn open_private(path: &Path) -> Result<File, StoreError> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path).map_err(at(path))?;
    #[cfg(unix)]
    close_to_others(&file).map_err(at(path))?;
    Ok(file)
}

/// Takes away what others may do with a file, as after a copy that made it readable by all.
#[cfg(unix)]
fn close_to_others(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = file.metadata()?.permissions().mode();
    if mode == mode & !0o077 {
        return Ok(());
    }
    file.set_permissions(fs::Permissions::from_mode(mode & !0o077))
}

/// Copies a damaged database to a name like that of one that is set aside: others have it open.
pub fn keep_damaged(folder: &Path, now: DateTime<FixedOffset>) -> Result<PathBuf, StoreError> {
    let kept = free_name(folder, &now.format("%Y%m%d-%H%M%S").to_string());
    fs::copy(database(folder), &kept).map_err(at(&kept))?;
    Ok(kept)
}

/// Renames a damaged database to `history.corrupt-<when>.sqlite3`, with the journal that belongs to
/// it: left behind, the journal would be played back into the file that takes its place.
pub fn set_aside(folder: &Path, now: DateTime<FixedOffset>) -> Result<PathBuf, StoreError> {
    let damaged = database(folder);
    let kept = free_name(folder, &now.format("%Y%m%d-%H%M%S").to_string());
    fs::rename(&damaged, &kept).map_err(at(&damaged))?;
    let journal = journal_of(&damaged);
    if journal.exists() {
        fs::rename(&journal, journal_of(&kept)).map_err(at(&journal))?;
    }
    Ok(kept)
}

/// The first name that no earlier damaged file has taken.
fn free_name(folder: &Path, when: &str) -> PathBuf {
    let named = |more: &str| folder.join(format!("history.corrupt-{when}{more}.sqlite3"));
    let numbered = (2..u32::MAX).map(|number| named(&format!("-{number}")));
    std::iter::once(named(""))
        .chain(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| named("-last"))
}

/// Where `SQLite` keeps the rollback journal of a database.
fn journal_of(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push("-journal");
    PathBuf::from(name)
}

/// An input or output error with its place.
pub fn at(path: &Path) -> impl FnOnce(io::Error) -> StoreError {
    let path = path.to_owned();
    move |why| StoreError::Folder { path, why }
}
