//! What is done to whole files: named, renamed, thrown away and fetched back.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

use super::builtin;
use super::save::SaveError;
use crate::platform::folders::make_private;
use crate::routine::id_of;

/// A routine in the trash, which is a folder of the data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deleted {
    /// Where it was.
    pub from: PathBuf,
    /// Where it is.
    pub kept: PathBuf,
}

/// A file stem made of a routine's name that no file of `folder` and no built-in routine has:
/// `my_hip_set`, `my_hip_set_2`.
#[must_use]
pub fn free_id(folder: &Path, name: &str) -> String {
    let stem = stem_of(name);
    let taken = |id: &String| folder.join(format!("{id}.ron")).exists() || builtin::has(id);
    let numbered = (2..u32::MAX).map(|number| format!("{stem}_{number}"));
    let mut ids = std::iter::once(stem.clone()).chain(numbered);
    ids.find(|id| !taken(id)).unwrap_or(stem)
}

/// Letters and digits in small, the rest as `_`; at most 40 characters, so that every system takes it.
fn stem_of(name: &str) -> String {
    let mut stem = String::new();
    for c in name.to_lowercase().chars().take(40) {
        if c.is_alphanumeric() {
            stem.push(c);
        } else if !stem.ends_with('_') {
            stem.push('_');
        }
    }
    let stem = stem.trim_matches('_');
    if stem.is_empty() {
        "routine".to_owned()
    } else {
        stem.to_owned()
    }
}

/// Gives a routine file another stem; gives its new path.
pub fn rename(path: &Path, id: &str) -> Result<PathBuf, SaveError> {
    let to = path.with_file_name(format!("{id}.ron"));
    move_to(path, &to)?;
    Ok(to)
}

/// Moves a routine file to the folder `trash`.
pub fn delete(path: &Path, trash: &Path, now: DateTime<FixedOffset>) -> Result<Deleted, SaveError> {
    make_private(trash).map_err(SaveError::unwritable(trash))?;
    let name = format!("{}-{}", id_of(path), now.format("%Y%m%d-%H%M%S"));
    let kept = trash.join(format!("{}.ron", free_id(trash, &name)));
    move_to(path, &kept)?;
    Ok(Deleted {
        from: path.to_owned(),
        kept,
    })
}

impl Deleted {
    /// Puts the routine back where it was, if nothing has taken its place.
    pub fn restore(&self) -> Result<(), SaveError> {
        move_to(&self.kept, &self.from)
    }
}

/// Moves a file, but never over another.
fn move_to(from: &Path, to: &Path) -> Result<(), SaveError> {
    if to.exists() {
        return Err(SaveError::Exists);
    }
    fs::rename(from, to).map_err(SaveError::unwritable(to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stem_is_harmless_and_free() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("my_hip_set.ron"), "x").unwrap();
        assert_eq!(free_id(folder.path(), "My hip set!"), "my_hip_set_2");
        assert_eq!(free_id(folder.path(), "../../etc"), "etc");
        assert_eq!(free_id(folder.path(), "Desk reset"), "desk_reset_2");
        assert_eq!(free_id(folder.path(), "…"), "routine");
    }

    #[test]
    fn what_was_deleted_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("hips.ron");
        fs::write(&path, "mine").unwrap();
        let now = DateTime::parse_from_rfc3339("2026-11-20T10:00:00+01:00").unwrap();
        let deleted = delete(&path, &folder.path().join("trash"), now).unwrap();
        assert!(!path.exists());
        deleted.restore().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    }

    #[test]
    fn a_file_is_not_renamed_over_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        fs::write(&path, "a").unwrap();
        fs::write(folder.path().join("b.ron"), "b").unwrap();
        assert_eq!(rename(&path, "b"), Err(SaveError::Exists));
        assert_eq!(rename(&path, "c").unwrap(), folder.path().join("c.ron"));
    }
}
