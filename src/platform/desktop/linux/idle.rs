//! Whether somebody is there, from whoever knows it: the screen saver, Mutter, or logind.

use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::bus::{Bus, Place};

/// Answers in milliseconds at KDE, the one desktop that implements it; on Wayland it refuses.
const SCREEN_SAVER: Place = (
    "org.freedesktop.ScreenSaver",
    "/org/freedesktop/ScreenSaver",
    "org.freedesktop.ScreenSaver",
);
/// Answers in milliseconds.
const MUTTER: Place = (
    "org.gnome.Mutter.IdleMonitor",
    "/org/gnome/Mutter/IdleMonitor/Core",
    "org.gnome.Mutter.IdleMonitor",
);
/// Tells since when, in microseconds of the wall clock, once the desktop has called the session idle.
const LOGIND: Place = (
    "org.freedesktop.login1",
    "/org/freedesktop/login1/session/auto",
    "org.freedesktop.login1.Session",
);

/// Tells how long nothing was touched.
pub struct Presence {
    session: Bus,
    system: Bus,
    /// Who answered last time.
    known: Option<Source>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    ScreenSaver,
    Mutter,
    Logind,
}

const SOURCES: [Source; 3] = [Source::ScreenSaver, Source::Mutter, Source::Logind];

impl Default for Presence {
    fn default() -> Self {
        Self::new()
    }
}

impl Presence {
    /// Connects when it is first asked.
    #[must_use]
    pub fn new() -> Self {
        Self {
            session: Bus::of_session(),
            system: Bus::of_system(),
            known: None,
        }
    }

    /// How long nothing was touched, at `now` on the wall; `None` where nobody tells.
    pub fn idle(&mut self, now: DateTime<FixedOffset>) -> Option<Duration> {
        let mut sources = self.known.into_iter().chain(SOURCES);
        let found = sources.find_map(|source| Some((source, self.of(source, now).ok()?)));
        self.known = found.map(|(source, _)| source);
        found.map(|(_, idle)| idle)
    }

    fn of(&mut self, source: Source, now: DateTime<FixedOffset>) -> zbus::Result<Duration> {
        match source {
            Source::ScreenSaver => {
                let ms: u32 = self.session.ask(SCREEN_SAVER, "GetSessionIdleTime", &())?;
                Ok(Duration::from_millis(ms.into()))
            }
            Source::Mutter => {
                let ms = self.session.ask(MUTTER, "GetIdletime", &())?;
                Ok(Duration::from_millis(ms))
            }
            Source::Logind => self.hint(now),
        }
    }

    fn hint(&mut self, now: DateTime<FixedOffset>) -> zbus::Result<Duration> {
        if !bool::try_from(self.system.property(LOGIND, "IdleHint")?)? {
            return Ok(Duration::ZERO);
        }
        let since = u64::try_from(self.system.property(LOGIND, "IdleSinceHint")?)?;
        let now = u64::try_from(now.timestamp_micros()).unwrap_or_default();
        Ok(Duration::from_micros(now.saturating_sub(since)))
    }
}
