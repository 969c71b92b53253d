//! One flat piece of the compiled timeline.

use std::sync::Arc;
use std::time::Duration;

use crate::routine::model::{Exercise, Pattern, Tempo};
use crate::words::{Phase, Side};

/// One flat piece of a session. Segments follow one another without gaps.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// Position in the timeline, from 0.
    pub index: usize,
    /// The step it belongs to, in reading order from 0; groups do not count.
    pub step: usize,
    /// The how-manieth pass through that step, from 1.
    pub round: u32,
    /// What it is.
    pub phase: Phase,
    /// What is done; in a waiting segment what comes next, `None` at the end of the routine.
    pub work: Option<Work>,
    /// Start on the timeline.
    pub start: Duration,
    /// Length; `None` for an open segment, which counts 0 in totals.
    pub len: Option<Duration>,
    /// What a waiting segment says at its start, instead of what comes next.
    pub say: Option<String>,
}

impl Segment {
    /// Length, with 0 for an open segment.
    #[must_use]
    pub fn planned(&self) -> Duration {
        self.len.unwrap_or_default()
    }

    /// End on the timeline.
    #[must_use]
    pub fn end(&self) -> Duration {
        self.start + self.planned()
    }
}

/// What is done in an active segment, or comes next after a waiting one.
#[derive(Debug, Clone, PartialEq)]
pub struct Work {
    /// The exercise.
    pub exercise: Arc<Exercise>,
    /// The working side.
    pub side: Side,
    /// Which set, from 1.
    pub set: u32,
    /// How many sets this side does in this step.
    pub sets: u32,
    /// The phase of the active segment itself.
    pub phase: Phase,
    /// Length of the active segment; `None` where it is open.
    pub len: Option<Duration>,
    /// How it is paced.
    pub pace: Pace,
    /// The lines to show and speak: the step's, else the exercise's.
    pub cues: Arc<[String]>,
    /// The step's note.
    pub note: Option<String>,
}

/// What divides an active segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Nothing: a plain or an open hold.
    Still,
    /// Whole breaths; `counted` where the length was given in breaths (or is breathing itself), so
    /// that changes of the length go by whole breaths.
    Breaths {
        /// The breath.
        pattern: Pattern,
        /// Breaths that are sounded.
        count: u32,
        /// Whether the length is this count of breaths.
        counted: bool,
    },
    /// Whole repetitions.
    Reps {
        /// The tempo.
        tempo: Tempo,
        /// Repetitions.
        count: u32,
    },
}

impl Pace {
    /// The breaths of `pattern` that are sounded in a hold of length `len`: whole ones only.
    #[must_use]
    pub fn sounded(pattern: Pattern, len: Duration) -> Self {
        Self::Breaths {
            pattern,
            count: whole(len, pattern.length()),
            counted: false,
        }
    }
}

/// How often `unit` fits into `span`; 0 where the unit is empty.
#[must_use]
pub(crate) fn whole(span: Duration, unit: Duration) -> u32 {
    let fits = span.as_nanos().checked_div(unit.as_nanos());
    u32::try_from(fits.unwrap_or_default()).unwrap_or(u32::MAX)
}
