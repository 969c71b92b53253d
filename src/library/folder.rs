//! The person's folder of routine files.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::routine::id_of;

/// Why a shelf is not complete.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LibraryError {
    /// The folder exists and cannot be listed.
    #[error("the folder {} cannot be read: {reason}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
}

/// Everything called `*.ron` in `folder`, by name; hidden files are another program's affair.
pub(super) fn routine_files(folder: &Path) -> Result<Vec<PathBuf>, LibraryError> {
    match list(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        listed => listed.map_err(|error| LibraryError::Folder {
            path: folder.to_owned(),
            reason: error.to_string(),
        }),
    }
}

fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in folder.read_dir()? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ron")
            && !id_of(&path).starts_with('.')
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
