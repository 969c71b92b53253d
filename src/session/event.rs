//! What a session did. The same events drive the sound, the history and the screens.

use std::sync::Arc;
use std::time::Duration;

use crate::routine::model::Exercise;
use crate::session::command::Pain;
use crate::time::Stamp;
use crate::timeline::segment::Segment;

/// Something that happened, at an exact stamp: the planned one, not when it was noticed.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// An attempt at a segment began.
    SegmentStarted {
        /// The segment as it stands now.
        segment: Segment,
        /// When.
        at: Stamp,
    },
    /// An attempt at a segment is over; exactly one for each start.
    SegmentEnded {
        /// What is to be recorded.
        attempt: Attempt,
        /// When.
        at: Stamp,
    },
    /// The clock stopped.
    Paused {
        /// Why.
        cause: PauseCause,
        /// When.
        at: Stamp,
    },
    /// The count-in began; the clock runs again at `until`.
    CountingIn {
        /// When the clock will run.
        until: Stamp,
        /// When the count-in began.
        at: Stamp,
    },
    /// The clock runs again.
    Resumed {
        /// When.
        at: Stamp,
    },
    /// The current segment was made longer or shorter.
    LengthChanged {
        /// Its new length.
        len: Duration,
        /// When.
        at: Stamp,
    },
    /// The person pressed "It hurts".
    StoppedOnPain {
        /// Number of the attempt it was in.
        seq: u32,
        /// Where.
        segment: Segment,
        /// How far into the segment.
        elapsed: Duration,
        /// When.
        at: Stamp,
    },
    /// The person said what hurts.
    PainDescribed {
        /// Number of the attempt that was stopped.
        seq: u32,
        /// Where it was stopped.
        segment: Segment,
        /// How far into the segment.
        elapsed: Duration,
        /// Side and kind.
        pain: Pain,
        /// When.
        at: Stamp,
    },
    /// The person said that nothing hurts after all.
    PainTakenBack {
        /// Number of the attempt that was stopped.
        seq: u32,
        /// When.
        at: Stamp,
    },
    /// An exercise was left out for the rest of the session.
    ExerciseDropped {
        /// Which.
        exercise: Arc<Exercise>,
        /// When.
        at: Stamp,
    },
    /// An exercise was replaced for the rest of the session.
    ExerciseReplaced {
        /// What was to be done.
        from: Arc<Exercise>,
        /// What is done instead.
        to: Arc<Exercise>,
        /// When.
        at: Stamp,
    },
    /// The session is over.
    Finished {
        /// How.
        outcome: Outcome,
        /// When.
        at: Stamp,
    },
}

/// One attempt at a segment, as it goes into the history.
#[derive(Debug, Clone, PartialEq)]
pub struct Attempt {
    /// Counts the session's attempts from 0.
    pub seq: u32,
    /// The segment as it was done, extensions included.
    pub segment: Segment,
    /// When it began.
    pub started: Stamp,
    /// Seconds really spent in it while it was active; zero for waiting segments. Never a pause.
    pub held: Duration,
    /// How it ended.
    pub ending: Ending,
}

/// How an attempt at a segment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Its time was up, or an open one was ended by going on.
    Completed,
    /// Left early by skip, back or a jump.
    Skipped,
    /// It hurt.
    Pain,
    /// The session ended in it.
    Stopped,
}

/// Why the clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PauseCause {
    /// The person asked.
    Asked,
    /// It hurts.
    Pain,
    /// The machine slept; the gap counts for nothing.
    Suspended,
}

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The last segment was over.
    Completed,
    /// Ended early on purpose.
    StoppedEarly,
    /// Left paused for too long.
    LeftPaused,
}
