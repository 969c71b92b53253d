//! The commands: each a file, each writing to the output it is handed.

mod args;
mod backup;
mod check;
mod exchange;
mod find;
mod history;
mod keys;
mod output;
mod past;
mod plan;
mod play;
mod remind;
mod render;
mod report;
mod sheet;
mod shell;
mod stats;
mod window_args;

use std::io::Write;
use std::process::ExitCode;

use anyhow::Context as _;

pub use args::{Args, Command};

use crate::history::{Store, StoreError};
use crate::platform::folders::Folders;
use crate::settings::{self, Settings};
use crate::time::Clock;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// All is well.
    Fine,
    /// It did its work and found a problem, which it has said.
    Problem,
}

impl From<Verdict> for ExitCode {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Fine => Self::SUCCESS,
            Verdict::Problem => Self::FAILURE,
        }
    }
}

/// Carries out a command, writing to `out`.
pub fn run(
    command: Command,
    folders: &Folders,
    clock: &dyn Clock,
    out: &mut dyn Write,
) -> anyhow::Result<Verdict> {
    let timeline = |wanted: &str| find::timeline(wanted, folders);
    match command {
        Command::Check { paths } => check::run(&paths, out),
        Command::Plan { routine, json } => plan::run(&*timeline(&routine)?, json, out),
        Command::Sheet { routine, output } => {
            let output = output::place(&output, folders)?;
            sheet::run(&find::routine(&routine, folders)?, &output, out)
        }
        Command::Play(options) => play::run(folders, &options, out),
        Command::Render {
            routine,
            output,
            rate,
            voice,
        } => {
            let output = output::place(&output, folders)?;
            render::run(&*timeline(&routine)?, &output, rate, voice, out)
        }
        Command::Remind { speed, glance } => remind::run(folders, speed, glance.as_deref(), out),
        Command::Completions { shell } => shell::completions(shell, out),
        Command::Manual { folder } => shell::manual(&folder),
        Command::Past(command) => past::run(command, folders, clock, out),
    }
}

/// The history, with sessions that were cut off closed. What there is to say goes to standard error.
fn open_history(folders: &Folders, clock: &dyn Clock) -> anyhow::Result<Store> {
    let opened =
        Store::open(&folders.data, clock.wall()).context("the history could not be opened")?;
    for notice in &opened.notices {
        say(&notice.to_string());
    }
    let mut store = opened.store;
    if store.recording().is_ok()
        && let Err(error) = store.close_interrupted()
    {
        say(&format!("the history could not be tidied up: {error}"));
        if matches!(error, StoreError::Damaged) {
            say("supple restore FILE goes back to a backup, and keeps the damaged file");
        }
    }
    Ok(store)
}

/// What the person chose; what could not be read of it goes to standard error.
fn read_settings(folders: &Folders) -> Settings {
    let text = std::fs::read_to_string(&folders.settings).unwrap_or_default();
    let read = settings::read(&text);
    for warning in &read.warnings {
        say(&warning.to_string());
    }
    read.settings
}

/// A remark for the person, kept apart from what a command prints.
fn say(remark: &str) {
    writeln!(std::io::stderr(), "supple: {remark}").ok();
}
