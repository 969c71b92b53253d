//! The printed form of a timeline, for `supple plan --json`: its fields are part of the format.

use std::time::Duration;

use serde::Serialize;

use crate::words::{Phase, Side};

use super::Timeline;
use super::cue::Cue;
use super::segment::Segment;

/// A timeline as it is printed. Times in seconds; every length of the format is exact in them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plan {
    routine: String,
    total_s: f64,
    segments: Vec<Row>,
    cues: Vec<Heard>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Row {
    index: usize,
    step: usize,
    round: u32,
    kind: Phase,
    exercise: Option<String>,
    side: Option<Side>,
    set: Option<u32>,
    start_s: f64,
    len_s: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Heard {
    at_s: f64,
    cue: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

impl Plan {
    /// The printed form of `timeline`, with every cue.
    #[must_use]
    pub fn of(timeline: &Timeline) -> Self {
        Self {
            routine: timeline.name.to_string(),
            total_s: timeline.total.as_secs_f64(),
            segments: timeline.segments.iter().map(row).collect(),
            cues: timeline.cues().into_iter().map(heard).collect(),
        }
    }
}

fn row(segment: &Segment) -> Row {
    let work = segment.work.as_ref();
    Row {
        index: segment.index,
        step: segment.step,
        round: segment.round,
        kind: segment.phase,
        exercise: work.map(|work| work.exercise.id.clone()),
        side: work.map(|work| work.side),
        set: work.map(|work| work.set),
        start_s: segment.start.as_secs_f64(),
        len_s: segment.len.as_ref().map(Duration::as_secs_f64),
    }
}

fn heard(cue: Cue) -> Heard {
    Heard {
        at_s: cue.at.as_secs_f64(),
        cue: cue.kind.word(),
        text: cue.text,
    }
}
