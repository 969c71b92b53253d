//! What people said of their sides, and what may be said about it.

use chrono::TimeDelta;

use super::{at, iso, secs};
use crate::history::record::PainRecord;
use crate::history::tightness::{Asked, TightnessAt, TightnessRecord};
use crate::stats::Calendar;
use crate::stats::trend::{Change, Felt, Trend};
use crate::words::{Area, Side};

/// An answer before a session, so many weeks before Friday of 2026-W47.
fn said(weeks_ago: i64, asked: Asked, side: Side, value: u8) -> TightnessAt {
    TightnessAt {
        started: at("2026-11-20T08:00:00+01:00") - TimeDelta::weeks(weeks_ago),
        tightness: TightnessRecord {
            asked,
            side,
            area: Area::Hip,
            value,
        },
    }
}

fn pain(side: Option<Side>) -> PainRecord {
    PainRecord {
        seq: 0,
        at: at("2026-11-20T08:01:00+01:00"),
        elapsed: secs(20),
        side,
        kind: None,
    }
}

/// Twelve weeks up to 2026-W47.
fn trend(answers: &[TightnessAt], pains: &[PainRecord]) -> Trend {
    let weeks: Vec<_> = (36..=47)
        .map(|week| iso(&format!("2026-W{week}")))
        .collect();
    Trend::of(answers, pains, &weeks, Calendar::default())
}

/// The left side before sessions, one value a week, the last of them in 2026-W47.
fn left(values: &[u8]) -> Trend {
    let ago = (0..values.len())
        .rev()
        .map(|ago| i64::try_from(ago).unwrap());
    let answers: Vec<_> = ago
        .zip(values)
        .map(|(ago, value)| said(ago, Asked::Before, Side::Left, *value))
        .collect();
    trend(&answers, &[])
}

#[test]
fn a_week_has_the_mean_of_its_answers_and_its_stops_for_pain() {
    let answers = [
        said(0, Asked::Before, Side::Left, 6),
        said(0, Asked::Before, Side::Left, 7),
        said(0, Asked::After, Side::Left, 4),
    ];
    let trend = trend(&answers, &[pain(Some(Side::Left)), pain(None)]);
    let week = trend.weeks.last().unwrap();
    let felt = Felt {
        before: Some(6.5),
        after: Some(4.0),
        pains: 1,
    };
    assert_eq!(week.left, felt);
    assert_eq!((week.both.pains, week.right.pains), (1, 0));
    assert!(trend.is_silent(Side::Right) && !trend.is_empty());
}

#[test]
fn two_points_are_worth_noticing() {
    let change = |values: &[u8]| left(values).change(Side::Left);
    let six_to_four = Change {
        from: 6.0,
        to: 4.0,
        weeks: 2,
    };
    assert_eq!(change(&[6, 6, 4]), Some(six_to_four));
    assert!(six_to_four.is_noticeable());
    assert!(!change(&[6, 5]).unwrap().is_noticeable());
    assert_eq!(change(&[6]), None);
}

#[test]
fn six_tight_weeks_without_a_change_are_stuck() {
    assert!(left(&[5, 6, 5, 6, 5, 6]).is_stuck(Side::Left));
    assert!(!left(&[5, 6, 5, 6, 5, 3]).is_stuck(Side::Left));
    assert!(!left(&[2, 2, 2, 2, 2, 2]).is_stuck(Side::Left), "not tight");
    assert!(!left(&[5, 6, 5, 6]).is_stuck(Side::Left), "four weeks only");
    assert!(!left(&[5, 6, 5, 6, 5, 6]).is_stuck(Side::Right));
    assert!(left(&[3, 4, 5, 6, 5, 6, 5, 6]).is_stuck(Side::Left));
    let eased = left(&[8, 7, 5, 6, 5, 6, 5, 6]);
    assert!(!eased.is_stuck(Side::Left), "there was relief before");
}

#[test]
fn a_side_is_tighter_where_most_of_the_last_answers_say_so() {
    let both = |pairs: &[(u8, u8)]| {
        let ago = (0..pairs.len())
            .rev()
            .map(|ago| i64::try_from(ago).unwrap());
        let answers: Vec<_> = ago
            .zip(pairs)
            .flat_map(|(ago, (left, right))| {
                let before = |side, value| said(ago, Asked::Before, side, value);
                [before(Side::Left, *left), before(Side::Right, *right)]
            })
            .collect();
        trend(&answers, &[]).tighter
    };
    assert_eq!(
        both(&[(6, 4), (6, 4), (5, 5), (4, 4), (7, 3)]),
        Some(Side::Left)
    );
    assert_eq!(both(&[(6, 4), (6, 4), (5, 5), (4, 4), (7, 6)]), None);
    assert_eq!(
        both(&[(6, 4), (6, 4), (6, 4), (4, 4), (4, 4), (4, 4), (4, 4)]),
        None
    );
    assert_eq!(both(&[(2, 4), (2, 4), (2, 4)]), Some(Side::Right));
}
