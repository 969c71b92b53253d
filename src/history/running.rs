//! Which sessions are being run right now, told by locks.
//!
//! While a session runs, its window holds a lock on `running/<id>.lock`. The system lets go of the
//! lock when the program ends, however it ends, so a session whose lock can be taken is dead. A
//! process number would not do: numbers are used again.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use super::journal::Journal;
use super::record::SessionId;
use super::{StoreError, folder};

/// The lock of a session; it is let go of when this value is dropped.
#[derive(Debug)]
pub struct Running {
    /// The session.
    pub id: SessionId,
    path: PathBuf,
    lock: File,
    /// Where it stands, once that was told.
    pub(super) journal: Option<Journal>,
}

impl Running {
    /// Takes the lock of `id`; `None` where a living window holds it, or where the file system has
    /// no locks and nobody can tell.
    pub fn claim(folder: &Path, id: &SessionId) -> Result<Option<Self>, StoreError> {
        folder::make(&folder::running(folder))?;
        let path = folder::of_session(folder, id, "lock");
        let lock = folder::open_private(&path)?;
        match lock.try_lock() {
            Ok(()) => Ok(Some(Self {
                id: id.clone(),
                path,
                lock,
                journal: None,
            })),
            Err(TryLockError::WouldBlock | TryLockError::Error(_)) => Ok(None),
        }
    }

    /// Whether a living window holds the lock of any session. The locks are only asked for, and
    /// shared: whoever looks at the same moment finds the same.
    pub fn any(folder: &Path) -> bool {
        let Ok(files) = fs::read_dir(folder::running(folder)) else {
            return false;
        };
        files.flatten().any(|file| {
            let held = File::open(file.path()).map(|lock| lock.try_lock_shared());
            matches!(held, Ok(Err(TryLockError::WouldBlock)))
        })
    }

    /// Lets go of the lock of a session that is closed in the history, and clears its file away.
    pub fn release(self) {
        drop(self.lock);
        // An empty file that stays behind is of no harm.
        fs::remove_file(self.path).ok();
        if let Some(journal) = self.journal {
            journal.remove();
        }
    }
}
