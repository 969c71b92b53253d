//! From a text or a file to a checked routine and every diagnostic.

use std::path::Path;

use super::catalogue::Catalogue;
use super::check::check;
use super::diagnostic::Diagnostic;
use super::file;
use super::model::Routine;
use super::read::Reader;
use super::report::Report;
use super::tree;

/// What came of reading a routine.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// There exactly where no diagnostic is an error.
    pub routine: Option<Routine>,
    /// Sorted by place.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a routine from its text; `id` is the stem of its file.
#[must_use]
pub fn load(text: &str, id: &str, catalogue: &Catalogue) -> Loaded {
    match file::too_large(text.len()) {
        Some(problem) => refused(problem),
        None => load_bounded(text, id, catalogue),
    }
}

/// Reads a routine file; its stem is the routine's id. Never waits for a pipe, never reads much
/// more than a routine may have.
#[must_use]
pub fn load_file(path: &Path, catalogue: &Catalogue) -> Loaded {
    match file::read(path) {
        Ok(text) => load_bounded(&text, &file::id_of(path), catalogue),
        Err(problem) => refused(problem),
    }
}

fn refused(problem: Diagnostic) -> Loaded {
    Loaded {
        routine: None,
        diagnostics: vec![problem],
    }
}

fn load_bounded(text: &str, id: &str, catalogue: &Catalogue) -> Loaded {
    let mut report = Report::default();
    let node = tree::read(text, &mut report);
    let mut reader = Reader::new(text, report, Some(catalogue));
    let routine = node.and_then(|node| reader.routine(&node, id));
    check(&reader.seen, &reader.timing, &mut reader.report);
    let routine = routine.filter(|_| !reader.report.has_errors());
    Loaded {
        routine,
        diagnostics: reader.report.into_sorted(),
    }
}
