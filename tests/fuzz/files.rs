//! History files and backups whose bytes were damaged.

use std::fs;
use std::path::Path;

use chrono::{DateTime, FixedOffset};
use proptest::prelude::*;
use proptest::sample::Index;
use supple::history::backup::Backup;
use supple::history::exchange::read;
use supple::history::{Notice, Store};
use tempfile::TempDir;

use crate::corpus::corpus;
use crate::rig::{draw, folder};
use crate::wounds::{suffer, wounds};

/// The evening after the sessions of the corpus.
pub(crate) fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-22T23:30:00+00:00").unwrap()
}

/// An empty history in a folder of its own.
pub(crate) fn empty() -> (TempDir, Store) {
    let folder = folder();
    let store = Store::open(folder.path(), now()).unwrap().store;
    (folder, store)
}

/// All of a history as text.
pub(crate) fn text_of(store: &Store) -> String {
    let mut out = Vec::new();
    store.export(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The history of the corpus's export, as a file.
pub(crate) fn whole() -> Vec<u8> {
    let (folder, mut store) = empty();
    let exports = corpus("exports");
    let path = folder.path().join("export.json");
    for export in exports.iter().filter(|text| text.starts_with(b"{")) {
        fs::write(&path, export).unwrap();
        drop(read(&path).map(|export| store.import(export).unwrap()));
    }
    drop(store);
    fs::read(folder.path().join(FILE)).unwrap()
}

pub(crate) const FILE: &str = "history.sqlite3";

/// A whole file with whole numbers put in, single bytes changed, pages mixed up or the end missing.
fn damaged(whole: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let zeros = proptest::collection::vec((any::<Index>(), 1_usize..600), 0..2);
    (wounds(), zeros).prop_map(move |(wounds, zeros)| {
        let mut bytes = suffer(whole.clone(), &whole, &wounds);
        for (at, len) in zeros {
            let from = at.index(bytes.len() + 1);
            bytes
                .iter_mut()
                .skip(from)
                .take(len)
                .for_each(|byte| *byte = 0);
        }
        bytes
    })
}

/// Everything that is asked of a history as the window opens; errors are answers too.
pub(crate) fn use_all_of(store: &mut Store) {
    drop(store.check());
    drop(store.close_interrupted());
    drop(store.left_off());
    drop(store.export(&mut Vec::new()));
    drop(store.export_csv(&mut Vec::new()));
    drop(store.first_day(3));
}

fn open_damaged(folder: &Path, bytes: &[u8]) {
    fs::write(folder.join(FILE), bytes).unwrap();
    let Ok(mut opened) = Store::open(folder, now()) else {
        return;
    };
    for notice in &opened.notices {
        if let Notice::SetAside(kept) = notice {
            assert_eq!(
                fs::read(kept).unwrap(),
                bytes,
                "what was set aside is not what was there"
            );
            fs::remove_file(kept).unwrap();
        }
    }
    use_all_of(&mut opened.store);
}

#[test]
fn a_damaged_history_is_used_or_set_aside_byte_for_byte() {
    let folder = folder();
    draw("history files", 25, &damaged(whole()), |bytes| {
        open_damaged(folder.path(), &bytes);
        Ok(())
    });
}

#[test]
fn a_damaged_backup_is_refused_or_taken_whole() {
    let (folder, store) = empty();
    let path = folder.path().join("backup.sqlite3");
    store.back_up(&path, &[]).unwrap();
    let backups = prop_oneof![damaged(fs::read(&path).unwrap()), damaged(whole())];
    draw("backups", 15, &backups, |bytes| {
        fs::write(&path, &bytes).unwrap();
        if let Ok(backup) = Backup::read(&path) {
            let (_there, mut store) = empty();
            drop(store.go_back(&backup));
            prop_assert!(store.check().is_ok());
        }
        Ok(())
    });
}
