//! Histories in files: out, in, and together.

mod laws;
mod merging;
mod wrong;

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use tempfile::TempDir;

use super::{Export, Kept, read};
use crate::history::Store;
use crate::history::made::{at, lunge};
use crate::history::record::{AttemptEnd, AttemptRecord, SessionEnd, SessionId, SessionStart};
use crate::words::{Phase, Side};

/// A machine with a history of its own.
struct Machine {
    store: Store,
    folder: TempDir,
}

impl Machine {
    #[track_caller]
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), noon()).unwrap().store;
        Self { store, folder }
    }

    #[track_caller]
    fn export(&self) -> String {
        let mut out = Vec::new();
        self.store.export(&mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    /// A file with this text beside the history.
    #[track_caller]
    fn file(&self, text: &str) -> PathBuf {
        let path = self.folder.path().join("export.json");
        std::fs::write(&path, text).unwrap();
        path
    }

    #[track_caller]
    fn import(&mut self, export: &str) -> super::Merged {
        let export = read(&self.file(export)).unwrap();
        self.store.import(export).unwrap()
    }

    /// A session with one attempt, stopped half a minute later.
    #[track_caller]
    fn record(&mut self, name: &str) {
        self.begin(name);
        let id = id(name);
        self.store.append(&id, &hold()).unwrap();
        let ended = noon() + chrono::TimeDelta::seconds(30);
        self.store.finish(&id, ended, SessionEnd::Stopped).unwrap();
    }

    #[track_caller]
    fn begin(&mut self, name: &str) {
        let start = SessionStart {
            id: id(name),
            routine: "hips".to_owned(),
            name: "My hip set".to_owned(),
            started: noon(),
            planned: std::time::Duration::from_mins(14),
            steps: 6,
        };
        self.store.begin(&start).unwrap();
    }
}

fn noon() -> DateTime<FixedOffset> {
    at("2026-11-20T12:00:00.250+01:00")
}

/// So many minutes after noon.
fn later(minutes: i64) -> DateTime<FixedOffset> {
    noon() + chrono::TimeDelta::minutes(minutes)
}

fn id(name: &str) -> SessionId {
    SessionId(name.to_owned())
}

fn hold() -> AttemptRecord {
    AttemptRecord {
        seq: 0,
        segment: 1,
        step: 0,
        phase: Phase::Hold,
        exercise: Some(lunge()),
        side: Some(Side::Left),
        set: 1,
        started: noon(),
        planned: Some(std::time::Duration::from_secs(45)),
        held: std::time::Duration::from_millis(20_125),
        ending: AttemptEnd::Stopped,
    }
}
