//! The command line: what can be typed, with examples in every `--help`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand};

use super::past::Past;
use super::window_args::WindowArgs;

/// Guided stretching sessions by sound and by sight, with an honest record of what was held.
#[derive(Debug, Parser)]
#[command(
    name = "supple",
    version,
    after_help = "\
Examples:
  supple                              open the window
  supple hips.ron                     open a routine file in the window
  supple play desk_micro_break        follow a session in the terminal
  supple check my_routine.ron         what is wrong with a file, and where
  supple --data-dir ~/supple stats    this week, from another folder

Exit codes: 0 fine, 1 a problem (said on standard error), 2 wrong use.
General information, not medical advice. Sharp or radiating pain means stop."
)]
pub struct Args {
    /// Keep everything under this folder instead of the platform's own
    #[arg(long, global = true, value_name = "DIR", env = "SUPPLE_DATA_DIR")]
    pub data_dir: Option<PathBuf>,
    /// What the window opens with
    #[command(flatten)]
    pub window: WindowArgs,
    /// What to do; the window without it
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The commands beside the window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check routine files like a compiler does
    #[command(after_help = "\
Examples:
  supple check hips.ron               one file
  supple check routines/              every .ron file of a folder
Prints `path:line:column: error: …`, and a hint where there is one. Exits with 1 on errors.")]
    Check {
        /// Files, or folders of .ron files
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
    /// Show the compiled timeline of a routine: segments and cues with exact times
    #[command(after_help = "\
Examples:
  supple plan full_psoas_relief       a table
  supple plan hips.ron --json         for other programs")]
    Plan {
        /// A routine's id or file
        routine: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Follow a session in the terminal, with sound and history
    #[command(after_help = "\
Examples:
  supple play desk_reset              three minutes at the desk
  supple play hips.ron --no-sound     in silence
  supple play --go-on                 where the last session was cut off
Keys, each followed by Enter: p pause or go on, s skip, b back, + longer, - shorter, h it hurts, q end.")]
    Play(Play),
    /// Write the sound track of a whole session to a WAV file
    #[command(after_help = "\
Examples:
  supple render full_psoas_relief -o full.wav
  supple render hips.ron -o hips.wav --rate 44100 --voice")]
    Render {
        /// A routine's id or file
        routine: String,
        /// The file to write
        #[arg(short, long, value_name = "FILE.wav")]
        output: PathBuf,
        /// Frames a second
        #[arg(long, default_value_t = 48_000, value_parser = clap::value_parser!(u32).range(8_000..=192_000))]
        rate: u32,
        /// With the spoken words, as in a session
        #[arg(long)]
        voice: bool,
    },
    /// Write a routine as one page to print, with figures
    #[command(after_help = "\
Examples:
  supple sheet full_psoas_relief -o relief.html
  supple sheet hips.ron -o hips.html")]
    Sheet {
        /// A routine's id or file
        routine: String,
        /// The file to write
        #[arg(short, long, value_name = "FILE.html")]
        output: PathBuf,
    },
    /// Ask now and then to get up, in the background, without a window
    #[command(after_help = "\
Examples:
  supple remind                       until the settings switch reminders off
The window starts it, at login too, where its settings switch reminders on.")]
    Remind {
        /// Run the clock this many times as fast: for tests
        #[arg(long, hide = true, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=10_000))]
        speed: u32,
        /// Only look for what could be offered: how the reminders keep small
        #[arg(long, hide = true, value_name = "JSON")]
        glance: Option<String>,
    },
    /// What was held: to look at, to take away, to bring in
    #[command(flatten)]
    Past(Past),
    /// Write the completion script of a shell
    #[command(after_help = "\
Example:
  supple completions bash > ~/.local/share/bash-completion/completions/supple")]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Write the manual pages into a folder
    #[command(after_help = "\
Example:
  supple manual ~/.local/share/man/man1")]
    Manual {
        /// Where to; made where it is missing
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
    },
}

/// How a session is played in the terminal.
#[derive(Debug, Clone, ClapArgs)]
pub struct Play {
    /// A routine's id or file
    #[arg(required_unless_present = "go_on")]
    pub routine: Option<String>,
    /// Go on with the session that was cut off, at the same second
    #[arg(long, conflicts_with = "routine")]
    pub go_on: bool,
    /// Leave the sound device alone
    #[arg(long)]
    pub no_sound: bool,
    /// Run the clock this many times as fast, without sound: to rehearse, and for tests
    #[arg(long, hide = true, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub speed: u32,
}

/// The mini window that asks, where no other service does. The answer is printed as one word.
#[derive(Debug, Clone, ClapArgs)]
pub struct AskWindow {
    /// Ask whether to start this routine
    #[arg(long, hide = true, value_name = "ROUTINE")]
    pub ask: Option<String>,
    /// How many minutes the person has sat
    #[arg(long, hide = true, value_name = "MINUTES", default_value_t = 0)]
    pub sat: u64,
}
