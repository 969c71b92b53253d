//! A deleted session is out of sight, and can come back as it was.

use super::{Fresh, folder, fresh, hold, id, now, start, store};
use crate::history::StoreError;
use crate::history::record::SessionEnd;

#[track_caller]
fn one_session() -> Fresh {
    let mut store = fresh();
    store.begin(&start("a", now())).unwrap();
    store.append(&id("a"), &hold(0)).unwrap();
    store
        .finish(&id("a"), now(), SessionEnd::Completed)
        .unwrap();
    store
}

#[test]
fn it_is_in_no_list_no_sum_and_no_first_day() {
    let store = one_session();
    let days = now().date_naive()..=now().date_naive();
    store.delete(&id("a"), now()).unwrap();
    assert_eq!(store.session(&id("a")).unwrap(), None);
    assert_eq!(store.sessions_on(&days, 3).unwrap(), []);
    assert_eq!(store.totals_on(&days, 3).unwrap(), []);
    assert_eq!(store.first_day(3).unwrap(), None);
}

#[test]
fn it_comes_back_with_all_that_was_held() {
    let store = one_session();
    let before = store.session(&id("a")).unwrap();
    store.delete(&id("a"), now()).unwrap();
    store.restore(&id("a"), now()).unwrap();
    assert_eq!(store.session(&id("a")).unwrap(), before);
    assert!(before.is_some());
}

#[test]
fn others_stay() {
    let mut store = one_session();
    store.begin(&start("b", now())).unwrap();
    store.delete(&id("a"), now()).unwrap();
    assert!(store.session(&id("b")).unwrap().is_some());
}

#[test]
fn what_is_not_there_cannot_be_deleted() {
    let error = fresh().delete(&id("a"), now()).unwrap_err();
    assert!(matches!(error, StoreError::NoSession(_)));
}

#[test]
fn it_stays_deleted_when_the_file_is_opened_again() {
    let folder = folder();
    let mut first = store(&folder);
    first.begin(&start("a", now())).unwrap();
    first.delete(&id("a"), now()).unwrap();
    drop(first);
    assert_eq!(store(&folder).session(&id("a")).unwrap(), None);
}
