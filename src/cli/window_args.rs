//! The words of the command line that are for the window.

use std::path::{PathBuf, absolute};

use clap::Args;

use crate::app::Question;
use crate::platform::desktop::Wish;

// A doc comment here would stand in for that of the program.
#[derive(Debug, Clone, Args)]
pub struct WindowArgs {
    /// A routine file to open in the window
    #[arg(value_name = "FILE.ron", value_parser = routine_file)]
    pub file: Option<PathBuf>,
    /// Open the window and start this routine
    #[arg(long, value_name = "ROUTINE", conflicts_with = "file")]
    pub start: Option<String>,
    /// Ask in a small window whether to start this routine; the answer is printed as one word
    #[arg(long, hide = true, value_name = "ROUTINE", conflicts_with_all = ["file", "start"])]
    pub ask: Option<String>,
    /// How many minutes the person has sat
    #[arg(long, hide = true, value_name = "MINUTES", default_value_t = 0)]
    pub sat: u64,
}

impl WindowArgs {
    /// What is asked of the window: the one that is open may stand in another folder, so the file is
    /// named from the root.
    #[must_use]
    pub fn wish(self) -> Option<Wish> {
        let file = self.file.map(|file| absolute(&file).unwrap_or(file));
        file.map(Wish::Open).or(self.start.map(Wish::Start))
    }

    /// What is asked of the person.
    #[must_use]
    pub fn question(&self) -> Option<Question> {
        let routine = self.ask.clone()?;
        Some(Question {
            routine,
            sat: self.sat,
        })
    }
}

/// A path to a routine file. Anything else, a misspelt command say, is wrong use.
fn routine_file(typed: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(typed);
    if path.extension().is_some_and(|ending| ending == "ron") || path.exists() {
        return Ok(path);
    }
    Err("neither a command nor a routine file (.ron); see supple --help".to_owned())
}
