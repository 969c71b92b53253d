//! The whole, on real files in a folder of its own.

use std::fs;
use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, TimeDelta};
use tempfile::TempDir;

use super::{Reason, back_up, erase, export, import, last_backup, read_exports, restore};
use crate::history::Store;
use crate::history::backup::{Backup, Saved};
use crate::history::record::{SessionEnd, SessionId, SessionStart};
use crate::platform::folders::Folders;

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-20T08:10:00+01:00").unwrap()
}

/// A person with one session, one routine and settings.
struct Person {
    store: Store,
    folders: Folders,
    _folder: TempDir,
}

impl Person {
    #[track_caller]
    fn new(session: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(folder.path())).unwrap();
        folders.make().unwrap();
        let store = Store::open(&folders.data, now()).unwrap().store;
        let mut person = Self {
            store,
            folders,
            _folder: folder,
        };
        person.record(session);
        person.write("routines/hips.ron", session);
        person.write("settings.toml", session);
        person
    }

    fn record(&mut self, name: &str) {
        let id = self.begin(name);
        self.store
            .finish(&id, now(), SessionEnd::Completed)
            .unwrap();
    }

    fn begin(&mut self, name: &str) -> SessionId {
        let id = SessionId(name.to_owned());
        let start = SessionStart {
            id: id.clone(),
            routine: "hips".to_owned(),
            name: "Hips".to_owned(),
            started: now(),
            planned: std::time::Duration::from_mins(1),
            steps: 1,
        };
        self.store.begin(&start).unwrap();
        id
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folders.data.join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    /// Sessions, the routine and the settings, in words.
    #[track_caller]
    fn state(&self) -> (String, String, String) {
        let mut json = Vec::new();
        self.store.export(&mut json).unwrap();
        let read = |name| fs::read_to_string(self.path(name)).unwrap_or_default();
        let json = String::from_utf8(json).unwrap();
        (json, read("routines/hips.ron"), read("settings.toml"))
    }
}

#[test]
fn going_back_brings_everything_back_and_keeps_what_was_there() {
    let (mut one, two) = (Person::new("a"), Person::new("b"));
    one.write("routines/newer.ron", "since");
    let before = one.state();
    let backup = back_up(&two.store, &two.folders, Reason::Asked, now()).unwrap();
    let backup = Backup::read(&backup).unwrap();
    let kept = restore(&mut one.store, &one.folders, &backup, now()).unwrap();
    assert_eq!(one.state(), two.state());
    assert!(!one.path("routines/newer.ron").exists());
    let kept = Backup::read(&kept).unwrap();
    restore(&mut one.store, &one.folders, &kept, now()).unwrap();
    assert_eq!(one.state(), before);
    assert!(one.path("routines/newer.ron").exists());
}

#[test]
fn seven_backups_are_kept_and_the_latest_is_known() {
    let person = Person::new("a");
    assert_eq!(last_backup(&person.folders), None);
    let mut last = now();
    for minutes in 0..9 {
        last = now() + TimeDelta::minutes(minutes);
        back_up(&person.store, &person.folders, Reason::Asked, last).unwrap();
    }
    let count = fs::read_dir(person.folders.backups()).unwrap().count();
    assert_eq!(count, 7);
    assert_eq!(last_backup(&person.folders), Some(last.naive_local()));
}

#[test]
fn two_backups_of_one_second_are_two() {
    let (mut one, two) = (Person::new("a"), Person::new("b"));
    let before = one.state();
    let other = back_up(&two.store, &two.folders, Reason::Asked, now()).unwrap();
    let other = Backup::read(&other).unwrap();
    let first = restore(&mut one.store, &one.folders, &other, now()).unwrap();
    let second = restore(&mut one.store, &one.folders, &other, now()).unwrap();
    assert_ne!(first, second);
    let first = Backup::read(&first).unwrap();
    restore(&mut one.store, &one.folders, &first, now()).unwrap();
    assert_eq!(one.state(), before);
}

#[test]
fn going_back_in_a_session_is_refused_and_makes_no_backup() {
    let (mut one, two) = (Person::new("a"), Person::new("b"));
    let backup = back_up(&two.store, &two.folders, Reason::Asked, now()).unwrap();
    let backup = Backup::read(&backup).unwrap();
    one.begin("c");
    let refused = restore(&mut one.store, &one.folders, &backup, now()).unwrap_err();
    assert_eq!(refused.to_string(), "a session is running");
    assert!(!one.folders.backups().exists());
}

#[test]
fn what_is_no_file_among_the_routines_is_in_no_backup() {
    let person = Person::new("a");
    fs::create_dir(person.path("routines/folder.ron")).unwrap();
    let backup = back_up(&person.store, &person.folders, Reason::Asked, now()).unwrap();
    let files = Backup::read(&backup).unwrap().files;
    let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["routines/hips.ron", "settings.toml"]);
}

#[cfg(unix)]
#[test]
fn a_routine_that_no_backup_can_have_stays_where_it_is() {
    use std::os::unix::ffi::OsStrExt as _;
    let mut person = Person::new("a");
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.ron");
    let routine = person.folders.routines.join(name);
    fs::write(&routine, "mine").unwrap();
    let backup = back_up(&person.store, &person.folders, Reason::Asked, now()).unwrap();
    let backup = Backup::read(&backup).unwrap();
    restore(&mut person.store, &person.folders, &backup, now()).unwrap();
    assert_eq!(fs::read(&routine).unwrap(), b"mine");
}

#[test]
fn going_back_mends_a_history_that_is_damaged_and_keeps_the_damaged_one() {
    let (mut one, two) = (Person::new("a"), Person::new("b"));
    let backup = back_up(&two.store, &two.folders, Reason::Asked, now()).unwrap();
    let backup = Backup::read(&backup).unwrap();
    let path = one.path("history.sqlite3");
    let mut bytes = fs::read(&path).unwrap();
    // The sixth and seventh page have rows, which nobody reads as it is opened.
    bytes[5 * 4096..7 * 4096].fill(b'A');
    fs::write(&path, &bytes).unwrap();
    let opened = Store::open(&one.folders.data, now()).unwrap();
    assert_eq!(opened.notices, []);
    one.store = opened.store;
    assert!(one.store.check().is_err());
    let kept = restore(&mut one.store, &one.folders, &backup, now()).unwrap();
    assert_eq!(one.state(), two.state());
    assert_eq!(fs::read(kept).unwrap(), bytes);
    one.record("c");
    let again = Store::open(&one.folders.data, now()).unwrap();
    assert_eq!(again.notices, []);
    again.store.check().unwrap();
}

#[test]
fn a_file_of_a_backup_lands_nowhere_but_where_it_belongs() {
    let mut person = Person::new("a");
    let path = person.path("hostile.sqlite3");
    let file = |name: &str| Saved {
        name: name.to_owned(),
        bytes: b"hostile".to_vec(),
    };
    let names = [
        "../out.ron",
        "routines/../../out.ron",
        "routines/a/out.ron",
        "/out.ron",
        "history.sqlite3",
    ];
    person.store.back_up(&path, &names.map(file)).unwrap();
    let backup = Backup::read(&path).unwrap();
    restore(&mut person.store, &person.folders, &backup, now()).unwrap();
    assert_eq!(fs::read_dir(&person.folders.routines).unwrap().count(), 0);
    assert!(
        !person
            .folders
            .data
            .parent()
            .unwrap()
            .join("out.ron")
            .exists()
    );
    assert!(person.state().0.contains("\"id\":\"a\""));
}

#[test]
fn an_import_keeps_what_was_there_before() {
    let (mut one, two) = (Person::new("a"), Person::new("b"));
    let before = one.state();
    let folder = export(&two.store, &two.folders).unwrap();
    let sessions = read_exports(&[folder.join("history.json")]).unwrap();
    let (merged, kept) = import(&mut one.store, &one.folders, sessions, now()).unwrap();
    assert_eq!(merged.added, 1);
    restore(
        &mut one.store,
        &one.folders,
        &Backup::read(&kept).unwrap(),
        now(),
    )
    .unwrap();
    assert_eq!(one.state(), before);
}

#[test]
fn a_wrong_file_among_several_is_named_with_its_place() {
    let person = Person::new("a");
    let folder = export(&person.store, &person.folders).unwrap();
    person.write("wrong.json", "{\n  \"supple_history\": true\n}");
    let wrong = person.path("wrong.json");
    let error = read_exports(&[folder.join("history.json"), wrong.clone()]).unwrap_err();
    let place = format!("{}: line 2, column 24: ", wrong.display());
    assert!(error.to_string().starts_with(&place), "{error}");
}

#[test]
fn nothing_of_ours_is_left_and_nothing_else_is_gone() {
    let mut person = Person::new("a");
    export(&person.store, &person.folders).unwrap();
    back_up(&person.store, &person.folders, Reason::Asked, now()).unwrap();
    person.write("history.corrupt-1.sqlite3", "damaged");
    person.write("thesis.txt", "not ours");
    person.write("reminders.json", "{}");
    for file in ["drafts/1.json", "trash/hips.ron", "running/a.journal"] {
        let path = person.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "a trace").unwrap();
    }
    erase(&mut person.store, &person.folders).unwrap();
    let mut left: Vec<_> = fs::read_dir(&person.folders.data)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(
        left,
        ["history.sqlite3", "routines", "running", "thesis.txt"]
    );
    let running = fs::read_dir(person.path("running")).unwrap();
    assert_eq!(running.count(), 0);
    assert_eq!(person.store.first_day(3).unwrap(), None);
}
