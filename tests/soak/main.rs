//! A day and more of sessions in one process, on a fast clock: memory stays flat, and no thread and
//! no file stays behind. It is a program of its own, since it counts what this process has.
#![cfg(test)]
#![cfg(target_os = "linux")]

use std::fs;
use std::sync::{Arc, Mutex};

use supple::history::Store;
use supple::library::Library;
use supple::platform::clock::FastClock;
use supple::routine::Catalogue;
use supple::runner::{Parts, Runner, SharedStore};
use supple::time::Clock;
use supple::timeline::Timeline;

/// As often as one person does it in half a year; together they last more than a day.
const SESSIONS: usize = 100;
/// What is kept for later is there after so many.
const WARM: usize = 20;

/// What this process has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Has {
    resident_kib: u64,
    threads: usize,
    files: usize,
}

fn has() -> Has {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let resident = status
        .lines()
        .find(|line| line.starts_with("VmRSS"))
        .unwrap();
    let count = |folder| fs::read_dir(folder).unwrap().count();
    Has {
        resident_kib: resident.split_whitespace().nth(1).unwrap().parse().unwrap(),
        threads: count("/proc/self/task"),
        files: count("/proc/self/fd"),
    }
}

/// A session from its beginning to its end.
fn play(timeline: &Timeline, store: &SharedStore) {
    let parts = Parts {
        clock: Arc::new(FastClock::new(10_000)),
        sound: None,
        store: Some(store.clone()),
        said: Vec::new(),
        awake: None,
        voice: None,
        changed: Box::new(|| ()),
    };
    let runner = Runner::start(timeline, parts).unwrap();
    while !runner.engine().is_over() {
        std::thread::yield_now();
    }
    assert_eq!(runner.join(), None);
}

#[test]
fn a_day_of_sessions_leaves_nothing_behind_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let wall = FastClock::new(1).wall();
    let store = Store::open(folder.path(), wall).unwrap().store;
    let store = Arc::new(Mutex::new(store));
    let library = Library::read(folder.path(), Catalogue::builtin());
    let usable = library.find("full_psoas_relief").unwrap().usable.as_ref();
    let timeline = &usable.unwrap().timeline;
    let rounds = u32::try_from(SESSIONS).unwrap();
    assert!((timeline.total * rounds).as_secs() > 24 * 3600);
    for _ in 0..WARM {
        play(timeline, &store);
    }
    let before = has();
    for _ in WARM..SESSIONS {
        play(timeline, &store);
    }
    let after = has();
    let flat = after.resident_kib * 100 <= before.resident_kib * 105;
    let same = (after.threads, after.files) == (before.threads, before.files);
    assert!(flat && same, "{before:?}, then {after:?}");
}
