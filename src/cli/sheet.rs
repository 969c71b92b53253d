//! `supple sheet`: a routine as one page to print.

use std::io::Write;
use std::path::Path;

use anyhow::Context as _;

use super::Verdict;
use crate::library::Usable;
use crate::platform::files::write_atomically;
use crate::sheet;

/// Writes the page and says where it is.
pub(super) fn run(usable: &Usable, output: &Path, out: &mut dyn Write) -> anyhow::Result<Verdict> {
    let html = sheet::sheet(&usable.routine, usable.timeline.total);
    write_atomically(output, html.as_bytes())
        .with_context(|| format!("{} could not be written", output.display()))?;
    writeln!(
        out,
        "{}: open it in a browser and print it",
        output.display()
    )?;
    Ok(Verdict::Fine)
}
