//! From what was typed to a routine: a file, or the id of one on the shelf.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, bail};

use super::say;
use crate::library::{self, Library, Usable};
use crate::platform::folders::Folders;
use crate::routine::Catalogue;
use crate::routine::diagnostic::Diagnostic;
use crate::timeline::{Fit, Timeline};

/// The timeline of the routine that `wanted` names. Its warnings are said, its errors are the answer.
pub(super) fn timeline(wanted: &str, folders: &Folders) -> anyhow::Result<Arc<Timeline>> {
    Ok(routine(wanted, folders)?.timeline)
}

/// The routine that `wanted` names, and its timeline.
pub(super) fn routine(wanted: &str, folders: &Folders) -> anyhow::Result<Usable> {
    fitted(wanted, folders, Fit::default())
}

/// The same, fitted to a person.
pub(super) fn fitted(wanted: &str, folders: &Folders, fit: Fit) -> anyhow::Result<Usable> {
    if is_path(wanted) {
        let checked = library::check_file(Path::new(wanted), Catalogue::builtin());
        let mut usable = usable(wanted, checked.usable, &checked.diagnostics)?;
        usable.fit(fit.with_all());
        return Ok(usable);
    }
    let mut library = Library::read(&folders.routines, Catalogue::builtin());
    library.fit(fit);
    let Some(entry) = library.find(wanted) else {
        let known: Vec<&str> = library
            .entries()
            .iter()
            .map(|entry| entry.id.as_str())
            .collect();
        bail!(
            "there is no routine “{wanted}”. There are: {}",
            known.join(", ")
        );
    };
    usable(wanted, entry.usable.clone(), &entry.diagnostics)
}

fn is_path(wanted: &str) -> bool {
    let path = Path::new(wanted);
    path.components().count() > 1 || path.extension().is_some_and(|ending| ending == "ron")
}

fn usable(
    wanted: &str,
    usable: Option<Usable>,
    diagnostics: &[Diagnostic],
) -> anyhow::Result<Usable> {
    for diagnostic in diagnostics {
        say(&format!("{wanted}:{diagnostic}"));
    }
    usable.with_context(|| format!("“{wanted}” has errors and cannot be started"))
}
