//! What shells and `man` know of the commands, made from the very definitions that read them, so
//! that neither can lag behind.

use std::io::Write;
use std::path::Path;

use anyhow::Context as _;
use clap::CommandFactory as _;
use clap_complete::Shell;

use super::{Args, Verdict};

/// Writes the completion script of `shell`.
pub(super) fn completions(shell: Shell, out: &mut dyn Write) -> anyhow::Result<Verdict> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "supple", &mut script);
    out.write_all(&script)?;
    Ok(Verdict::Fine)
}

/// Writes the pages of all commands, `supple.1` and one for each, into `folder`.
pub(super) fn manual(folder: &Path) -> anyhow::Result<Verdict> {
    std::fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(Args::command(), folder))
        .with_context(|| format!("{} could not be written", folder.display()))?;
    Ok(Verdict::Fine)
}
