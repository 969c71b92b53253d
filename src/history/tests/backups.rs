//! A backup holds everything, going back replaces everything, and nothing of either is done by half.

use std::path::PathBuf;

use rusqlite::Connection;
use tempfile::TempDir;

use super::{Fresh, folder, fresh, hold, id, now, start};
use crate::history::StoreError;
use crate::history::backup::{Backup, Saved};
use crate::history::day_off::WhyOff;
use crate::history::record::SessionEnd;

/// A history of one session of this name.
#[track_caller]
fn with(name: &str) -> Fresh {
    let mut store = fresh();
    store.begin(&start(name, now())).unwrap();
    store.append(&id(name), &hold(0)).unwrap();
    store
        .finish(&id(name), now(), SessionEnd::Completed)
        .unwrap();
    store
}

fn routine() -> Saved {
    Saved {
        name: "routines/hips.ron".to_owned(),
        bytes: b"Routine(format: 1)".to_vec(),
    }
}

/// A backup of the history `a`.
#[track_caller]
fn backup() -> (TempDir, PathBuf) {
    let folder = folder();
    let path = folder.path().join("backup.sqlite3");
    with("a").back_up(&path, &[routine()]).unwrap();
    (folder, path)
}

fn exported(store: &Fresh) -> String {
    let mut out = Vec::new();
    store.export(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// A backup that this SQL was done to.
#[track_caller]
fn refused(sql: &str) -> StoreError {
    let (_folder, path) = backup();
    Connection::open(&path).unwrap().execute_batch(sql).unwrap();
    Backup::read(&path).unwrap_err()
}

#[test]
fn it_holds_the_sessions_and_the_files() {
    let (_folder, path) = backup();
    let backup = Backup::read(&path).unwrap();
    assert_eq!(backup.sessions, 1);
    assert_eq!(backup.files, [routine()]);
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_folder, path) = backup();
    let mode = std::fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0);
}

#[test]
fn going_back_leaves_what_was_in_it_and_nothing_else() {
    let (_folder, path) = backup();
    let mut store = with("b");
    let day = now().date_naive();
    store.set_day_off(day, Some(WhyOff::Ill), now()).unwrap();
    store.go_back(&Backup::read(&path).unwrap()).unwrap();
    assert_eq!(exported(&store), exported(&with("a")));
    let total = store.totals_on(&(day..=day), 3).unwrap();
    assert_eq!(total[0].held, hold(0).held);
    store.check().unwrap();
}

#[test]
fn a_backup_of_an_older_version_is_brought_up_to_date() {
    let folder = folder();
    let path = folder.path().join("old.sqlite3");
    let old = Connection::open(&path).unwrap();
    old.execute_batch(include_str!("version_1.sql")).unwrap();
    let mut store = with("b");
    store.go_back(&Backup::read(&path).unwrap()).unwrap();
    assert!(store.session(&id("one")).unwrap().is_some());
}

#[test]
fn nothing_is_replaced_while_a_session_runs() {
    let (_folder, path) = backup();
    let mut store = with("b");
    store.begin(&start("c", now())).unwrap();
    let backup = Backup::read(&path).unwrap();
    let error = store.go_back(&backup).unwrap_err();
    assert_eq!(error.to_string(), "a session is running");
    assert!(matches!(store.erase().unwrap_err(), StoreError::InSession));
    assert!(store.session(&id("b")).unwrap().is_some());
}

#[test]
fn other_files_and_other_versions_are_refused() {
    let newer = refused("PRAGMA user_version = 999");
    assert!(matches!(newer, StoreError::Newer));
    let none = refused("PRAGMA user_version = 0");
    assert!(matches!(none, StoreError::NoBackup));
    let torn = refused("DROP TABLE pain");
    assert!(matches!(torn, StoreError::Damaged));
    let absurd = refused("UPDATE attempt SET held_ms = 9223372036854775807");
    assert!(matches!(absurd, StoreError::Damaged));
    let (_folder, path) = backup();
    let file = Connection::open(&path).unwrap();
    file.execute_batch(
        "PRAGMA foreign_keys = OFF; UPDATE pain SET session = 'nobody'; DELETE FROM session",
    )
    .unwrap();
    let loose = with("b")
        .go_back(&Backup::read(&path).unwrap())
        .unwrap_err();
    assert!(matches!(loose, StoreError::Damaged));
    let sums = refused("UPDATE session SET held_ms = 1");
    assert!(matches!(sums, StoreError::Damaged));
    let folder = folder();
    let path = folder.path().join("photo.jpg");
    std::fs::write(&path, "no backup at all".repeat(100)).unwrap();
    assert!(matches!(
        Backup::read(&path).unwrap_err(),
        StoreError::Damaged
    ));
}

#[test]
fn what_was_erased_is_not_in_the_bytes_of_the_file() {
    let mut store = with("b");
    store
        .set_note(&id("b"), Some("a very private word"), now())
        .unwrap();
    store.erase().unwrap();
    assert_eq!(store.first_day(3).unwrap(), None);
    let file = store.folder.path().join("history.sqlite3");
    let bytes = std::fs::read(file).unwrap();
    let word = b"a very private word";
    assert!(!bytes.windows(word.len()).any(|window| window == word));
}
