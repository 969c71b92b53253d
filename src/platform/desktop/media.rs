//! A session as the desktop's media keys see it.

use std::time::Duration;

use crate::time::Stamp;

/// What is being played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Playing {
    /// Names this stretch of the timeline; another number is another track.
    pub track: u32,
    /// What is done, and with which side.
    pub title: String,
    /// The routine.
    pub album: String,
    /// How long it lasts; `None` where it is open.
    pub length: Option<Duration>,
    /// How far it was at `at`.
    pub position: Duration,
    /// When that was.
    pub at: Stamp,
    /// Whether it goes on.
    pub status: Status,
}

impl Playing {
    /// How far it is at `now`.
    #[must_use]
    pub fn position_at(&self, now: Stamp) -> Duration {
        let position = match self.status {
            Status::Playing => self.position + now.since(self.at),
            Status::Paused => self.position,
        };
        self.length.map_or(position, |length| position.min(length))
    }
}

/// Whether the clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It does.
    Playing,
    /// It does not.
    Paused,
}

/// A key of a headset, a keyboard or a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaKey {
    /// Play.
    Play,
    /// Pause.
    Pause,
    /// Play or pause, whichever it is not.
    PlayPause,
    /// On to the next.
    Next,
    /// Back.
    Previous,
    /// End it.
    Stop,
    /// Show the window.
    Raise,
}
