//! Saving a routine: whole or not at all, and never over what somebody else wrote meanwhile.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::platform::files::write_atomically;
use crate::routine::read_text;

/// Why a routine was not saved. The file is then as it was.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SaveError {
    /// Another program changed the file: keep mine, take theirs, or look at both.
    #[error("the file was changed by another program")]
    Changed {
        /// The text it has now.
        theirs: String,
    },
    /// Another program took the file away.
    #[error("the file is not there any more")]
    Gone,
    /// There is a file of this name already.
    #[error("there is a file of this name already")]
    Exists,
    /// The file that is there cannot be read.
    #[error("{} cannot be read: {reason}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// The file cannot be written.
    #[error("{} cannot be written: {reason}", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
}

impl SaveError {
    pub(super) fn unwritable(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        |error| Self::Unwritable {
            path: path.to_owned(),
            reason: error.to_string(),
        }
    }
}

/// Writes `text` to `path`. `base` is what the file holds as far as the writer knows; `None` for a
/// file that is not to exist yet.
pub fn save(path: &Path, text: &str, base: Option<&str>) -> Result<(), SaveError> {
    match (on_disk(path)?, base) {
        (Some(theirs), _) if theirs == text => return Ok(()),
        (Some(theirs), Some(base)) if theirs != base => return Err(SaveError::Changed { theirs }),
        (Some(_), None) => return Err(SaveError::Exists),
        (None, Some(_)) => return Err(SaveError::Gone),
        (Some(_), Some(_)) | (None, None) => {}
    }
    write_atomically(path, text.as_bytes()).map_err(SaveError::unwritable(path))
}

/// Writes a copy to a file the person chose, whatever was in it.
pub fn export(path: &Path, text: &str) -> Result<(), SaveError> {
    write_atomically(path, text.as_bytes()).map_err(SaveError::unwritable(path))
}

fn on_disk(path: &Path) -> Result<Option<String>, SaveError> {
    let unreadable = |reason| SaveError::Unreadable {
        path: path.to_owned(),
        reason,
    };
    match path.try_exists() {
        Ok(false) => Ok(None),
        Ok(true) => read_text(path)
            .map(Some)
            .map_err(|problem| unreadable(problem.message)),
        Err(error) => Err(unreadable(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_file_that_somebody_else_changed_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("hips.ron");
        save(&path, "one", None).unwrap();
        assert_eq!(save(&path, "two", None), Err(SaveError::Exists));
        fs::write(&path, "theirs").unwrap();
        let theirs = "theirs".to_owned();
        assert_eq!(
            save(&path, "two", Some("one")),
            Err(SaveError::Changed { theirs })
        );
        assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
        save(&path, "two", Some("theirs")).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
    }

    #[test]
    fn a_file_that_is_gone_is_said_to_be() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("hips.ron");
        assert_eq!(save(&path, "two", Some("one")), Err(SaveError::Gone));
        save(&path, "two", None).unwrap();
    }

    #[test]
    fn a_folder_in_its_place_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let refused = save(folder.path(), "two", Some("one"));
        assert!(
            matches!(refused, Err(SaveError::Unreadable { .. })),
            "{refused:?}"
        );
    }
}
