//! What there is to say about the history file as it is opened.

use std::fmt;
use std::path::PathBuf;

/// Something the person should know about the history file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The file was damaged; it was kept under this name, and a new one begun.
    SetAside(PathBuf),
    /// A newer Supple wrote the file: it is shown, nothing is recorded.
    Newer,
    /// The file is write-protected: it is shown, nothing is recorded.
    ReadOnly,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SetAside(kept) => write!(
                f,
                "The history file was damaged. It is kept as {}; a new one was begun.",
                kept.display()
            ),
            Self::Newer => f.write_str(
                "The history was written by a newer version of Supple. Sessions are not recorded.",
            ),
            Self::ReadOnly => {
                f.write_str("The history can only be read. Sessions are not recorded.")
            }
        }
    }
}
