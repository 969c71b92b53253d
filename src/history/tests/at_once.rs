//! Several windows that open one folder at the same moment do not get in each other's way.

use std::path::Path;
use std::sync::Barrier;
use std::thread;

use super::{folder, open};
use crate::history::Notice;

/// What each of eight windows is told that open `folder` at once.
fn told(folder: &Path) -> Vec<Notice> {
    let ready = Barrier::new(8);
    thread::scope(|scope| {
        let window = || {
            ready.wait();
            open(folder).notices
        };
        let windows: Vec<_> = (0..8).map(|_| scope.spawn(window)).collect();
        windows
            .into_iter()
            .flat_map(|window| window.join().unwrap())
            .collect()
    })
}

#[test]
fn a_new_history_is_made_once() {
    assert_eq!(told(folder().path()), []);
}

// On Windows a file that others look at stays where it is; whoever came second is told so.
#[cfg(unix)]
#[test]
fn a_damaged_one_is_set_aside_once() {
    let folder = folder();
    std::fs::write(super::database(&folder), "garbage").unwrap();
    let told = told(folder.path());
    assert!(
        matches!(&told[..], [Notice::SetAside(kept)] if std::fs::read(kept).unwrap() == b"garbage")
    );
}
