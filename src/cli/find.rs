//! From what was typed to a routine: a file, or the id of one on the shelf.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, bail};

use super::say;
use crate::library::{self, Library};
use crate::platform::folders::Folders;
use crate::routine::catalogue::Catalogue;
use crate::routine::diagnostic::Diagnostic;
use crate::timeline::Timeline;

/// The timeline of the routine that `wanted` names. Its warnings are said, its errors are the answer.
pub(super) fn timeline(wanted: &str, folders: &Folders) -> anyhow::Result<Arc<Timeline>> {
    if is_path(wanted) {
        let loaded = library::read_file(Path::new(wanted), Catalogue::builtin());
        return usable(wanted, loaded.timeline, &loaded.diagnostics);
    }
    let library = Library::read(&folders.routines, Catalogue::builtin());
    let Some(entry) = library.find(wanted) else {
        let known: Vec<&str> = library.entries().iter().map(|entry| entry.id.as_str()).collect();
        bail!("there is no routine “{wanted}”. There are: {}", known.join(", "));
    };
    usable(wanted, entry.timeline.clone(), &entry.diagnostics)
}

fn is_path(wanted: &str) -> bool {
    wanted.contains(std::path::MAIN_SEPARATOR) || wanted.ends_with(".ron")
}

fn usable(wanted: &str, timeline: Option<Arc<Timeline>>, diagnostics: &[Diagnostic]) -> anyhow::Result<Arc<Timeline>> {
    for diagnostic in diagnostics {
        say(&format!("{wanted}:{diagnostic}"));
    }
    timeline.with_context(|| format!("“{wanted}” has errors and cannot be started"))
}
