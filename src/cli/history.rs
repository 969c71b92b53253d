//! `supple history`: what was done, for people and for other programs.

use std::io::Write;

use chrono::NaiveDate;
use clap::Args;

use super::Verdict;
use crate::history::record::{SessionEnd, SessionRecord};
use crate::history::{Store, export};
use crate::time::format;

/// How a listing is printed.
#[derive(Debug, Clone, Copy, Args)]
#[group(multiple = false)]
pub struct Output {
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Print CSV
    #[arg(long)]
    csv: bool,
}

/// Prints every session. A journey westwards, or a clock that was set back, puts some of them into
/// days that are still to come.
pub(super) fn run(store: &Store, output: Output, out: &mut dyn Write) -> anyhow::Result<Verdict> {
    let sessions = match store.first_day(0)? {
        Some(first) => store.sessions_on(&(first..=NaiveDate::MAX), 0)?,
        None => Vec::new(),
    };
    match output {
        Output { json: true, .. } => export::json(&sessions, out)?,
        Output { csv: true, .. } => export::csv(&sessions, out)?,
        _ => list(&sessions, out)?,
    }
    Ok(Verdict::Fine)
}

fn list(sessions: &[SessionRecord], out: &mut dyn Write) -> std::io::Result<()> {
    if sessions.is_empty() {
        return writeln!(
            out,
            "Nothing held yet. `supple play desk_reset` is a three-minute beginning."
        );
    }
    for session in sessions {
        writeln!(
            out,
            "{}  {:>7} held  {:<11}  {}",
            session.start.started.format("%Y-%m-%d %H:%M"),
            format::clock(session.held()),
            ending(session.end),
            session.start.name,
        )?;
    }
    Ok(())
}

const fn ending(end: Option<SessionEnd>) -> &'static str {
    match end {
        Some(SessionEnd::Completed) => "completed",
        Some(SessionEnd::Stopped) => "stopped",
        Some(SessionEnd::Interrupted) => "interrupted",
        None => "running",
    }
}
