//! The file that a command is told to write.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::history;
use crate::platform::files::target;
use crate::platform::folders::Folders;

/// Where `path` leads.
///
/// Fails where something else than a file is, and where Supple itself keeps something: that would be
/// gone.
pub(super) fn place(path: &Path, folders: &Folders) -> anyhow::Result<PathBuf> {
    let file = target(path).with_context(|| path.display().to_string())?;
    let ours = [history::file_in(&folders.data), folders.settings.clone()];
    let is_ours = |own: &PathBuf| own.canonicalize().is_ok_and(|own| own == file);
    if ours.iter().any(is_ours) {
        bail!(
            "{} is what Supple itself keeps; give the file another name",
            path.display()
        );
    }
    Ok(file)
}
