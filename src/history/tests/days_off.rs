//! Days that are marked as taken off.

use chrono::NaiveDate;

use super::{fresh, now};
use crate::history::day_off::{DayOff, WhyOff};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_day_is_marked_changed_and_given_back() {
    let store = fresh();
    let week = date("2026-11-16")..=date("2026-11-22");
    let day = date("2026-11-18");
    let of_week = || store.days_off(&week).unwrap();
    store.set_day_off(day, Some(WhyOff::Rest), now()).unwrap();
    store.set_day_off(day, Some(WhyOff::Ill), now()).unwrap();
    let ill = DayOff {
        date: day,
        why: WhyOff::Ill,
    };
    assert_eq!(of_week(), [ill]);
    store.set_day_off(day, None, now()).unwrap();
    assert_eq!(of_week(), []);
}

#[test]
fn days_of_other_weeks_are_not_read() {
    let store = fresh();
    let day = date("2026-11-23");
    store.set_day_off(day, Some(WhyOff::Rest), now()).unwrap();
    let week = date("2026-11-16")..=date("2026-11-22");
    assert_eq!(store.days_off(&week).unwrap(), []);
    assert_eq!(store.days_off(&(day..=day)).unwrap().len(), 1);
}
