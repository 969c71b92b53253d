//! More than 200 hostile and mutated routines: no crash, never silence, never slow.

mod anything;
mod endless;
mod listed;
mod mutated;

use std::time::{Duration, Instant};

use supple::routine::diagnostic::Diagnostic;
use supple::routine::{Catalogue, Loaded, load};

/// The longest a file may take, even in a build without optimisation.
const MOST: Duration = Duration::from_secs(1);

#[expect(
    clippy::disallowed_methods,
    reason = "the time it takes is what is tested"
)]
fn timed(text: &str) -> (Loaded, Duration) {
    let begin = Instant::now();
    let loaded = load(text, "x", Catalogue::builtin());
    (loaded, begin.elapsed())
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
