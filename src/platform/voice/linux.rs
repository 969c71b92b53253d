//! Where Speech Dispatcher is found on Linux, and how it is started.

use std::ffi::OsString;
use std::io;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::Line;

/// How long an answer may take. One that does not come ends the connection.
const PATIENCE: Duration = Duration::from_secs(2);

/// Connects to the dispatcher. Where it does not run it is started, as each of its clients does; it
/// ends by itself when nobody speaks any more.
pub(super) fn connect() -> io::Result<Box<dyn Line>> {
    let path = socket(|name| std::env::var_os(name)).ok_or(io::ErrorKind::NotFound)?;
    let line = UnixStream::connect(&path).or_else(|_| {
        start()?;
        UnixStream::connect(&path)
    })?;
    line.set_read_timeout(Some(PATIENCE))?;
    line.set_write_timeout(Some(PATIENCE))?;
    Ok(Box::new(line))
}

/// Returns when the dispatcher listens.
fn start() -> io::Result<()> {
    let silent = [Stdio::null(), Stdio::null(), Stdio::null()];
    let [input, output, errors] = silent;
    Command::new("speech-dispatcher")
        .arg("--spawn")
        .stdin(input)
        .stdout(output)
        .stderr(errors)
        .status()
        .map(drop)
}

/// Where the dispatcher listens; `None` where it is on another machine.
pub(super) fn socket(var: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    match var("SPEECHD_ADDRESS") {
        Some(address) => {
            let address = address.into_string().ok()?;
            address.strip_prefix("unix_socket:").map(PathBuf::from)
        }
        None => Some(Path::new(&var("XDG_RUNTIME_DIR")?).join("speech-dispatcher/speechd.sock")),
    }
}
