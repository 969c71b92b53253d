//! Why something of the whole did not go out, come in, or go away.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::history::StoreError;
use crate::history::exchange::{ExportError, ImportError};

/// Why it failed; each reads as the end of a sentence.
#[derive(Debug, Error)]
pub enum ArchiveError {
    /// The history says no.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The export could not be written.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// This file is no export; nothing was changed.
    #[error("{}: {why}", path.display())]
    Import {
        /// Which.
        path: PathBuf,
        /// Where and why.
        why: ImportError,
    },
    /// This file or folder cannot be used.
    #[error("{}: {why}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        why: io::Error,
    },
}

/// An input or output error with its place.
pub fn at(path: &Path) -> impl FnOnce(io::Error) -> ArchiveError {
    let path = path.to_owned();
    move |why| ArchiveError::File { path, why }
}
