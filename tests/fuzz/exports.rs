//! Exports that somebody edited, or that only look like one.

use std::fs;

use proptest::prelude::*;
use supple::history::exchange::{ImportError, read};

use crate::corpus::corpus;
use crate::files::{empty, text_of};
use crate::rig::{draw, folder};
use crate::wounds::wounded;

#[test]
fn an_export_is_taken_whole_or_named_with_the_place_of_its_mistake() {
    let folder = folder();
    let path = folder.path().join("export.json");
    draw("exports", 1_000, &wounded(corpus("exports")), |bytes| {
        fs::write(&path, &bytes).unwrap();
        match read(&path) {
            Ok(_) => prop_assert!(!bytes.starts_with(b"session,routine,")),
            Err(ImportError::Wrong { what, .. }) => prop_assert!(!what.is_empty()),
            Err(ImportError::File(error)) => prop_assert!(false, "{}", error),
            Err(_) => {}
        }
        Ok(())
    });
}

#[test]
fn what_is_imported_is_exported_and_imported_alike() {
    let folder = folder();
    let path = folder.path().join("export.json");
    draw("imports", 3, &wounded(corpus("exports")), |bytes| {
        fs::write(&path, &bytes).unwrap();
        let Ok(export) = read(&path) else {
            return Ok(());
        };
        let (_here, mut store) = empty();
        store.import(export).unwrap();
        let first = text_of(&store);
        fs::write(&path, &first).unwrap();
        let (_there, mut second) = empty();
        second.import(read(&path).unwrap()).unwrap();
        prop_assert_eq!(text_of(&second), first);
        Ok(())
    });
}
