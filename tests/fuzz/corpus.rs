//! The files that cases are made from.

use std::fs;
use std::path::{Path, PathBuf};

/// The files of a kind, and what was found of that kind, sorted by name.
pub(crate) fn corpus(kind: &str) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut paths = listed(&root.join(kind));
    assert!(!paths.is_empty(), "tests/corpus/{kind} is empty");
    paths.extend(listed(&root.join("found").join(kind)));
    let read = |path: PathBuf| fs::read(&path).unwrap();
    paths.into_iter().map(read).collect()
}

fn listed(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}
