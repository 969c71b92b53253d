//! Everything a screen shows of a session at one moment, frozen at once so that nothing tears.

use std::sync::Arc;
use std::time::Duration;

use crate::session::event::{Outcome, PauseCause};
use crate::time::Stamp;
use crate::timeline::segment::{Segment, Work};

/// A session at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// Name of the routine.
    pub routine: Arc<str>,
    /// Whether the clock runs.
    pub state: State,
    /// The timeline as it stands now, with extensions and without what was dropped.
    pub segments: Arc<[Segment]>,
    /// Index of the current segment; the last one when the session is over.
    pub current: usize,
    /// Time spent in the current segment, never more than its length.
    pub elapsed: Duration,
    /// What is left of it; `None` where it is open.
    pub remaining: Option<Duration>,
    /// What is left of the whole session, by plan.
    pub total_left: Duration,
    /// Where the playhead stands on the timeline.
    pub position: Duration,
    /// The breath or the repetition that is going on.
    pub beat: Option<Beat>,
    /// What comes after the current thing; `None` at the end.
    pub next: Option<Work>,
    /// Held so far in this session.
    pub held: Held,
    /// How many steps there are, and which one is current (from 0).
    pub step: (usize, usize),
    /// When something will change by itself that is more than the passing of a second.
    pub next_change: Option<Stamp>,
}

impl Snapshot {
    /// The current segment. A session has at least one.
    #[must_use]
    pub fn segment(&self) -> Option<&Segment> {
        self.segments.get(self.current)
    }
}

/// Whether the clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It does.
    Running,
    /// It will, when this much has passed.
    CountingIn {
        /// What is left of the count-in.
        left: Duration,
    },
    /// It does not.
    Paused(PauseCause),
    /// It never will again.
    Finished(Outcome),
}

/// Where in a breath or in a repetition the session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beat {
    /// Which breath or repetition, from 0.
    pub index: u32,
    /// How many there are.
    pub count: u32,
    /// Which part of it.
    pub part: Part,
    /// Time into this part.
    pub into: Duration,
    /// Length of this part.
    pub len: Duration,
}

/// A part of a breath or of a repetition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Breathing in.
    Inhale,
    /// Full.
    HoldIn,
    /// Breathing out.
    Exhale,
    /// Empty.
    HoldOut,
    /// Moving out.
    Out,
    /// Staying there.
    Hold,
    /// Moving back.
    Back,
}

/// Held time by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Held {
    /// Left.
    pub left: Duration,
    /// Right.
    pub right: Duration,
    /// Without sides, or both together.
    pub both: Duration,
}

impl Held {
    /// All of it.
    #[must_use]
    pub fn total(&self) -> Duration {
        self.left + self.right + self.both
    }
}
