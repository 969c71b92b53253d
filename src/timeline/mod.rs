//! From a routine to a flat list of segments and their cues: pure, the same for the same routine.
//!
//! What a file compiles to is laid down in the format. [`compile()`] walks the steps, [`layout`]
//! puts the segments one behind the other, [`placing`] says which cue stands where, [`announce`]
//! finds the words, [`fit`] holds what a person chose for all routines, and [`plan`] is the printed form. The session engine lays its changed segments out
//! and asks for their cues here too, so that a live session and a plan never differ.

pub mod announce;
#[cfg(test)]
pub(crate) mod build;
pub mod compile;
pub mod cue;
pub mod fit;
pub mod layout;
pub mod placing;
pub mod plan;
pub mod segment;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

pub use compile::{TooBig, compile, compile_for};
pub use fit::Fit;
pub use placing::cues_of;

use cue::{Cue, CueKind};
use segment::Segment;

/// A compiled routine.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The routine's id.
    pub id: String,
    /// The routine's name.
    pub name: Arc<str>,
    /// In order, without gaps.
    pub segments: Arc<[Segment]>,
    /// How many steps the routine has in reading order; groups do not count, what is in them does.
    pub steps: usize,
    /// The sum of all lengths; open segments count 0.
    pub total: Duration,
}

impl Timeline {
    /// Every cue with its time on the timeline, by time and then in the fixed order.
    #[must_use]
    pub fn cues(&self) -> Vec<Cue> {
        let mut cues: Vec<Cue> = self
            .segments
            .iter()
            .flat_map(|segment| {
                let placed = |cue: Cue| Cue {
                    at: segment.start + cue.at,
                    ..cue
                };
                cues_of(&self.segments, segment.index)
                    .into_iter()
                    .map(placed)
            })
            .chain(self.done_after_open())
            .collect();
        cues.sort_by_key(|cue| (cue.at, cue.kind));
        cues
    }

    /// Nobody knows when an open segment ends, so it has no `done` of its own; the plan has one.
    fn done_after_open(&self) -> Option<Cue> {
        let last = self.segments.last().filter(|last| last.len.is_none())?;
        Some(Cue::new(CueKind::Done, self.total, last.index))
    }
}
