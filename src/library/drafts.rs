//! Drafts: what is being edited and not yet saved, kept through a crash.
//!
//! They lie in `drafts` of the data folder, readable by their owner alone, one file a document. While
//! a document is open its window holds a lock beside it; a draft whose lock can be taken was left
//! behind and is offered at the next start.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::platform::files::{open_private, write_atomically};
use crate::platform::folders::make_private;

/// A document as it is being edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The stem its file has or is to have.
    pub id: String,
    /// Its file, where it has one.
    pub path: Option<PathBuf>,
    /// The text of that file, as far as known.
    pub saved: Option<String>,
    /// The text being edited.
    pub text: String,
}

/// The place of one open document's draft. Dropping it leaves the draft, as a crash does.
#[derive(Debug)]
pub struct DraftSlot {
    file: PathBuf,
    lock: File,
}

impl DraftSlot {
    /// Takes a free place in the folder of drafts.
    pub fn new(folder: &Path) -> io::Result<Self> {
        make_private(folder)?;
        for number in 1..=u32::MAX {
            let file = folder.join(format!("{number}.json"));
            if let Some(slot) = Self::claim(&file)?.filter(|_| !file.exists()) {
                return Ok(slot);
            }
        }
        Err(io::Error::other("there is no place for a draft"))
    }

    /// Takes the lock of a draft; `None` where a living window holds it.
    fn claim(file: &Path) -> io::Result<Option<Self>> {
        let lock = open_private(&file.with_extension("lock"))?;
        let file = file.to_owned();
        Ok(lock.try_lock().is_ok().then_some(Self { file, lock }))
    }

    /// Keeps the draft as it is now.
    pub fn keep(&self, draft: &Draft) -> io::Result<()> {
        write_atomically(&self.file, &serde_json::to_vec(draft)?)
    }

    /// Takes the draft away: it was saved, or is not wanted. The place can be used again.
    pub fn clear(&self) -> io::Result<()> {
        match fs::remove_file(&self.file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Gives the place back with its draft cleared.
    pub fn close(self) -> io::Result<()> {
        self.clear()?;
        drop(self.lock);
        // An empty lock file that stays behind is of no harm.
        fs::remove_file(self.file.with_extension("lock")).ok();
        Ok(())
    }
}

/// Drafts that were left behind, each with its place, which is now this window's. What cannot be
/// read as a draft is left where it is.
#[must_use]
pub fn left_drafts(folder: &Path) -> Vec<(DraftSlot, Draft)> {
    let Ok(files) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = files.flatten().map(|file| file.path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    files.iter().filter_map(|file| left(file)).collect()
}

fn left(file: &Path) -> Option<(DraftSlot, Draft)> {
    let slot = DraftSlot::claim(file).ok().flatten()?;
    let draft = serde_json::from_slice(&fs::read(file).ok()?).ok()?;
    Some((slot, draft))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(text: &str) -> Draft {
        Draft {
            id: "hips".to_owned(),
            path: None,
            saved: Some("old".to_owned()),
            text: text.to_owned(),
        }
    }

    #[test]
    fn a_draft_is_offered_once_its_window_is_gone() {
        let data = tempfile::tempdir().unwrap();
        let slot = DraftSlot::new(&data.path().join("drafts")).unwrap();
        slot.keep(&draft("mine")).unwrap();
        let other = DraftSlot::new(&data.path().join("drafts")).unwrap();
        other.keep(&draft("another")).unwrap();
        assert!(left_drafts(&data.path().join("drafts")).is_empty());
        drop(slot);
        let left = left_drafts(&data.path().join("drafts"));
        assert_eq!(left.len(), 1);
        assert_eq!(left[0].1, draft("mine"));
    }

    #[test]
    fn a_saved_draft_leaves_nothing() {
        let data = tempfile::tempdir().unwrap();
        let slot = DraftSlot::new(&data.path().join("drafts")).unwrap();
        slot.keep(&draft("mine")).unwrap();
        slot.close().unwrap();
        assert!(left_drafts(&data.path().join("drafts")).is_empty());
        assert_eq!(fs::read_dir(data.path().join("drafts")).unwrap().count(), 0);
    }

    #[test]
    fn a_new_document_leaves_the_draft_of_an_older_one_alone() {
        let data = tempfile::tempdir().unwrap();
        DraftSlot::new(&data.path().join("drafts"))
            .unwrap()
            .keep(&draft("mine"))
            .unwrap();
        let slot = DraftSlot::new(&data.path().join("drafts")).unwrap();
        slot.keep(&draft("new")).unwrap();
        assert_eq!(left_drafts(&data.path().join("drafts"))[0].1, draft("mine"));
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_can_read_a_draft() {
        use std::os::unix::fs::PermissionsExt as _;
        let data = tempfile::tempdir().unwrap();
        let slot = DraftSlot::new(&data.path().join("drafts")).unwrap();
        slot.keep(&draft("mine")).unwrap();
        for path in [data.path().join("drafts"), slot.file.clone()] {
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0);
        }
    }
}
