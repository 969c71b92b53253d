//! What can be asked of a running session, and why it may be refused.
//!
//! Windows, keys, media keys and the terminal all speak these commands.

use std::sync::Arc;
use std::time::Duration;

use crate::routine::model::Exercise;
use crate::words::Side;

/// A verb of the session.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Stop the clock.
    Pause,
    /// Go on, after a short count-in.
    Resume,
    /// On to the next thing to do; out of a lead-in into what it leads to.
    Skip,
    /// Do this once more, or, at its very beginning, go to the thing before.
    Back,
    /// Go to the thing that segment (an index of the timeline) belongs to.
    GoTo(usize),
    /// Make the current segment longer or shorter.
    Extend(Change),
    /// It hurts: pause at once and remember where.
    StopOnPain,
    /// What the person says of the pain, after [`Command::StopOnPain`].
    DescribePain(Pain),
    /// Nothing hurts: the last [`Command::StopOnPain`] was a mistake, and is not kept. The pause stays.
    NothingHurts,
    /// Leave out the current exercise for the rest of the session, on both sides.
    DropExercise,
    /// Do this variant instead, for the rest of the session.
    UseEasier(Arc<Exercise>),
    /// Leave out all that is to come and lie down for two minutes with this breathing exercise.
    LieDown(Arc<Exercise>),
    /// End the session here; what was held is kept.
    Finish,
}

/// A change of a segment's length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// By this much more.
    Longer(Duration),
    /// By this much less.
    Shorter(Duration),
}

/// A pain as the person described it. No diagnosis: where, and which of three kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pain {
    /// Left, right, or the middle (`Both`).
    pub side: Side,
    /// Dull, sharp or radiating.
    pub kind: PainKind,
}

/// Sharp and radiating mean stop (content: physiotherapy stop rules).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PainKind {
    /// An ache or a strong pull that stays in one place.
    Dull,
    /// Sudden, stabbing or pinching.
    Sharp,
    /// Travels down the leg, tingles or goes numb.
    Radiating,
}

/// Why a command was not followed. Nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The session is over.
    #[error("the session is over")]
    Over,
    /// The session is paused already.
    #[error("the session is paused already")]
    AlreadyPaused,
    /// The session is not paused.
    #[error("the session is not paused")]
    NotPaused,
    /// The timeline has no such segment.
    #[error("there is no such segment")]
    NoSuchSegment,
    /// Nothing is left to take away, or the segment has no length.
    #[error("this cannot be made longer or shorter")]
    CannotChangeLength,
    /// No pain was reported.
    #[error("nothing was stopped on pain")]
    NoPain,
    /// The current segment has no exercise to drop or to replace.
    #[error("there is no exercise here")]
    NoExercise,
}
