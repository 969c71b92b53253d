//! Whatever lies in the folder, the history opens or says why not, and nothing is lost.

use std::fs;

use super::{database, folder, fresh, id, now, open, start, store, written_by_version};
use crate::history::migrate::LATEST;
use crate::history::{Notice, Store, StoreError};

mod a_sound_file {
    use super::*;

    #[test]
    fn a_missing_folder_is_made() {
        let folder = folder();
        let deep = folder.path().join("one/two");
        assert_eq!(open(&deep).notices, []);
        assert!(deep.join("history.sqlite3").is_file());
    }

    #[test]
    fn what_was_recorded_is_there_the_next_time() {
        let folder = folder();
        store(&folder).begin(&start("a", now())).unwrap();
        let session = store(&folder).session(&id("a")).unwrap().unwrap();
        assert_eq!(session.start, start("a", now()));
    }

    #[test]
    fn every_write_is_made_safe_before_the_next() {
        let folder = folder();
        let store = store(&folder);
        let pragma = |name: &str| -> String {
            let value = store
                .connection
                .pragma_query_value(None, name, |row| row.get(0));
            match value.unwrap() {
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => panic!("{name} is {other:?}"),
            }
        };
        assert_eq!(pragma("journal_mode"), "delete");
        assert_eq!(pragma("synchronous"), "2");
        assert_eq!(pragma("foreign_keys"), "1");
        assert_eq!(pragma("busy_timeout"), "5000");
    }

    #[test]
    fn a_sound_file_passes_the_check() {
        assert!(fresh().check().is_ok());
    }
}

#[cfg(unix)]
mod permissions {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn mode(path: &std::path::Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn files_are_readable_by_their_owner_alone() {
        let folder = folder();
        let inside = folder.path().join("supple");
        open(&inside).store.begin(&start("a", now())).unwrap();
        assert_eq!(mode(&inside), 0o700);
        assert_eq!(mode(&inside.join("history.sqlite3")), 0o600);
        assert_eq!(mode(&inside.join("running")), 0o700);
        assert_eq!(mode(&inside.join("running/a.lock")), 0o600);
    }

    #[test]
    fn a_file_that_others_could_read_is_closed_to_them() {
        let folder = folder();
        drop(store(&folder));
        fs::set_permissions(database(&folder), fs::Permissions::from_mode(0o644)).unwrap();
        drop(store(&folder));
        assert_eq!(mode(&database(&folder)), 0o600);
    }

    #[test]
    fn a_protected_folder_is_said_if_the_system_minds_it() {
        let folder = folder();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
        // The administrator writes where nobody else may.
        let minds = fs::File::create(folder.path().join("probe")).is_err();
        let opened = Store::open(folder.path(), now());
        assert_eq!(matches!(opened, Err(StoreError::Folder { .. })), minds);
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
    }
}

mod a_file_that_is_only_read {
    use super::*;

    #[test]
    fn a_newer_file_is_shown_and_not_touched() {
        let folder = folder();
        let bytes = written_by_version(&folder, LATEST + 1);
        let mut opened = open(folder.path());
        assert_eq!(opened.notices, [Notice::Newer]);
        assert!(opened.store.session(&id("a")).unwrap().is_some());
        assert!(matches!(
            opened.store.begin(&start("b", now())),
            Err(StoreError::Newer)
        ));
        assert!(matches!(
            opened.store.close_interrupted(),
            Err(StoreError::Newer)
        ));
        drop(opened);
        assert_eq!(fs::read(database(&folder)).unwrap(), bytes);
    }

    #[test]
    fn a_folder_that_is_a_file_is_an_error_with_its_place() {
        let folder = folder();
        let path = folder.path().join("taken");
        fs::write(&path, "").unwrap();
        let error = Store::open(&path, now()).unwrap_err();
        assert!(matches!(&error, StoreError::Folder { path: named, .. } if *named == path));
        assert!(error.to_string().contains("taken"), "{error}");
    }
}
