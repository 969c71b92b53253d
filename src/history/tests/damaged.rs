//! A damaged file is set aside, kept and said; a new one takes its place.

use std::fs;

use rusqlite::Connection;
use tempfile::TempDir;

use super::{database, folder, id, now, open, start, store, written_by_version};
use crate::history::migrate::LATEST;
use crate::history::{Notice, StoreError};

/// Opens a folder whose database holds `bytes`; they must be kept, and a new history work.
#[track_caller]
fn is_set_aside(bytes: &[u8]) {
    let folder = folder();
    fs::write(database(&folder), bytes).unwrap();
    let mut opened = open(folder.path());
    let kept = folder
        .path()
        .join("history.corrupt-20261120-081000.sqlite3");
    assert_eq!(opened.notices, [Notice::SetAside(kept.clone())]);
    assert_eq!(fs::read(kept).unwrap(), bytes);
    opened.store.begin(&start("a", now())).unwrap();
}

#[test]
fn garbage_is_renamed_and_kept() {
    is_set_aside(b"no database");
    is_set_aside(&vec![0xa5; 20_000]);
}

#[test]
fn a_file_cut_short_is_renamed_and_kept() {
    let whole = written_by_version(&folder(), 1);
    is_set_aside(&whole[..whole.len() / 2]);
}

#[test]
fn a_database_without_our_tables_is_renamed_and_kept() {
    let folder = folder();
    let store = store(&folder);
    store
        .connection
        .execute_batch("DROP TABLE attempt")
        .unwrap();
    drop(store);
    is_set_aside(&fs::read(database(&folder)).unwrap());
}

#[test]
fn a_second_damaged_file_does_not_replace_the_first() {
    let folder = folder();
    for (bytes, name) in [("one", ""), ("two", "-2")] {
        fs::write(database(&folder), bytes).unwrap();
        open(folder.path());
        let kept = format!("history.corrupt-20261120-081000{name}.sqlite3");
        assert_eq!(fs::read_to_string(folder.path().join(kept)).unwrap(), bytes);
    }
}

#[test]
fn its_journal_goes_with_it() {
    let folder = folder();
    fs::write(database(&folder), "garbage").unwrap();
    // A journal that begins with a zero is not played back, nor cleared away.
    fs::write(folder.path().join("history.sqlite3-journal"), "\0torn").unwrap();
    open(folder.path());
    let kept = folder
        .path()
        .join("history.corrupt-20261120-081000.sqlite3-journal");
    assert_eq!(fs::read_to_string(kept).unwrap(), "\0torn");
}

#[test]
fn damage_inside_is_found_by_the_check() {
    let folder = folder();
    let mut bytes = written_by_version(&folder, LATEST);
    // The first pages of all tables: headers of trees that are none.
    for page in roots(&folder) {
        bytes[(page - 1) * 4096..page * 4096].fill(0xff);
    }
    fs::write(database(&folder), bytes).unwrap();
    let store = store(&folder);
    assert!(matches!(store.check(), Err(StoreError::Damaged)));
    assert!(matches!(store.session(&id("a")), Err(StoreError::Damaged)));
}

/// The numbers of the pages at which tables and indexes begin, from 1.
#[track_caller]
fn roots(folder: &TempDir) -> Vec<usize> {
    let file = Connection::open(database(folder)).unwrap();
    let query = "SELECT rootpage FROM sqlite_schema WHERE rootpage > 1";
    let mut statement = file.prepare(query).unwrap();
    let pages = statement.query_map([], |row| row.get(0)).unwrap();
    pages
        .map(|page| usize::try_from(page.unwrap_or(0_i64)).unwrap())
        .collect()
}
