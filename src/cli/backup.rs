//! `supple backup` and `supple restore`: everything to a safe place, and back.

use std::io::{self, BufRead as _, Write};
use std::path::Path;

use anyhow::Context as _;
use chrono::{DateTime, FixedOffset};

use super::Verdict;
use crate::archive::{self, Reason};
use crate::history::Store;
use crate::history::backup::Backup;
use crate::platform::folders::Folders;

/// Writes a backup and says where it is.
pub(super) fn back_up(
    store: &Store,
    folders: &Folders,
    output: Option<&Path>,
    now: DateTime<FixedOffset>,
    out: &mut dyn Write,
) -> anyhow::Result<Verdict> {
    let path = match output {
        Some(path) => archive::back_up_to(store, folders, path)?,
        None => archive::back_up(store, folders, Reason::Asked, now)?,
    };
    writeln!(out, "{}", path.display())?;
    Ok(Verdict::Fine)
}

/// Asks, unless that was answered on the command line, and puts everything back.
pub(super) fn restore(
    store: &mut Store,
    folders: &Folders,
    (file, yes): (&Path, bool),
    now: DateTime<FixedOffset>,
    out: &mut dyn Write,
) -> anyhow::Result<Verdict> {
    let backup = Backup::read(file).with_context(|| file.display().to_string())?;
    let question = format!(
        "Replace history, routines and settings by this backup of {} sessions and {} files? [y/N] ",
        backup.sessions,
        backup.files.len()
    );
    if !yes && !agreed(&question, out)? {
        writeln!(out, "Nothing was changed.")?;
        return Ok(Verdict::Problem);
    }
    let before = archive::restore(store, folders, &backup, now)?;
    writeln!(
        out,
        "Restored. What was there before is in {}",
        before.display()
    )?;
    Ok(Verdict::Fine)
}

fn agreed(question: &str, out: &mut dyn Write) -> io::Result<bool> {
    write!(out, "{question}")?;
    out.flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes" | "Yes"))
}
