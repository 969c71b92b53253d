//! What was cut off is closed at its last sign of life; what still runs is left alone.

use super::{at, folder, fresh, hold, id, names, now, pain, rest, start, store};
use crate::history::record::SessionEnd;

#[test]
fn a_session_that_was_cut_off_ends_with_its_last_attempt() {
    let folder = folder();
    let mut first = store(&folder);
    first.begin(&start("a", now())).unwrap();
    first.append(&id("a"), &rest(0)).unwrap();
    first.append(&id("a"), &hold(1)).unwrap();
    drop(first);
    let closed = store(&folder).close_interrupted().unwrap();
    assert_eq!(names(&closed), ["a"]);
    assert_eq!(closed[0].end, Some(SessionEnd::Interrupted));
    assert_eq!(closed[0].ended, Some(at("2026-11-20T08:11:50.750+01:00")));
    assert_eq!(closed[0].attempts, [rest(0), hold(1)]);
}

#[test]
fn a_session_that_was_cut_off_after_a_pain_ends_with_it() {
    let folder = folder();
    let mut first = store(&folder);
    first.begin(&start("a", now())).unwrap();
    first.pain(&id("a"), &pain(0)).unwrap();
    drop(first);
    let closed = store(&folder).close_interrupted().unwrap();
    assert!(pain(0).at > now());
    assert_eq!(closed[0].ended, Some(pain(0).at));
}

#[test]
fn one_without_attempts_ends_as_it_began() {
    let folder = folder();
    store(&folder).begin(&start("a", now())).unwrap();
    let closed = store(&folder).close_interrupted().unwrap();
    assert_eq!(closed[0].ended, Some(now()));
}

#[test]
fn a_session_that_another_window_runs_is_left_alone() {
    let folder = folder();
    let (mut one, mut two) = (store(&folder), store(&folder));
    one.begin(&start("a", now())).unwrap();
    assert_eq!(two.close_interrupted().unwrap(), []);
    one.append(&id("a"), &hold(0)).unwrap();
    drop(one);
    assert_eq!(names(&two.close_interrupted().unwrap()), ["a"]);
}

#[test]
fn a_session_that_this_window_runs_is_left_alone() {
    let mut store = fresh();
    store.begin(&start("a", now())).unwrap();
    assert_eq!(store.close_interrupted().unwrap(), []);
}

#[test]
fn a_finished_session_is_not_touched() {
    let folder = folder();
    let mut first = store(&folder);
    first.begin(&start("a", now())).unwrap();
    first
        .finish(&id("a"), now(), SessionEnd::Completed)
        .unwrap();
    drop(first);
    assert_eq!(store(&folder).close_interrupted().unwrap(), []);
}

#[test]
fn the_locks_of_the_dead_are_cleared_away() {
    let folder = folder();
    store(&folder).begin(&start("a", now())).unwrap();
    store(&folder).close_interrupted().unwrap();
    assert_eq!(folder.path().join("running").read_dir().unwrap().count(), 0);
}

mod resume {
    use super::*;

    #[test]
    fn an_interrupted_session_goes_on_where_it_was() {
        let folder = folder();
        store(&folder).begin(&start("a", now())).unwrap();
        let mut next = store(&folder);
        next.close_interrupted().unwrap();
        let session = next.resume(&id("a")).unwrap().unwrap();
        assert_eq!((session.ended, session.end), (None, None));
        assert_eq!(store(&folder).close_interrupted().unwrap(), []);
        next.finish(&id("a"), now(), SessionEnd::Completed).unwrap();
    }

    #[test]
    fn only_one_window_goes_on_in_it() {
        let folder = folder();
        store(&folder).begin(&start("a", now())).unwrap();
        let (mut one, mut two) = (store(&folder), store(&folder));
        one.close_interrupted().unwrap();
        assert!(one.resume(&id("a")).unwrap().is_some());
        assert_eq!(two.resume(&id("a")).unwrap(), None);
    }

    #[test]
    fn a_session_that_was_ended_on_purpose_stays_ended() {
        let folder = folder();
        let mut store = store(&folder);
        store.begin(&start("a", now())).unwrap();
        store.finish(&id("a"), now(), SessionEnd::Stopped).unwrap();
        assert_eq!(store.resume(&id("a")).unwrap(), None);
        assert!(!folder.path().join("running/a.lock").exists());
    }
}
