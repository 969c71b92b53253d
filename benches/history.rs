//! What a long history costs: opening it, opening Progress, and going from week to week, at 10 000,
//! 100 000 and 1 000 000 segments, and with none.
//!
//! `cargo bench --bench history`, about a minute. Years of four sessions a day are made up and imported
//! into a folder of their own, which is removed in the end. Of several rounds the median counts; an import
//! and an export are timed once. The pages of the file are in the system's cache, as after any use.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use chrono::{DateTime, FixedOffset, NaiveTime, TimeDelta};
use egui_kittest::Harness;
use supple::app::App;
use supple::app::services::Services;
use supple::app::sums::Sums;
use supple::archive;
use supple::history::Store;
use supple::history::exchange::{Export, Kept};
use supple::history::record::{AttemptEnd, AttemptRecord, ExerciseRecord, SessionEnd, SessionId};
use supple::platform::clock::{ManualClock, SystemClock};
use supple::platform::folders::Folders;
use supple::time::Clock as _;
use supple::time::day::Week;
use supple::words::{Kind, Muscle, Phase, Side};

/// Segments of the histories.
const SIZES: [u32; 4] = [0, 10_000, 100_000, 1_000_000];
/// Segments of a session: 29 200 sessions, which are 20 years, make a million.
const SEGMENTS: u32 = 34;
/// Sessions of a day, at these hours.
const HOURS: [i64; 4] = [7, 11, 15, 20];
/// Sessions that are imported at once.
const BATCH: usize = 1460;
const ROUNDS: usize = 15;

fn main() -> anyhow::Result<()> {
    // Cargo adds flags of its own.
    let mut words = std::env::args().skip(1);
    if let Some(folder) = words.find(|word| !word.starts_with('-')) {
        let yesterday = SystemClock::new().wall() - TimeDelta::days(1);
        fill(
            Path::new(&folder),
            SIZES.into_iter().max().unwrap_or(0),
            yesterday,
        )?;
        return Ok(());
    }
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "segments  import  export  start-up  Progress  week (median, greatest)  all years"
    )?;
    let mut empty = None;
    for size in SIZES {
        let folder = tempfile::tempdir()?;
        let imported = fill(folder.path(), size, now()?)?;
        let found = measure(folder.path())?;
        let first = *empty.get_or_insert(found.start);
        writeln!(
            out,
            "{size:>8} {:>5.1} s {:>5.1} s {:>6.1} ms {:>6.2} ms {:>7.2} ms {:>6.2} ms {:>10.2} ms   start-up ×{:.2}",
            imported.as_secs_f64(),
            found.export.as_secs_f64(),
            millis(found.start),
            millis(found.progress),
            millis(found.week),
            millis(found.slowest_week),
            millis(found.all_years),
            found.start.as_secs_f64() / first.as_secs_f64(),
        )?;
    }
    Ok(())
}

fn millis(span: Duration) -> f64 {
    span.as_secs_f64() * 1000.0
}

/// The evening at which everything is looked at.
fn now() -> anyhow::Result<DateTime<FixedOffset>> {
    Ok(DateTime::parse_from_rfc3339("2026-11-20T21:00:00+01:00")?)
}

struct Found {
    /// JSON and CSV.
    export: Duration,
    /// From nothing to the first frame of the window, without the system's part in it.
    start: Duration,
    /// All that Progress shows, read anew.
    progress: Duration,
    /// One week back.
    week: Duration,
    slowest_week: Duration,
    /// The months of all years.
    all_years: Duration,
}

fn measure(folder: &Path) -> anyhow::Result<Found> {
    let clock = SystemClock::new();
    let timed = |work: &mut dyn FnMut()| {
        let start = clock.now();
        work();
        clock.now().since(start)
    };
    let open = || -> anyhow::Result<Services> {
        let folders = Folders::find(Some(folder))?;
        Ok(Services::new(folders, Arc::new(ManualClock::new(now()?))))
    };
    let services = open()?;
    let export = timed(&mut || {
        let store = services.store();
        drop(store.map(|store| archive::export(&store, &services.folders)));
    });
    let start = median(|| timed(&mut || drop(open().map(first_frame))));
    let progress = median(|| timed(&mut || drop(Sums::read(&services))));
    let mut sums = Sums::read(&services);
    let mut weeks = Vec::new();
    for _ in 0..ROUNDS {
        let before: Week = sums.shown.week.previous();
        weeks.push(timed(&mut || sums.show(&services, before)));
    }
    let all_years = median(|| timed(&mut || sums.show_all_years(&services, true)));
    Ok(Found {
        export,
        start,
        progress,
        week: middle(weeks.clone()),
        slowest_week: weeks.into_iter().max().unwrap_or_default(),
        all_years,
    })
}

/// The window with its first frame on it.
fn first_frame(services: Services) -> Harness<'static, App> {
    let window = Harness::builder().with_size([1280.0, 800.0]);
    window.build_eframe(|cc| App::with(&cc.egui_ctx, services))
}

fn median(mut round: impl FnMut() -> Duration) -> Duration {
    middle((0..ROUNDS).map(|_| round()).collect())
}

fn middle(mut spans: Vec<Duration>) -> Duration {
    spans.sort();
    spans.get(spans.len() / 2).copied().unwrap_or_default()
}

/// Imports sessions of `size` segments in all, the latest on the day of `now`; how long that took.
fn fill(folder: &Path, size: u32, now: DateTime<FixedOffset>) -> anyhow::Result<Duration> {
    let clock = SystemClock::new();
    let mut store = Store::open(folder, now)?.store;
    let midnight = now - now.time().signed_duration_since(NaiveTime::MIN);
    let sessions = (0..size / SEGMENTS).map(|nth| session(nth, midnight));
    let sessions: Vec<Kept> = sessions.collect::<anyhow::Result<_>>()?;
    let start = clock.now();
    for batch in sessions.chunks(BATCH) {
        store.import(Export {
            sessions: batch.to_vec(),
            ..Export::default()
        })?;
    }
    Ok(clock.now().since(start))
}

/// The `nth` session before the end of the day that begins at `midnight`.
fn session(nth: u32, midnight: DateTime<FixedOffset>) -> anyhow::Result<Kept> {
    let (day, slot) = (i64::from(nth / 4), nth % 4);
    let hour = HOURS.iter().rev().nth(usize::try_from(slot)?).copied();
    let of_day = TimeDelta::hours(hour.context("four a day")?);
    let started = midnight - TimeDelta::days(day) + of_day;
    let attempts: Vec<_> = (0..SEGMENTS)
        .map(|seq| attempt(seq, nth, started))
        .collect();
    Ok(Kept {
        id: SessionId::new(started, u128::from(nth)),
        routine: "full_psoas_relief".to_owned(),
        name: "Full psoas relief".to_owned(),
        started,
        planned: Duration::from_mins(14),
        steps: SEGMENTS / 2,
        ended: started + TimeDelta::minutes(15),
        end: SessionEnd::Completed,
        note: None,
        note_changed: None,
        deleted: None,
        decided: None,
        attempts,
        pains: Vec::new(),
        tightness: Vec::new(),
        tightness_changes: 0,
    })
}

/// A wait and a hold by turns, left and right by turns, of eight exercises.
fn attempt(seq: u32, nth: u32, started: DateTime<FixedOffset>) -> AttemptRecord {
    let holds = seq % 2 == 1;
    let side = if seq % 4 == 1 {
        Side::Left
    } else {
        Side::Right
    };
    let held = u64::from(20 + (nth + seq) % 25);
    AttemptRecord {
        seq,
        segment: seq,
        step: seq / 2,
        phase: if holds { Phase::Hold } else { Phase::Prep },
        exercise: holds.then(|| exercise(seq / 4)),
        side: holds.then_some(side),
        set: u32::from(holds),
        started: started + TimeDelta::seconds(25 * i64::from(seq)),
        planned: Some(Duration::from_secs(if holds { 45 } else { 6 })),
        held: Duration::from_secs(if holds { held } else { 0 }),
        ending: AttemptEnd::Completed,
    }
}

fn exercise(nth: u32) -> ExerciseRecord {
    ExerciseRecord {
        id: format!("exercise_{nth}"),
        name: format!("Exercise number {nth}"),
        kind: if nth.is_multiple_of(3) {
            Kind::Strength
        } else {
            Kind::Stretch
        },
        muscles: vec![Muscle::HipFlexors, Muscle::Quads],
    }
}
