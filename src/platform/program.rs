//! The program itself, started once more: the window from the reminders, the reminders from the
//! window.

use std::io;
use std::process::{Command, Stdio};

use super::folders::Folders;

/// The command that starts this program on the same folders.
#[must_use]
pub fn ours(folders: &Folders) -> Command {
    let program = std::env::current_exe();
    let mut command = Command::new(program.unwrap_or_else(|_| "supple".into()));
    if let Some(folder) = folders.one_folder() {
        command.arg("--data-dir").arg(folder);
    }
    command.stdin(Stdio::null());
    command
}

/// Starts a program that goes on by itself: it outlives this one, and a terminal's Ctrl+C is not for
/// it.
pub fn leave(mut command: Command) -> io::Result<()> {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut child = command.stdout(Stdio::null()).spawn()?;
    // Whoever started a program has to take note of its end.
    let wait = move || drop(child.wait());
    let thread = std::thread::Builder::new().name("supple started".to_owned());
    thread.spawn(wait).map(drop)
}
