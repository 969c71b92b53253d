//! Strength work that lies close together.

use super::*;
use crate::stats::strength::close_together;

const NOW: &str = "2026-11-20T08:00:00+01:00";

fn strong(started: &str) -> SessionRecord {
    session(
        started,
        vec![
            held(bridge(), Side::Both, 90),
            held(lunge(), Side::Left, 60),
        ],
    )
}

#[test]
fn sessions_of_the_last_two_days_count_to_the_second() {
    let just_in = strong("2026-11-18T08:00:01+01:00");
    let just_out = strong("2026-11-18T08:00:00+01:00");
    assert_eq!(
        close_together(&[just_in, strong("2026-11-19T20:00:00+01:00")], at(NOW)),
        2
    );
    assert_eq!(close_together(&[just_out], at(NOW)), 0);
}

#[test]
fn a_little_strength_among_other_things_is_no_session_of_it() {
    let mixed = vec![
        held(bridge(), Side::Both, 20),
        held(breathing(), Side::Both, 60),
    ];
    assert_eq!(
        close_together(&[session("2026-11-20T07:00:00+01:00", mixed)], at(NOW)),
        0
    );
}

#[test]
fn what_was_not_held_does_not_count() {
    let skipped = vec![held(bridge(), Side::Both, 0)];
    assert_eq!(
        close_together(&[session("2026-11-20T07:00:00+01:00", skipped)], at(NOW)),
        0
    );
}
