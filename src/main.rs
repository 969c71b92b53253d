//! The program: arguments in, exit code out. 0 fine, 1 a problem, 2 wrong use.

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser as _;
use supple::cli::{self, Args};
use supple::platform::clock::SystemClock;
use supple::platform::folders::Folders;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt;
use tracing_subscriber::prelude::*;

fn main() -> ExitCode {
    let args = Args::parse();
    log_to_stderr();
    match run(args) {
        Ok(code) => code,
        Err(error) if reader_is_gone(&error) => ExitCode::SUCCESS,
        Err(error) => {
            writeln!(io::stderr(), "supple: {error:#}").ok();
            ExitCode::FAILURE
        }
    }
}

fn run(args: Args) -> anyhow::Result<ExitCode> {
    let folders = Folders::find(args.data_dir.as_deref())?;
    match args.command {
        None => {
            if let Some(question) = args.window.question() {
                supple::app::ask(&question, &folders)?;
            } else {
                supple::app::run(folders, args.window.wish())?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Some(command) => {
            let mut out = io::stdout().lock();
            let verdict = cli::run(command, &folders, &SystemClock::new(), &mut out)?;
            Ok(verdict.into())
        }
    }
}

/// `supple plan … | head` closes the pipe early; nothing is wrong then.
fn reader_is_gone(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let kind = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        kind == Some(io::ErrorKind::BrokenPipe)
    })
}

/// Warnings of ours, errors of everybody else, or what `SUPPLE_LOG` asks for.
fn log_to_stderr() {
    let asked = env::var("SUPPLE_LOG").ok();
    let asked = asked.and_then(|words| words.parse::<Targets>().ok());
    let usual = || {
        Targets::new()
            .with_default(LevelFilter::ERROR)
            .with_target("supple", LevelFilter::WARN)
    };
    tracing_subscriber::registry()
        .with(fmt::layer().with_writer(io::stderr))
        .with(asked.unwrap_or_else(usual))
        .init();
}
