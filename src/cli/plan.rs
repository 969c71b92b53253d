//! `supple plan`: the compiled timeline, as a table for people and as JSON for programs.

use std::io::{self, Write};
use std::time::Duration;

use super::Verdict;
use crate::timeline::Timeline;
use crate::timeline::plan::Plan;
use crate::timeline::segment::Segment;

/// Prints the plan.
pub(super) fn run(timeline: &Timeline, json: bool, out: &mut dyn Write) -> anyhow::Result<Verdict> {
    if json {
        writeln!(
            out,
            "{}",
            serde_json::to_string_pretty(&Plan::of(timeline))?
        )?;
    } else {
        table(timeline, out)?;
    }
    Ok(Verdict::Fine)
}

fn table(timeline: &Timeline, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "| start | length | kind | exercise | side | set |")?;
    writeln!(out, "| --- | --- | --- | --- | --- | --- |")?;
    for segment in timeline.segments.iter() {
        writeln!(out, "{}", row(segment))?;
    }
    writeln!(out, "\nTotal {} s.\n", secs(timeline.total))?;
    writeln!(out, "| at | cue | says |")?;
    writeln!(out, "| --- | --- | --- |")?;
    for cue in timeline.cues() {
        let text = cue.text.unwrap_or_default();
        writeln!(out, "| {} | {} | {text} |", secs(cue.at), cue.kind.word())?;
    }
    Ok(())
}

fn row(segment: &Segment) -> String {
    let length = segment.len.map_or_else(|| "open".to_owned(), secs);
    let (exercise, side, set) = match &segment.work {
        Some(work) => (
            work.exercise.id.as_str(),
            work.side.word(),
            work.set.to_string(),
        ),
        None => ("-", "-", "-".to_owned()),
    };
    format!(
        "| {} | {length} | {} | {exercise} | {side} | {set} |",
        secs(segment.start),
        segment.phase.word(),
    )
}

/// Seconds without a needless point: `40`, `7.5`.
fn secs(span: Duration) -> String {
    span.as_secs_f64().to_string()
}
