//! More than 200 hostile and mutated routines: no crash, never silence, never slow.

mod anything;
mod endless;
mod listed;
mod mutated;

use std::fs;
use std::time::Duration;

use supple::routine::diagnostic::Diagnostic;
use supple::routine::{Catalogue, Loaded, load};

/// The most work a file may be, even in a build without optimisation.
const MOST: Duration = Duration::from_secs(1);

/// What this thread has worked since it began: a busy machine makes it wait, but not work. Only
/// Linux tells; elsewhere it stays at nothing.
fn worked() -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = told.split_whitespace().next().unwrap_or("0").parse();
    Duration::from_nanos(nanos.unwrap())
}

fn timed(text: &str) -> (Loaded, Duration) {
    let begin = worked();
    let loaded = load(text, "x", Catalogue::builtin());
    (loaded, worked().saturating_sub(begin))
}

/// Reads it in time, and says an error exactly where there is no routine.
#[track_caller]
fn read(name: &str, text: &str) -> Loaded {
    let (loaded, took) = timed(text);
    assert!(took < MOST, "{name} took {took:?}");
    let errors = loaded.diagnostics.iter().any(Diagnostic::is_error);
    assert_eq!(loaded.routine.is_none(), errors, "{name}");
    loaded
}

#[track_caller]
fn refuse(name: &str, text: &str) -> Loaded {
    let loaded = read(name, text);
    assert!(loaded.routine.is_none(), "{name} was read");
    loaded
}
