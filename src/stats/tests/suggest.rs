//! What the home screen gives as its reason.

use super::{breathing, bridge, held, iso, lunge, secs, session};
use crate::history::record::AttemptRecord;
use crate::stats::Calendar;
use crate::stats::suggest::{Reason, reason};
use crate::stats::week::WeekStats;
use crate::words::{ChartKind, Side};

fn suggested(attempts: Vec<AttemptRecord>) -> Option<Reason> {
    let records = [session("2026-11-20T08:00:00+01:00", attempts)];
    reason(&WeekStats::of(
        &records,
        iso("2026-W47"),
        Calendar::default(),
    ))
}

/// All kinds, with so many seconds of lunge on each side.
fn week_of(left: u64, right: u64) -> Vec<AttemptRecord> {
    vec![
        held(lunge(), Side::Left, left),
        held(lunge(), Side::Right, right),
        held(bridge(), Side::Both, 30),
        held(breathing(), Side::Both, 30),
    ]
}

#[test]
fn two_minutes_between_the_sides_are_worth_a_word() {
    let behind = |side| {
        Some(Reason::Behind {
            side,
            by: secs(120),
        })
    };
    assert_eq!(suggested(week_of(60, 180)), behind(Side::Left));
    assert_eq!(suggested(week_of(180, 60)), behind(Side::Right));
    assert_eq!(suggested(week_of(60, 179)), None);
}

#[test]
fn a_side_comes_before_a_kind() {
    let behind = Some(Reason::Behind {
        side: Side::Right,
        by: secs(200),
    });
    assert_eq!(suggested(vec![held(lunge(), Side::Left, 200)]), behind);
}

#[test]
fn a_kind_that_the_week_lacks_is_named() {
    let mut attempts = week_of(60, 60);
    attempts.pop();
    assert_eq!(
        suggested(attempts),
        Some(Reason::Missing(ChartKind::Breath))
    );
    let strength = vec![held(bridge(), Side::Both, 30)];
    assert_eq!(
        suggested(strength),
        Some(Reason::Missing(ChartKind::Stretch))
    );
}

#[test]
fn an_empty_week_lacks_nothing() {
    assert_eq!(suggested(Vec::new()), None);
}
