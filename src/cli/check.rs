//! `supple check`: diagnostics like a compiler's.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::Verdict;
use crate::library;
use crate::routine::Catalogue;
use crate::routine::diagnostic::Diagnostic;

/// Checks files, and the `.ron` files of folders.
pub(super) fn run(paths: &[PathBuf], out: &mut dyn Write) -> anyhow::Result<Verdict> {
    let mut verdict = Verdict::Fine;
    for path in files(paths)? {
        let checked = library::check_file(&path, Catalogue::builtin());
        for diagnostic in &checked.diagnostics {
            writeln!(out, "{}:{diagnostic}", path.display())?;
        }
        if checked.diagnostics.iter().any(Diagnostic::is_error) {
            verdict = Verdict::Problem;
        }
    }
    Ok(verdict)
}

/// A folder named like a file stays as it is: it gets its diagnostic.
fn files(paths: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() && !is_routine(path) {
            files.extend(in_folder(path)?);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

fn in_folder(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} could not be read", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| is_routine(path))
        .collect();
    files.sort();
    Ok(files)
}

fn is_routine(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "ron")
}
