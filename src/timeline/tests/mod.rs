//! What a routine comes to, rule by rule, and what holds for every routine.

mod cues;
mod fitted;
mod limits;
mod order;
mod preps;
mod properties;
mod steps;
mod worked_example;

use std::time::Duration;

use super::Timeline;
use super::segment::Segment;
use crate::words::Side;

/// A segment in a word: `prep 10`, `hold L1 40`, `open B1`, `rest 5`.
fn word(segment: &Segment) -> String {
    let kind = segment.phase.word();
    let len = segment.len.map(|len| format!(" {}", len.as_secs_f64()));
    let work = segment.work.as_ref().filter(|_| segment.phase.is_active());
    let side = work.map(|work| format!(" {}{}", letter(work.side), work.set));
    format!(
        "{kind}{}{}",
        side.unwrap_or_default(),
        len.unwrap_or_default()
    )
}

const fn letter(side: Side) -> &'static str {
    match side {
        Side::Left => "L",
        Side::Right => "R",
        Side::Both => "B",
    }
}

fn words(timeline: &Timeline) -> Vec<String> {
    timeline.segments.iter().map(word).collect()
}

/// The lengths of all segments of one kind, in whole seconds.
fn lens(timeline: &Timeline, kind: &str) -> Vec<u64> {
    timeline
        .segments
        .iter()
        .filter(|segment| segment.phase.word() == kind)
        .map(|segment| segment.len.as_ref().map_or(0, Duration::as_secs))
        .collect()
}
