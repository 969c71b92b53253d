//! Copying a routine file into the person's folder.

use std::fs;
use std::path::{Path, PathBuf};

use super::services::Services;
use crate::platform::files::write_atomically;
use crate::routine;

impl Services {
    /// Copies the file at `path`, as it is, under a name that is free; answers with that name. A
    /// file with mistakes is copied too: the shelf shows what is wrong with it. The error is a
    /// sentence.
    pub fn import(&mut self, path: &Path) -> Result<String, String> {
        let text = routine::read_text(path).map_err(|problem| {
            format!("{} was not imported: {}.", path.display(), problem.message)
        })?;
        let target = free_name(&self.folders.routines, &routine::id_of(path));
        write_atomically(&target, text.as_bytes())
            .map_err(|error| format!("{} was not imported: {error}.", path.display()))?;
        self.read_library();
        Ok(target
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned())
    }
}

/// `hips.ron`, or `hips-2.ron` where that is taken.
fn free_name(folder: &Path, id: &str) -> PathBuf {
    let plain = folder.join(format!("{id}.ron"));
    let numbered = (2_u32..).map(|number| folder.join(format!("{id}-{number}.ron")));
    std::iter::once(plain)
        .chain(numbered)
        .find(|path| !fs::exists(path).unwrap_or(false))
        .unwrap_or_else(|| folder.join("routine.ron"))
}
