//! What is typed while a session plays in the terminal.

use std::io::{self, BufRead as _};
use std::sync::mpsc::SyncSender;
use std::time::Duration;

use crate::session::command::{Change, Command};
use crate::session::snapshot::State;

/// Something to do for `play`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Input {
    /// The person typed a line.
    Typed(String),
    /// The session changed.
    Changed,
}

/// How much longer or shorter `+` and `-` make a segment.
const STEP: Duration = Duration::from_secs(15);

/// Reads standard input on a thread of its own, line by line, until it ends.
pub(super) fn listen(inputs: SyncSender<Input>) -> io::Result<()> {
    let read = move || {
        for line in io::stdin().lock().split(b'\n').map_while(Result::ok) {
            // A line that is no text is no command, and the next one may be.
            let line = String::from_utf8_lossy(&line).into_owned();
            if inputs.send(Input::Typed(line)).is_err() {
                return;
            }
        }
    };
    std::thread::Builder::new()
        .name("keys".to_owned())
        .spawn(read)
        .map(drop)
}

/// The command a typed line stands for.
pub(super) fn command(line: &str, state: State) -> Option<Command> {
    Some(match line.trim() {
        "p" | "" => match state {
            State::Paused(_) => Command::Resume,
            _ => Command::Pause,
        },
        "s" => Command::Skip,
        "b" => Command::Back,
        "+" => Command::Extend(Change::Longer(STEP)),
        "-" => Command::Extend(Change::Shorter(STEP)),
        "h" => Command::StopOnPain,
        "q" => Command::Finish,
        _ => return None,
    })
}
