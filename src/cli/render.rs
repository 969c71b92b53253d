//! `supple render`: the sound track of a whole session as a WAV file.

use std::io::Write;
use std::path::Path;

use anyhow::Context as _;

use super::Verdict;
use crate::audio::offline;
use crate::time::format;
use crate::timeline::Timeline;

/// Writes the file and says how long it is.
pub(super) fn run(
    timeline: &Timeline,
    output: &Path,
    rate: u32,
    out: &mut dyn Write,
) -> anyhow::Result<Verdict> {
    let cues = timeline.cues();
    let in_phase = cues.iter().filter_map(|cue| {
        let segment = timeline.segments.get(cue.segment)?;
        Some((cue, segment.phase))
    });
    offline::render_timeline(in_phase, timeline.total, rate, output)
        .with_context(|| format!("{} could not be written", output.display()))?;
    writeln!(
        out,
        "{}: {}, {} cues at {rate} Hz",
        output.display(),
        format::clock(timeline.total),
        cues.len()
    )?;
    Ok(Verdict::Fine)
}
