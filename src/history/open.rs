//! Opening the history, whatever state its file is in.
//!
//! The checks at start-up read the file's header and its schema, never its rows: opening takes as
//! long after twenty years as on the first day. [`Store::check`] reads everything.

use std::cmp::Ordering;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, MAIN_DB, OpenFlags};

use super::notice::Notice;
use super::progress::Progress;
use super::running::Running;
use super::{StoreError, folder, migrate};

/// How long to wait for another window's transaction.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long to wait for it while opening: a row that is late is written later, but a history that is not
/// open records nothing of the session.
const OPENING: Duration = Duration::from_secs(20);

/// The history, open.
#[derive(Debug)]
pub struct Store {
    pub(super) connection: Connection,
    pub(super) folder: PathBuf,
    pub(super) running: Vec<Running>,
    pub(super) progress: Progress,
    access: Access,
}

/// What may be done with the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Access {
    /// Everything.
    Full,
    /// It is write-protected.
    ReadOnly,
    /// A newer Supple wrote it.
    Newer,
}

/// An open history, and what there is to say about it.
#[derive(Debug)]
pub struct Opened {
    /// The history.
    pub store: Store,
    /// What the person should know, each to be said once.
    pub notices: Vec<Notice>,
}

impl Store {
    /// Opens `history.sqlite3` in `folder`; makes what is missing, upgrades an older file, sets a
    /// damaged one aside under a name made of `now`.
    ///
    /// An error means that there is no history this time: sessions run all the same.
    pub fn open(folder: &Path, now: DateTime<FixedOffset>) -> Result<Opened, StoreError> {
        folder::make(folder)?;
        match connect(folder) {
            Err(StoreError::Damaged) => rescue(folder, now),
            Err(error) => Err(error),
            Ok((connection, access)) => Ok(opened(folder, connection, access, Vec::new())),
        }
    }

    /// Opens the file so that nothing in it can change, if it is of our version.
    pub(super) fn read_only(folder: &Path, path: &Path) -> Result<Self, StoreError> {
        let (connection, access) = read_only(look_at(path)?)?;
        Ok(opened(folder, connection, access, Vec::new()).store)
    }

    /// A file that is only looked at, somewhere else than in the data folder.
    pub(super) fn reading(connection: Connection) -> Self {
        Self {
            connection,
            folder: PathBuf::new(),
            running: Vec::new(),
            progress: Progress::default(),
            access: Access::ReadOnly,
        }
    }

    /// Reads the whole file for damage; takes longer the longer the history is.
    pub fn check(&self) -> Result<(), StoreError> {
        let verdict: String = self
            .connection
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if verdict == "ok" {
            Ok(())
        } else {
            Err(StoreError::Damaged)
        }
    }

    /// Whether sessions can be recorded, and if not, why.
    pub fn recording(&self) -> Result<(), StoreError> {
        match self.access {
            Access::Full => Ok(()),
            Access::ReadOnly => Err(StoreError::ReadOnly),
            Access::Newer => Err(StoreError::Newer),
        }
    }
}

/// Puts the parts together and adds what the access means to the person.
fn opened(
    folder: &Path,
    connection: Connection,
    access: Access,
    mut notices: Vec<Notice>,
) -> Opened {
    match access {
        Access::Full => {}
        Access::ReadOnly => notices.push(Notice::ReadOnly),
        Access::Newer => notices.push(Notice::Newer),
    }
    let store = Store {
        connection,
        folder: folder.to_owned(),
        running: Vec::new(),
        progress: Progress::default(),
        access,
    };
    Opened { store, notices }
}

/// Sets a damaged file aside and begins a new one, while no other window does the same.
fn rescue(folder: &Path, now: DateTime<FixedOffset>) -> Result<Opened, StoreError> {
    let path = folder::rescue_lock(folder);
    let lock = folder::open_private(&path)?;
    lock.lock().map_err(folder::at(&path))?;
    let notices = match connect(folder) {
        Err(StoreError::Damaged) => vec![Notice::SetAside(folder::set_aside(folder, now)?)],
        _ => Vec::new(),
    };
    let (connection, access) = connect(folder)?;
    Ok(opened(folder, connection, access, notices))
}

/// Opens the file, finds out what may be done with it, and brings it up to date.
fn connect(folder: &Path) -> Result<(Connection, Access), StoreError> {
    let path = folder::database(folder);
    if let Err(error) = folder::open_private(&path)
        && !path.is_file()
    {
        return Err(error);
    }
    let mut connection = Connection::open(&path)?;
    connection.busy_timeout(OPENING)?;
    let version = migrate::version(&connection)?;
    if version > migrate::LATEST {
        return Ok((look_at(&path)?, Access::Newer));
    }
    connection.pragma_update(None, "foreign_keys", true)?;
    if connection.is_readonly(MAIN_DB)? {
        return read_only(connection);
    }
    prepare(&mut connection)?;
    connection.busy_timeout(PATIENCE)?;
    Ok((connection, Access::Full))
}

/// Opens a file so that not a byte of it can change.
fn look_at(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

/// Takes a write-protected file as it is, if it is of our version.
fn read_only(connection: Connection) -> Result<(Connection, Access), StoreError> {
    match migrate::version(&connection)?.cmp(&migrate::LATEST) {
        Ordering::Less => return Err(StoreError::ReadOnly),
        Ordering::Greater => return Err(StoreError::Newer),
        Ordering::Equal => {}
    }
    expect_tables(&connection)?;
    Ok((connection, Access::ReadOnly))
}

/// Makes writing safe and the schema ours.
///
/// A rollback journal, not a write-ahead log: one row every half minute gains nothing from the log,
/// and its side files are what breaks in synchronised folders.
fn prepare(connection: &mut Connection) -> Result<(), StoreError> {
    connection.pragma_update(None, "journal_mode", "DELETE")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    migrate::upgrade(connection, &migrate::STEPS)?;
    expect_tables(connection)
}

/// A file of our version without our tables is not what we wrote.
pub(super) fn expect_tables(connection: &Connection) -> Result<(), StoreError> {
    let tables = "SELECT count(*) FROM sqlite_schema
                  WHERE type = 'table' AND name IN ('session', 'attempt', 'pain', 'tightness')";
    match connection.query_row(tables, [], |row| row.get(0))? {
        4 => Ok(()),
        _ => Err(StoreError::Damaged),
    }
}
