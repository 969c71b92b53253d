//! What is heard or shown at an exact time of the timeline.

use std::time::Duration;

/// The cues, in the order in which they are listed where several fall on one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CueKind {
    /// A hold, reps or breathing ends.
    End,
    /// The routine ends.
    Done,
    /// A waiting segment starts: exercise and side are spoken.
    Announce,
    /// 3, 2 and 1 s before something starts.
    Tick,
    /// A hold, reps or breathing starts.
    Start,
    /// The middle of a hold of 20 s and more.
    Half,
    /// A breath in begins.
    Inhale,
    /// A breath out begins.
    Exhale,
    /// A repetition goes out.
    Out,
    /// A repetition comes back.
    Back,
}

impl CueKind {
    /// Name as in `supple plan --json`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::End => "end",
            Self::Done => "done",
            Self::Announce => "announce",
            Self::Tick => "tick",
            Self::Start => "start",
            Self::Half => "half",
            Self::Inhale => "inhale",
            Self::Exhale => "exhale",
            Self::Out => "out",
            Self::Back => "back",
        }
    }
}

/// One cue at its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// On the timeline, or from the start of its segment: whoever hands it out says which.
    pub at: Duration,
    /// What it is.
    pub kind: CueKind,
    /// For how long the sound may last: the breath or the movement it goes with, else zero.
    pub span: Duration,
    /// The segment it belongs to.
    pub segment: usize,
    /// The words of an announcement.
    pub text: Option<String>,
}

impl Cue {
    /// A cue without a span and without words.
    #[must_use]
    pub const fn new(kind: CueKind, at: Duration, segment: usize) -> Self {
        Self {
            at,
            kind,
            span: Duration::ZERO,
            segment,
            text: None,
        }
    }
}
