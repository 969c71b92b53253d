//! `supple export` and `supple import`: the whole history out, and other machines' in.

use std::io::Write;
use std::path::Path;

use chrono::{DateTime, FixedOffset};

use super::Verdict;
use crate::archive::{self, Format};
use crate::history::Store;
use crate::history::exchange::{Export, Merged};
use crate::platform::folders::Folders;

pub(super) const fn format(csv: bool) -> Format {
    if csv { Format::Csv } else { Format::Json }
}

/// Writes the history to a file, or to `out`.
pub(super) fn export(
    store: &Store,
    output: Option<&Path>,
    format: Format,
    out: &mut dyn Write,
) -> anyhow::Result<Verdict> {
    match (output, format) {
        (Some(path), _) => archive::export_to(store, format, path)?,
        (None, Format::Json) => store.export(out)?,
        (None, Format::Csv) => store.export_csv(out)?,
    }
    Ok(Verdict::Fine)
}

/// Merges exports as of `now`; without a `now` it only says what would be new.
pub(super) fn import(
    store: &mut Store,
    folders: &Folders,
    exports: Export,
    now: Option<DateTime<FixedOffset>>,
    out: &mut dyn Write,
) -> anyhow::Result<Verdict> {
    let Some(now) = now else {
        let would = store.would_import(&exports)?;
        writeln!(out, "{} An import would change nothing else.", words(would))?;
        return Ok(Verdict::Fine);
    };
    let (merged, backup) = archive::import(store, folders, exports, now)?;
    writeln!(out, "{}", words(merged))?;
    writeln!(out, "What was there before is in {}", backup.display())?;
    Ok(Verdict::Fine)
}

/// `12 new, 1 with something new, 140 here already.`
fn words(merged: Merged) -> String {
    let mut text = format!(
        "{} new, {} with something new, {} here already",
        merged.added, merged.changed, merged.same
    );
    if merged.running > 0 {
        text.push_str(", and one that runs was left alone");
    }
    text.push('.');
    text
}
