//! The settings as they stand in the file: read again whenever the file is another one.
//!
//! A person who writes in it by hand leaves it broken for a while: until it can be read again, what it
//! said before still holds, and nobody is left without reminders for a bracket.

use std::io;
use std::path::PathBuf;
use std::time::SystemTime;

use crate::platform::watch::Watch;
use crate::settings::{self, Settings};

/// The settings file.
pub(super) struct Watched {
    path: PathBuf,
    seen: Option<(SystemTime, u64)>,
    settings: Settings,
    /// Tells of changes as long as it lives; without it they are seen at the next look.
    _watch: Option<Watch>,
}

impl Watched {
    /// Calls `changed`, on a thread of its own, when something in the folder of the file is another
    /// one.
    pub(super) fn new(path: PathBuf, changed: impl Fn() + Send + 'static) -> Self {
        let watch = path.parent().map(|folder| Watch::new(folder, changed));
        let mut watched = Self {
            path,
            seen: None,
            settings: Settings::default(),
            _watch: watch.and_then(Result::ok),
        };
        watched.read();
        watched
    }

    /// Whether the file is another one than that which was read last.
    pub(super) fn is_other(&self) -> bool {
        self.stamp() != self.seen
    }

    /// What the file says now. What is wrong in it was told by the window that shows it.
    pub(super) fn now(&mut self) -> &Settings {
        if self.is_other() {
            self.read();
        }
        &self.settings
    }

    fn read(&mut self) {
        self.seen = self.stamp();
        let text = match std::fs::read_to_string(&self.path) {
            // Where there is no file, everything is as it was at the beginning.
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
            text => text,
        };
        let read = text.map(|text| settings::read(&text));
        if let Ok(read) = read
            && !read.broken
        {
            self.settings = read.settings;
        }
    }

    /// When it was written, and how long it is.
    fn stamp(&self) -> Option<(SystemTime, u64)> {
        let file = self.path.metadata().ok()?;
        Some((file.modified().ok()?, file.len()))
    }
}
