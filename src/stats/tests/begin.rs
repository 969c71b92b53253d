//! The side to begin with.

use super::*;
use crate::stats::begin::{began_with, behind};

#[test]
fn the_latest_session_with_sides_tells_who_began() {
    let sessions = [
        session(
            "2026-11-18T08:00:00+01:00",
            vec![held(lunge(), Side::Left, 30)],
        ),
        session(
            "2026-11-19T08:00:00+01:00",
            vec![
                rest(),
                held(lunge(), Side::Right, 30),
                held(lunge(), Side::Left, 30),
            ],
        ),
        session(
            "2026-11-20T08:00:00+01:00",
            vec![held(breathing(), Side::Both, 60)],
        ),
    ];
    assert_eq!(began_with(&sessions), Some(Side::Right));
    assert_eq!(began_with(&sessions[..1]), Some(Side::Left));
    assert_eq!(began_with(&sessions[2..]), None);
}

#[test]
fn hip_flexor_stretch_decides_who_is_behind_and_everything_where_it_is_even() {
    let strong_left = held(bridge(), Side::Left, 500);
    let stretched = vec![strong_left.clone(), held(lunge(), Side::Right, 30)];
    let of = |attempts| behind(&[session("2026-11-20T08:00:00+01:00", attempts)]);
    assert_eq!(of(stretched), Some(Side::Left));
    assert_eq!(of(vec![strong_left]), Some(Side::Right));
    assert_eq!(of(vec![held(breathing(), Side::Both, 60)]), None);
}
