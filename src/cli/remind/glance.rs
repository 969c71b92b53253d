//! A glance at history and routines, when a question is due: what fits, and when the last session was.
//!
//! It is taken by a process of its own, `supple remind --glance`, so that what is read for a moment does
//! not stay in memory all day: a third of what the reminders take.

use std::io::{self, Write};

use chrono::{DateTime, FixedOffset, Weekday};
use serde::{Deserialize, Serialize};

use crate::history::spelling::{maybe_moment, moment};
use crate::history::{Store, StoreError};
use crate::library::Library;
use crate::platform::folders::Folders;
use crate::platform::program;
use crate::reminder::{Offer, offer};
use crate::routine::Catalogue;
use crate::settings::Settings;
use crate::stats::Calendar;
use crate::stats::week::WeekStats;

/// What is looked for.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Wanted {
    #[serde(with = "moment")]
    now: DateTime<FixedOffset>,
    /// Length of the break.
    minutes: u8,
    day_ends_at: u8,
    /// First day of the week, in days after Monday.
    week_starts: u8,
}

/// What was found.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Glance {
    /// When the last session ended, where there was one.
    #[serde(with = "maybe_moment")]
    pub(super) last_session: Option<DateTime<FixedOffset>>,
    /// What to offer; `None` where nothing can be started.
    pub(super) offer: Option<Offer>,
}

impl Wanted {
    /// What these settings ask for at `now`.
    pub(super) fn at(now: DateTime<FixedOffset>, settings: &Settings) -> Self {
        Self {
            now,
            minutes: settings.reminders.break_minutes,
            day_ends_at: settings.day_ends_at,
            week_starts: settings.week_starts.weekday() as u8,
        }
    }

    fn calendar(&self) -> Calendar {
        Calendar {
            rollover_hour: self.day_ends_at,
            week_start: Weekday::try_from(self.week_starts).unwrap_or(Weekday::Mon),
        }
    }

    /// Has another process look. Where none can be started, this one does.
    pub(super) fn sent_out(&self, folders: &Folders) -> Glance {
        self.try_send(folders).unwrap_or_else(|error| {
            tracing::debug!(%error, "nobody else could look");
            self.look(folders)
        })
    }

    fn try_send(&self, folders: &Folders) -> io::Result<Glance> {
        let mut command = program::ours(folders);
        command
            .args(["remind", "--glance"])
            .arg(serde_json::to_string(self)?);
        Ok(serde_json::from_slice(&command.output()?.stdout)?)
    }

    /// Looks.
    pub(super) fn look(&self, folders: &Folders) -> Glance {
        let calendar = self.calendar();
        let week = calendar.week(self.now);
        let days = week.first()..=week.last();
        let records = read(folders, |store| store.sessions_on(&days, self.day_ends_at));
        let week = WeekStats::of(&records.unwrap_or_default(), week, calendar);
        let library = Library::read(&folders.routines, Catalogue::builtin());
        Glance {
            last_session: read(folders, Store::last_end).flatten(),
            offer: offer(&library, &week, self.minutes),
        }
    }
}

/// Looks for what `wanted` spells, and writes what it found to `out`.
pub(super) fn run(wanted: &str, folders: &Folders, out: &mut dyn Write) -> anyhow::Result<()> {
    let wanted: Wanted = serde_json::from_str(wanted)?;
    Ok(serde_json::to_writer(out, &wanted.look(folders))?)
}

/// Reads something in the history; `None` where there is none that can be read.
fn read<T>(folders: &Folders, read: impl FnOnce(&Store) -> Result<T, StoreError>) -> Option<T> {
    let found = Store::look(&folders.data).and_then(|store| store.as_ref().map(read).transpose());
    found.unwrap_or_else(|error| {
        tracing::debug!(%error, "the history was not read");
        None
    })
}
