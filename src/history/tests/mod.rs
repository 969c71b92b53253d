//! The store on real files in temporary folders.

mod at_once;
mod backups;
mod damaged;
mod days_off;
mod deleting;
mod desk;
mod exporting;
mod interrupted;
mod migrating;
mod opening;
mod reading;
mod tightness;
mod writing;

use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};
use tempfile::TempDir;

use super::made::{at, lunge};
use super::record::{
    AttemptEnd, AttemptRecord, PainRecord, SessionId, SessionRecord, SessionStart,
};
use super::tightness::{Asked, TightnessRecord};
use super::{Opened, Store};
use crate::words::{Area, Phase, Side};

/// Friday morning, in winter time.
fn now() -> DateTime<FixedOffset> {
    at("2026-11-20T08:10:00.250+01:00")
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

#[track_caller]
fn open(folder: &Path) -> Opened {
    Store::open(folder, now()).unwrap()
}

#[track_caller]
fn store(folder: &TempDir) -> Store {
    let opened = open(folder.path());
    assert_eq!(opened.notices, []);
    opened.store
}

/// A store in a folder of its own, which goes when the store does.
struct Fresh {
    store: Store,
    folder: TempDir,
}

impl Deref for Fresh {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

impl DerefMut for Fresh {
    fn deref_mut(&mut self) -> &mut Store {
        &mut self.store
    }
}

#[track_caller]
fn fresh() -> Fresh {
    let folder = folder();
    Fresh {
        store: store(&folder),
        folder,
    }
}

fn id(name: &str) -> SessionId {
    SessionId(name.to_owned())
}

fn start(name: &str, started: DateTime<FixedOffset>) -> SessionStart {
    SessionStart {
        id: id(name),
        routine: "hips".to_owned(),
        name: "My hip set".to_owned(),
        started,
        planned: Duration::from_mins(14),
        steps: 6,
    }
}

/// A left hold of 40.5 s in the session's step `seq`.
fn hold(seq: u32) -> AttemptRecord {
    AttemptRecord {
        seq,
        segment: seq * 2 + 1,
        step: seq,
        phase: Phase::Hold,
        exercise: Some(lunge()),
        side: Some(Side::Left),
        set: 1,
        started: now() + TimeDelta::seconds(i64::from(seq) * 60 + 10),
        planned: Some(Duration::from_secs(45)),
        held: Duration::from_millis(40_500),
        ending: AttemptEnd::Skipped,
    }
}

/// A rest after everything: nothing is known of it but its length.
fn rest(seq: u32) -> AttemptRecord {
    AttemptRecord {
        phase: Phase::Rest,
        exercise: None,
        side: None,
        set: 0,
        planned: None,
        held: Duration::ZERO,
        ending: AttemptEnd::Completed,
        ..hold(seq)
    }
}

/// The ids of sessions, in order.
fn names(sessions: &[SessionRecord]) -> Vec<&str> {
    sessions
        .iter()
        .map(|session| session.start.id.0.as_str())
        .collect()
}

fn pain(seq: u32) -> PainRecord {
    PainRecord {
        seq,
        at: now() + TimeDelta::seconds(30),
        elapsed: Duration::from_secs(20),
        side: None,
        kind: None,
    }
}

/// An answer for the front of the hip.
fn tight(asked: Asked, side: Side, value: u8) -> TightnessRecord {
    TightnessRecord {
        asked,
        side,
        area: Area::Hip,
        value,
    }
}

fn database(folder: &TempDir) -> PathBuf {
    folder.path().join("history.sqlite3")
}

/// A file that Supple of version `version` wrote.
fn written_by_version(folder: &TempDir, version: u32) -> Vec<u8> {
    let mut older = store(folder);
    older.begin(&start("a", now())).unwrap();
    older
        .connection
        .pragma_update(None, "user_version", version)
        .unwrap();
    drop(older);
    std::fs::read(database(folder)).unwrap()
}
