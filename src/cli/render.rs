//! `supple render`: the sound track of a whole session as a WAV file.

use std::io::Write;
use std::path::Path;

use anyhow::Context as _;

use super::Verdict;
use crate::audio::{Taste, offline};
use crate::time::format;
use crate::timeline::Timeline;

/// Writes the file and says how long it is.
pub(super) fn run(
    timeline: &Timeline,
    output: &Path,
    rate: u32,
    voice: bool,
    out: &mut dyn Write,
) -> anyhow::Result<Verdict> {
    let taste = if voice {
        Taste::default()
    } else {
        Taste::plan()
    };
    offline::render_timeline(timeline, &taste, rate, output)
        .with_context(|| format!("{} could not be written", output.display()))?;
    writeln!(
        out,
        "{}: {}, {} cues at {rate} Hz",
        output.display(),
        format::clock(timeline.total),
        timeline.cues().len()
    )?;
    Ok(Verdict::Fine)
}
