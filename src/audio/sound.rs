//! The sounds that can be told apart, and what is heard at its time.

use std::sync::Arc;
use std::time::Duration;

use crate::words::Side;

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

    /// Its word in the settings: that of the cue it belongs to, or of the waiting it opens.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Tick => "tick",
            Self::Start => "start",
            Self::Half => "half",
            Self::End => "end",
            Self::Switch => "switch",
            Self::Rest => "rest",
            Self::Ready => "ready",
            Self::Inhale => "inhale",
            Self::Exhale => "exhale",
            Self::Out => "out",
            Self::Back => "back",
            Self::Done => "done",
        }
    }

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

/// What can be heard at one time: a tone, or words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// One of the sounds.
    Tone {
        /// Which one.
        sound: Sound,
        /// For how long, where the sound is paced; zero for the others.
        span: Duration,
    },
    /// A text, spoken. Words begin over what was being said, and end it.
    Words(Arc<str>),
}

/// Something heard and when it begins: a [`Stamp`](crate::time::Stamp) in a session, a
/// [`Duration`] from the start of a timeline or a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned<T> {
    /// When its first frame is heard.
    pub at: T,
    /// What is heard.
    pub part: Part,
    /// The side that works then; `Both` is heard in the middle.
    pub side: Side,
}

impl<T> Planned<T> {
    /// `sound` in the middle; `span` counts for breaths only.
    pub const fn tone(at: T, sound: Sound, span: Duration) -> Self {
        let part = Part::Tone { sound, span };
        let side = Side::Both;
        Self { at, part, side }
    }

    /// `text` in the middle.
    pub fn words(at: T, text: impl Into<Arc<str>>) -> Self {
        let part = Part::Words(text.into());
        let side = Side::Both;
        Self { at, part, side }
    }

    /// The same while `side` works.
    #[must_use]
    pub fn on(self, side: Side) -> Self {
        Self { side, ..self }
    }

    /// The same at another time.
    pub fn moved<U>(self, at: impl FnOnce(T) -> U) -> Planned<U> {
        Planned {
            at: at(self.at),
            part: self.part,
            side: self.side,
        }
    }

    /// How late it still says something true.
    #[must_use]
    pub const fn patience(&self) -> Duration {
        match self.part {
            Part::Tone { sound, .. } => sound.patience(),
            Part::Words(_) => Duration::from_millis(1500),
        }
    }

    /// Whether it opens a stretch of time: a place where a slip of the device can be made good
    /// without being heard between two beats.
    #[must_use]
    pub const fn opens(&self) -> bool {
        matches!(
            self.part,
            Part::Tone {
                sound: Sound::Ready | Sound::Switch | Sound::Rest,
                ..
            }
        )
    }
}
