//! What the desktop's dialog for a file is asked, and what comes of it.

use std::path::PathBuf;

/// What the file is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// A file that is there.
    Open,
    /// A file to be written, called this unless the person says otherwise.
    Save(String),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// This file.
    File(PathBuf),
    /// The person chose none.
    None,
    /// No dialog answers.
    NoDialog,
}
