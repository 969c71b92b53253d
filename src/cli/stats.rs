//! `supple stats`: a week in sums. The same sums as on the Progress screen, from the same functions.

use std::io::{self, Write};

use anyhow::Context as _;

use super::Verdict;
use crate::history::Store;
use crate::settings::Settings;
use crate::stats::Calendar;
use crate::stats::week::WeekStats;
use crate::time::day::Week;
use crate::time::format;
use crate::words::ChartKind;

/// Where days and weeks begin, by the person's settings.
pub(super) fn calendar(settings: &Settings) -> Calendar {
    Calendar {
        rollover_hour: settings.day_ends_at,
        week_start: settings.week_starts.weekday(),
    }
}

/// The week that was asked for, or `this` one.
pub(super) fn week(asked: Option<&str>, this: Week) -> anyhow::Result<Week> {
    let Some(text) = asked else { return Ok(this) };
    Week::parse_iso(text)
        .with_context(|| format!("“{text}” is not an ISO week; write one such as 2026-W47"))
}

/// Prints the sums of `week`.
pub(super) fn run(
    store: &Store,
    week: Week,
    calendar: Calendar,
    json: bool,
    out: &mut dyn Write,
) -> anyhow::Result<Verdict> {
    let records = store.sessions_on(&(week.first()..=week.last()), calendar.rollover_hour)?;
    let sums = WeekStats::of(&records, week, calendar);
    if json {
        writeln!(out, "{}", serde_json::to_string_pretty(&sums)?)?;
    } else {
        summary(&sums, out)?;
    }
    Ok(Verdict::Fine)
}

fn summary(sums: &WeekStats, out: &mut dyn Write) -> io::Result<()> {
    let week = sums.week;
    let sessions = match sums.sessions {
        1 => "1 session".to_owned(),
        count => format!("{count} sessions"),
    };
    writeln!(
        out,
        "{} ({} to {})",
        week.iso_name(),
        week.first(),
        week.last()
    )?;
    writeln!(
        out,
        "Held {} in {sessions}.",
        format::clock(sums.held.total()),
    )?;
    for kind in ChartKind::ALL {
        writeln!(
            out,
            "  {:<9}{:>7}",
            kind.label(),
            format::clock(sums.held.of(kind))
        )?;
    }
    let sides = &sums.balance.sides;
    writeln!(
        out,
        "Left {}, right {}, both {}.",
        format::clock(sides.left),
        format::clock(sides.right),
        format::clock(sides.both)
    )
}
