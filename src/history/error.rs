//! What can go wrong with the history, in words that a session can go on with.

use std::io;
use std::path::PathBuf;

use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_READONLY_DBMOVED;
use thiserror::Error;

use super::record::SessionId;

/// Why something was not read or not recorded.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The folder or a file in it cannot be made or opened.
    #[error("{path} cannot be used ({why})")]
    Folder {
        /// Which.
        path: PathBuf,
        /// Why.
        why: io::Error,
    },
    /// The file or its folder is write-protected.
    #[error("the history can only be read")]
    ReadOnly,
    /// The file was renamed or deleted while it was open.
    #[error("the history file was moved away")]
    Moved,
    /// A newer Supple wrote the file; it is left as it is.
    #[error("the history was written by a newer version of Supple")]
    Newer,
    /// No room is left on the disk.
    #[error("the disk is full")]
    Full,
    /// Another program held the file for longer than five seconds.
    #[error("the history is in use by another program")]
    Busy,
    /// The file is not what was written.
    #[error("the history file is damaged")]
    Damaged,
    /// A session is going on, here or in another window.
    #[error("a session is running")]
    InSession,
    /// Something else than a backup of ours.
    #[error("it is not a backup of Supple")]
    NoBackup,
    /// No such session.
    #[error("the history has no session {}", .0.0)]
    NoSession(SessionId),
    /// Anything else that the database says.
    #[error("the history says: {0}")]
    Database(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error::{FromSqlConversionFailure, IntegralValueOutOfRange};
        if error.sqlite_extended_error_code() == Some(SQLITE_READONLY_DBMOVED) {
            return Self::Moved;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged,
            None if matches!(
                error,
                FromSqlConversionFailure(..) | IntegralValueOutOfRange(..)
            ) =>
            {
                Self::Damaged
            }
            _ => Self::Database(error),
        }
    }
}
