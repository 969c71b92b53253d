//! Systems whose desktops are not spoken to: nobody tells, nobody answers.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::dialog::{Chosen, Wanted};
use super::media::{MediaKey, Playing};
use super::notice::{Heard, NoService, Notice, Wish};
use crate::time::Clock;

/// Tells how long nothing was touched.
#[derive(Default)]
pub struct Presence;

impl Presence {
    /// Knows nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self
    }

    /// Nobody tells.
    pub const fn idle(&mut self, _: DateTime<FixedOffset>) -> Option<Duration> {
        None
    }
}

/// Keeps no display on.
pub struct Awake;

impl Awake {
    /// Nobody can be asked.
    #[must_use]
    pub const fn new() -> Option<Self> {
        None
    }

    /// Asks nobody.
    pub const fn keep(&self, _: bool) {}
}

/// Shows no notice.
pub struct Notices;

impl Notices {
    /// Nothing will be heard.
    #[must_use]
    pub fn new(_: impl Fn(Heard) + Send + Sync + 'static) -> Self {
        Self
    }

    /// Nobody tells.
    pub const fn hold_back(&mut self) -> bool {
        false
    }

    /// There is no service.
    pub const fn show(&mut self, _: &Notice) -> Result<(), NoService> {
        Err(NoService)
    }

    /// Nothing stands.
    pub const fn withdraw(&mut self) {}
}

/// No player.
pub struct Media;

impl Media {
    /// No key will be told.
    #[must_use]
    pub fn open(
        _: Playing,
        _: Arc<dyn Clock>,
        _: bool,
        _: impl Fn(MediaKey) + Send + Sync + 'static,
    ) -> Self {
        Self
    }

    /// Shows nothing.
    pub fn show(&self, _: Playing) {}
}

/// Windows do not know of each other.
pub struct Instance;

impl Instance {
    /// Nobody can ask for anything.
    #[must_use]
    pub fn open(_: &Path, _: impl Fn(Wish) + Send + Sync + 'static) -> Option<Self> {
        None
    }

    /// Nobody takes it.
    #[must_use]
    pub const fn hand_over(_: &Path, _: &Wish) -> bool {
        false
    }
}

/// No dialog answers.
pub fn choose_file(_: Wanted, chosen: impl FnOnce(Chosen) + Send + 'static) {
    chosen(Chosen::NoDialog);
}

/// The system decides.
pub fn leave_the_keyboard<W>(_: &W) {}
