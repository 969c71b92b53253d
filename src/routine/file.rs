//! Routine files on disk: what is refused before a single character is looked at.
//!
//! A folder may be called `x.ron`, and so may a pipe that nobody ever writes to; opening that one
//! would wait for ever, so only regular files are opened.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::diagnostic::{Diagnostic, Place};

/// Largest routine file, in bytes: 1 MiB.
pub const MAX_BYTES: usize = 1 << 20;

/// The id of a routine: its file's stem.
#[must_use]
pub fn id_of(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// The problem of a text of `bytes` bytes, where it is too large.
#[must_use]
pub fn too_large(bytes: usize) -> Option<Diagnostic> {
    (bytes > MAX_BYTES).then(|| {
        let problem = Diagnostic::error(Place::START, "the file is larger than 1 MiB");
        problem.hint("Split it into several routines")
    })
}

/// The text of a routine file. Where it cannot be read, the one thing that is wrong with it.
pub fn read(path: &Path) -> Result<String, Diagnostic> {
    let about = fs::metadata(path).map_err(|error| unreadable(&error))?;
    if !about.is_file() {
        let what = if about.is_dir() {
            "this is a folder, not a file"
        } else {
            "this is not a regular file"
        };
        return Err(Diagnostic::error(Place::START, what));
    }
    let bytes = bounded(path).map_err(|error| unreadable(&error))?;
    match too_large(bytes.len()) {
        Some(problem) => Err(problem),
        None => String::from_utf8(bytes).map_err(|error| not_utf8(&error)),
    }
}

/// One byte more than allowed at most, so that a larger file shows.
fn bounded(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(error: &io::Error) -> Diagnostic {
    Diagnostic::error(Place::START, format!("the file cannot be read: {error}"))
}

/// Points at the first byte that is no text.
fn not_utf8(error: &std::string::FromUtf8Error) -> Diagnostic {
    let good = error.utf8_error().valid_up_to();
    let before = error.as_bytes().get(..good).unwrap_or_default();
    let place = end_of(&String::from_utf8_lossy(before));
    Diagnostic::error(place, "the file is not UTF-8 text").hint("Save it as UTF-8 in your editor")
}

fn end_of(text: &str) -> Place {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let last = text.rsplit('\n').next().unwrap_or_default();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Place {
        line: number(text.matches('\n').count() + 1),
        column: number(last.chars().count() + 1),
    }
}
