//! From a text or a file to a checked routine and every diagnostic.

use std::path::Path;

use super::catalogue::Catalogue;
use super::check::check;
use super::diagnostic::Diagnostic;
use super::file;
use super::model::Routine;
use super::read::Reader;
use super::report::Report;
use super::tree::{self, Tree};

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

/// A routine's text read with the places of everything in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// As [`load`] gives it.
    pub loaded: Loaded,
    /// What could be read in spite of errors; steps may be missing.
    pub partial: Option<Routine>,
    /// The values and comments. Empty where the text is too large.
    pub tree: Tree,
    /// Whether the tree is the whole text: no error of syntax.
    pub whole: bool,
}

/// Reads a routine from its text and keeps the tree.
#[must_use]
pub fn parse(text: &str, id: &str, catalogue: &Catalogue) -> Parsed {
    match file::too_large(text.len()) {
        Some(problem) => Parsed {
            loaded: refused(problem),
            partial: None,
            tree: Tree::default(),
            whole: false,
        },
        None => parse_bounded(text, id, catalogue),
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
    parse_bounded(text, id, catalogue).loaded
}

fn parse_bounded(text: &str, id: &str, catalogue: &Catalogue) -> Parsed {
    let mut report = Report::default();
    let tree = tree::parse(text, &mut report);
    let whole = !report.has_errors();
    let mut reader = Reader::new(text, report, Some(catalogue));
    let root = tree.root.as_ref();
    let partial = root.and_then(|node| reader.routine(node, id));
    check(&reader.seen, &reader.timing, &mut reader.report);
    let usable = !reader.report.has_errors();
    Parsed {
        loaded: Loaded {
            routine: partial.clone().filter(|_| usable),
            diagnostics: reader.report.into_sorted(),
        },
        partial,
        tree,
        whole,
    }
}
