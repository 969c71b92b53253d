//! The sounds that can be told apart, and a sound at its time.

use std::time::Duration;

/// One of the sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sound {
    /// 3, 2 and 1 s before something starts.
    Tick,
    /// Begin.
    Start,
    /// Half is done.
    Half,
    /// Let go.
    End,
    /// Change sides.
    Switch,
    /// Rest.
    Rest,
    /// Get into position.
    Ready,
    /// Breathe in; rises for as long as the breath.
    Inhale,
    /// Breathe out; falls for as long as the breath.
    Exhale,
    /// Move out.
    Out,
    /// Move back.
    Back,
    /// The routine is over.
    Done,
}

impl Sound {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Tick,
        Self::Start,
        Self::Half,
        Self::End,
        Self::Switch,
        Self::Rest,
        Self::Ready,
        Self::Inhale,
        Self::Exhale,
        Self::Out,
        Self::Back,
        Self::Done,
    ];

    /// Whether the sound lasts as long as what it goes with.
    #[must_use]
    pub const fn is_paced(self) -> bool {
        matches!(self, Self::Inhale | Self::Exhale)
    }

    /// How late the sound still says something true. What announces a stretch of time may come
    /// late, when a device was slow to open; what marks a moment may not.
    #[must_use]
    pub const fn patience(self) -> Duration {
        match self {
            Self::Switch | Self::Rest | Self::Ready | Self::Done => Duration::from_millis(1500),
            _ => Duration::from_millis(250),
        }
    }
}

/// A sound and when it begins: a [`Stamp`](crate::time::Stamp) in a session, a [`Duration`] from
/// the start of a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned<T> {
    /// When its first frame is heard.
    pub at: T,
    /// Which sound.
    pub sound: Sound,
    /// For how long, where the sound is paced; zero for the others.
    pub span: Duration,
}
