//! What a shelf costs: 1,000 routine files read, checked and compiled, and a routine compiled alone, a usual
//! one and the largest that is allowed.
//!
//! `cargo bench --bench library`. Of several rounds the median counts; the files are in the system's
//! cache, as after any use.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use anyhow::Context as _;
use supple::library::Library;
use supple::platform::clock::SystemClock;
use supple::routine::{Catalogue, load};
use supple::time::Clock as _;
use supple::timeline::compile;

const FILES: usize = 1000;
const ROUNDS: usize = 9;
/// 9,800 segments of the 10,000 that are allowed.
const LARGEST: &str = "Routine(format: 1, name: \"Much\", steps: [Repeat(times: 49, steps: [\
     Repeat(times: 50, steps: [Rest(1), Rest(1), Rest(1), Rest(1)])])])";

fn main() -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    let folder = tempfile::tempdir()?;
    fill(folder.path())?;
    let catalogue = Catalogue::builtin();
    let read = median(|| drop(Library::read(folder.path(), catalogue)));
    writeln!(
        out,
        "load of {FILES} routines: {:.1} ms",
        read.as_secs_f64() * 1e3
    )?;
    let usual = include_str!("../routines/full_psoas_relief.ron");
    for (name, text) in [("a usual routine", usual), ("the largest routine", LARGEST)] {
        let routine = load(text, "bench", catalogue).routine.context(name)?;
        let segments = compile(&routine)?.segments.len();
        let took = median(|| drop(compile(&routine))).as_secs_f64() * 1e3;
        writeln!(out, "timeline of {name}, {segments} segments: {took:.3} ms")?;
    }
    Ok(())
}

/// The built-in routines over and over, each under a name of its own.
fn fill(folder: &Path) -> anyhow::Result<()> {
    let builtins = Path::new(env!("CARGO_MANIFEST_DIR")).join("routines");
    let files: Vec<_> = fs::read_dir(builtins)?.collect::<Result<_, _>>()?;
    for (nth, file) in files.iter().cycle().take(FILES).enumerate() {
        fs::copy(file.path(), folder.join(format!("own_{nth}.ron")))?;
    }
    Ok(())
}

fn median(mut work: impl FnMut()) -> Duration {
    let clock = SystemClock::new();
    let mut spans: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = clock.now();
            work();
            clock.now().since(start)
        })
        .collect();
    spans.sort();
    spans.get(ROUNDS / 2).copied().unwrap_or_default()
}
