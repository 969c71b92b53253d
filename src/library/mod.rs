//! The shelf of routines: built-in and the person's own.
//!
//! Nothing on it is ever left out: a file with errors stays listed with what is wrong with it, and
//! a person's file that bears the name of a built-in one hides it and says so.

mod builtin;
mod checked;
mod drafts;
mod entry;
mod folder;
mod gist;
mod save;
mod shelve;

#[cfg(test)]
mod tests;

use std::path::Path;

pub use checked::{Checked, Usable, check_file, check_loaded, check_text};
pub use drafts::{Draft, DraftSlot, left_drafts};
pub use entry::{Entry, Origin};
pub use folder::LibraryError;
pub use gist::{Gist, Part};
pub use save::{SaveError, export, save};
pub use shelve::{Deleted, delete, free_id, rename};

use crate::routine::{Catalogue, id_of};
use crate::timeline::Fit;

/// Every routine there is, built-in ones first.
#[derive(Debug, Clone, PartialEq)]
pub struct Library {
    entries: Vec<Entry>,
    problem: Option<LibraryError>,
}

impl Library {
    /// Reads the built-in routines and those in `user_folder`. A folder that is missing is empty;
    /// one that cannot be read is said by [`Library::problem`].
    #[must_use]
    pub fn read(user_folder: &Path, catalogue: &Catalogue) -> Self {
        let (files, problem) = match folder::routine_files(user_folder) {
            Ok(files) => (files, None),
            Err(error) => (Vec::new(), Some(error)),
        };
        let own: Vec<Entry> = files
            .into_iter()
            .map(|path| {
                let checked = check_file(&path, catalogue);
                Entry::new(id_of(&path), Origin::User(path), checked)
            })
            .collect();
        let mut entries = builtins(catalogue);
        entries.retain(|entry| own.iter().all(|mine| mine.id != entry.id));
        entries.extend(own);
        Self { entries, problem }
    }

    /// Fits every routine to a person. What is to be chosen on purpose is left out of built-in
    /// routines alone: whoever writes it into a file of their own has chosen it.
    pub fn fit(&mut self, fit: Fit) {
        for entry in &mut self.entries {
            let own = entry.origin != Origin::Builtin;
            if let Some(usable) = &mut entry.usable {
                usable.fit(if own { fit.with_all() } else { fit });
            }
        }
    }

    /// All of them: built-in ones in their own order, then the person's by file name.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The routine of this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Why the person's folder could not be read.
    #[must_use]
    pub const fn problem(&self) -> Option<&LibraryError> {
        self.problem.as_ref()
    }
}

fn builtins(catalogue: &Catalogue) -> Vec<Entry> {
    builtin::ROUTINES
        .iter()
        .map(|(id, text)| {
            Entry::new(
                (*id).to_owned(),
                Origin::Builtin,
                check_text(text, id, catalogue),
            )
        })
        .collect()
}
