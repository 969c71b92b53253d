//! The commands over what was held: each opens the history, and hands it to the file that does it.

use std::io::Write;
use std::path::PathBuf;

use clap::Subcommand;

use super::{
    Verdict, backup, exchange, history, open_history, output, read_settings, report, stats,
};
use crate::archive;
use crate::history::exchange::Export;
use crate::platform::folders::Folders;
use crate::time::Clock;

/// What can be done with the history.
#[derive(Debug, Subcommand)]
pub enum Past {
    /// Show what was done
    #[command(after_help = "\
Examples:
  supple history                      a line a session
  supple history --csv > history.csv  every segment, with planned and held seconds")]
    History(history::Output),
    /// Write some weeks on paper, for a therapist
    #[command(after_help = "\
Examples:
  supple report -o practice.html      six weeks, one file that prints on A4
  supple report --weeks 12 --notes -o practice.html")]
    Report {
        /// How many weeks, with this one
        #[arg(long, default_value_t = 6, value_parser = clap::value_parser!(u16).range(1..=520))]
        weeks: u16,
        /// With your notes
        #[arg(long)]
        notes: bool,
        /// The file to write; standard output without it
        #[arg(short, long, value_name = "FILE.html")]
        output: Option<PathBuf>,
    },
    /// Write a picture of a week
    #[command(after_help = "\
Examples:
  supple picture -o week.png          this week
  supple picture --week 2026-W47 -o week.png")]
    Picture {
        /// An ISO week such as 2026-W47; this week without it
        #[arg(long, value_name = "YYYY-Www")]
        week: Option<String>,
        /// The file to write
        #[arg(short, long, value_name = "FILE.png")]
        output: PathBuf,
    },
    /// Write the whole history, to merge on another machine or for other programs
    #[command(after_help = "\
Examples:
  supple export -o desk.json          everything, for `supple import` on the laptop
  supple export --csv -o held.csv     a row for each attempt, for a spreadsheet
docs/export.md lists every field.")]
    Export {
        /// The file to write; standard output without it
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Write CSV
        #[arg(long)]
        csv: bool,
    },
    /// Merge exports into the history, without duplicates
    #[command(after_help = "\
Examples:
  supple import desk.json laptop.json in any order, any number of times
  supple import desk.json --check     what would be new; nothing is changed
A file with a mistake in it changes nothing. A backup of what was there is kept.")]
    Import {
        /// Files that `supple export` wrote
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Only say what would be new
        #[arg(long)]
        check: bool,
    },
    /// Write history, routines and settings into one file
    #[command(after_help = "\
Examples:
  supple backup                       into the folder of backups; seven are kept
  supple backup -o /media/stick/supple.sqlite3")]
    Backup {
        /// The file to write
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Put history, routines and settings back as they are in a backup
    #[command(after_help = "\
Examples:
  supple restore supple.sqlite3       asks first; what is there now is kept as a backup")]
    Restore {
        /// A file that `supple backup` wrote
        file: PathBuf,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Sum up a week
    #[command(after_help = "\
Examples:
  supple stats                        this week
  supple stats --week 2026-W47 --json")]
    Stats {
        /// An ISO week such as 2026-W47; this week without it
        #[arg(long, value_name = "YYYY-Www")]
        week: Option<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

/// Carries out a command, writing to `out`.
pub(super) fn run(
    command: Past,
    folders: &Folders,
    clock: &dyn Clock,
    out: &mut dyn Write,
) -> anyhow::Result<Verdict> {
    // A wrong file is named before anything is opened.
    let exports = match &command {
        Past::Import { files, .. } => archive::read_exports(files)?,
        _ => Export::default(),
    };
    let mut store = open_history(folders, clock)?;
    let place = |path: Option<PathBuf>| path.map(|path| output::place(&path, folders)).transpose();
    let (now, asked) = (clock.wall(), || report::Asked::now(folders, clock));
    match command {
        Past::History(output) => history::run(&store, output, out),
        Past::Stats { week, json } => {
            let calendar = stats::calendar(&read_settings(folders));
            let week = stats::week(week.as_deref(), calendar.week(now))?;
            stats::run(&store, week, calendar, json, out)
        }
        Past::Report {
            weeks,
            notes,
            output,
        } => {
            let output = place(output)?;
            report::page(&store, &asked(), (weeks, notes), output.as_deref(), out)
        }
        Past::Picture { week, output } => {
            let output = output::place(&output, folders)?;
            report::picture(&store, &asked(), week.as_deref(), &output)
        }
        Past::Export { output, csv } => {
            let format = exchange::format(csv);
            exchange::export(&store, place(output)?.as_deref(), format, out)
        }
        Past::Import { check, .. } => {
            exchange::import(&mut store, folders, exports, (!check).then_some(now), out)
        }
        Past::Backup { output } => {
            backup::back_up(&store, folders, place(output)?.as_deref(), now, out)
        }
        Past::Restore { file, yes } => backup::restore(&mut store, folders, (&file, yes), now, out),
    }
}
