//! On which days, and in which hours.

use chrono::NaiveDateTime;

use super::*;

const WORK: Hours = Hours {
    days: [true, true, true, true, true, false, false],
    from: 9,
    until: 18,
};
/// Friday evening to Saturday morning.
const NIGHT: Hours = Hours {
    days: [false, false, false, false, true, false, false],
    from: 22,
    until: 6,
};

fn local(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

#[test]
fn the_first_minute_is_inside_and_the_last_is_not() {
    assert!(WORK.contain(local("2026-11-16T09:00:00")));
    assert!(WORK.contain(local("2026-11-16T17:59:59")));
    assert!(!WORK.contain(local("2026-11-16T18:00:00")));
    assert!(!WORK.contain(local("2026-11-15T12:00:00")));
}

#[test]
fn hours_over_midnight_belong_to_the_day_they_begin_on() {
    assert!(NIGHT.contain(local("2026-11-20T23:00:00")));
    assert!(NIGHT.contain(local("2026-11-21T05:00:00")));
    assert!(!NIGHT.contain(local("2026-11-20T05:00:00")));
    assert!(!NIGHT.contain(local("2026-11-21T23:00:00")));
}

#[test]
fn after_friday_comes_monday() {
    let wait = WORK.until_next(local("2026-11-20T18:00:00"));
    assert_eq!(wait, Some(mins(63 * 60)));
    let never = Hours {
        days: [false; 7],
        ..WORK
    };
    assert_eq!(never.until_next(local("2026-11-20T18:00:00")), None);
}
