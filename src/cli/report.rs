//! `supple report` and `supple picture`: what was held, for people away from the program.

use std::io::Write;
use std::path::Path;
use std::time::Duration;

use anyhow::Context as _;
use chrono::{DateTime, FixedOffset};

use super::{Verdict, read_settings, stats};
use crate::history::Store;
use crate::platform::files::write_atomically;
use crate::platform::folders::Folders;
use crate::report::{self, Report, Scope};
use crate::stats::Calendar;
use crate::stats::week::WeekStats;
use crate::time::Clock;

/// What a report is measured by.
pub(super) struct Asked {
    now: DateTime<FixedOffset>,
    calendar: Calendar,
    goal: Duration,
}

impl Asked {
    /// By the settings, as of now.
    pub(super) fn now(folders: &Folders, clock: &dyn Clock) -> Self {
        let settings = read_settings(folders);
        Self {
            now: clock.wall(),
            calendar: stats::calendar(&settings),
            goal: Duration::from_mins(settings.minutes_a_week.into()),
        }
    }
}

/// Writes the page of the last weeks.
pub(super) fn page(
    store: &Store,
    asked: &Asked,
    (weeks, notes): (u16, bool),
    output: Option<&Path>,
    out: &mut dyn Write,
) -> anyhow::Result<Verdict> {
    let calendar = asked.calendar;
    let scope = Scope {
        last: calendar.week(asked.now),
        weeks,
        notes,
    };
    let sessions = store.sessions_on(&scope.days(), calendar.rollover_hour)?;
    let report = Report::of(&sessions, scope, calendar, asked.goal);
    let html = report::html(&report, calendar.day(asked.now));
    match output {
        Some(path) => write(path, html.as_bytes())?,
        None => write!(out, "{html}")?,
    }
    Ok(Verdict::Fine)
}

/// Writes the picture of a week.
pub(super) fn picture(
    store: &Store,
    asked: &Asked,
    week: Option<&str>,
    output: &Path,
) -> anyhow::Result<Verdict> {
    let calendar = asked.calendar;
    let week = stats::week(week, calendar.week(asked.now))?;
    let days = week.first()..=week.last();
    let sessions = store.sessions_on(&days, calendar.rollover_hour)?;
    let sums = WeekStats::of(&sessions, week, calendar);
    write(output, &report::png(&sums, asked.goal)?)?;
    Ok(Verdict::Fine)
}

fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    write_atomically(path, bytes)
        .with_context(|| format!("{} could not be written", path.display()))
}
