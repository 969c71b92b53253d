//! What was said about tightness is there, once for each side and asking.

use super::{at, fresh, id, now, start, tight};
use crate::history::record::SessionEnd;
use crate::history::tightness::{Asked, TIGHTEST};
use crate::history::{Store, StoreError};
use crate::words::{Area, Side};

fn said(store: &Store) -> Vec<(Asked, Side, Area, u8)> {
    let session = store.session(&id("a")).unwrap().unwrap();
    let answers = session.tightness.iter();
    answers
        .map(|it| (it.asked, it.side, it.area, it.value))
        .collect()
}

#[test]
fn answers_come_back_left_ahead_of_right_and_before_ahead_of_after() {
    let mut store = fresh();
    store.begin(&start("a", now())).unwrap();
    for answer in [
        tight(Asked::After, Side::Right, 0),
        tight(Asked::After, Side::Left, 4),
        tight(Asked::Before, Side::Right, 3),
        tight(Asked::Before, Side::Left, TIGHTEST),
    ] {
        store.set_tightness(&id("a"), &answer).unwrap();
    }
    let expected = [
        (Asked::Before, Side::Left, Area::Hip, 10),
        (Asked::After, Side::Left, Area::Hip, 4),
        (Asked::Before, Side::Right, Area::Hip, 3),
        (Asked::After, Side::Right, Area::Hip, 0),
    ];
    assert_eq!(said(&store), expected);
}

#[test]
fn the_last_answer_counts_and_can_be_taken_back() {
    let mut store = fresh();
    store.begin(&start("a", now())).unwrap();
    let mut answer = tight(Asked::After, Side::Left, 4);
    store.set_tightness(&id("a"), &answer).unwrap();
    (answer.area, answer.value) = (Area::LowBack, 5);
    store.set_tightness(&id("a"), &answer).unwrap();
    assert_eq!(said(&store), [(Asked::After, Side::Left, Area::LowBack, 5)]);
    for _ in 0..2 {
        store
            .unset_tightness(&id("a"), Asked::After, Side::Left)
            .unwrap();
    }
    assert_eq!(said(&store), []);
}

#[test]
fn what_is_no_tightness_is_refused() {
    let mut store = fresh();
    store.begin(&start("a", now())).unwrap();
    for (session, value) in [("a", TIGHTEST + 1), ("b", 4)] {
        let answer = tight(Asked::Before, Side::Left, value);
        let error = store.set_tightness(&id(session), &answer).unwrap_err();
        assert!(matches!(error, StoreError::Database(_)), "{error}");
    }
}

#[test]
fn a_chart_gets_the_answers_of_its_days_alone() {
    let mut store = fresh();
    for (name, moment) in [
        ("early", "2026-11-19T22:00:00+01:00"),
        ("night", "2026-11-21T01:00:00+01:00"),
        ("gone", "2026-11-20T10:00:00+01:00"),
        ("late", "2026-11-21T08:00:00+01:00"),
    ] {
        store.begin(&start(name, at(moment))).unwrap();
        store
            .set_tightness(&id(name), &tight(Asked::Before, Side::Left, 6))
            .unwrap();
        store
            .finish(&id(name), at(moment), SessionEnd::Completed)
            .unwrap();
    }
    store.delete(&id("gone"), now()).unwrap();
    let day = now().date_naive()..=now().date_naive();
    let answers = store.tightness_on(&day, 3).unwrap();
    let started: Vec<_> = answers.iter().map(|answer| answer.started).collect();
    assert_eq!(started, [at("2026-11-21T01:00:00+01:00")]);
    assert_eq!(answers[0].tightness.value, 6);
}
