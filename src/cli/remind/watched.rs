//! The settings as they stand in the file: read again whenever the file is another one.

use std::path::PathBuf;
use std::time::SystemTime;

use crate::settings::{self, Settings};

/// The settings file.
pub(super) struct Watched {
    path: PathBuf,
    seen: Option<(SystemTime, u64)>,
    settings: Settings,
}

impl Watched {
    pub(super) fn new(path: PathBuf) -> Self {
        let mut watched = Self {
            path,
            seen: None,
            settings: Settings::default(),
        };
        watched.read();
        watched
    }

    /// What the file says now. What is wrong in it was told by the window that shows it.
    pub(super) fn now(&mut self) -> &Settings {
        if self.stamp() != self.seen {
            self.read();
        }
        &self.settings
    }

    fn read(&mut self) {
        self.seen = self.stamp();
        let text = std::fs::read_to_string(&self.path).unwrap_or_default();
        self.settings = settings::read(&text).settings;
    }

    /// When it was written, and how long it is.
    fn stamp(&self) -> Option<(SystemTime, u64)> {
        let file = self.path.metadata().ok()?;
        Some((file.modified().ok()?, file.len()))
    }
}
