//! Prescriptions held against the weeks.

use super::{at, iso, secs};
use crate::history::record::SessionTotal;
use crate::stats::Calendar;
use crate::stats::dose::{Dose, Prescription};

/// Twice a week, done on these days at noon, seen in 2026-W47.
fn dose(weeks: Option<u32>, days: &[&str]) -> Dose {
    let on = |day: &&str| SessionTotal {
        started: at(&format!("{day}T12:00:00+01:00")),
        held: secs(60),
    };
    let sessions: Vec<_> = days.iter().map(on).collect();
    let prescribed = Prescription { per_week: 2, weeks };
    let days = iso("2026-W30").first()..=iso("2026-W47").last();
    Dose::of(
        ("hips", "My hip set"),
        prescribed,
        &sessions,
        &days,
        Calendar::default(),
    )
}

const W45: [&str; 2] = ["2026-11-02", "2026-11-08"];
const W47: [&str; 2] = ["2026-11-16", "2026-11-20"];

#[test]
fn weeks_count_from_the_first_session_on() {
    let dose = dose(Some(6), &[W45, W47].concat());
    assert_eq!(dose.weeks, [2, 0, 2]);
    assert_eq!((dose.this_week(), dose.kept()), (2, (2, 3)));
    assert!(!dose.is_over());
}

#[test]
fn a_week_that_is_not_over_is_not_missed() {
    let begun = dose(None, &[W45[0], W45[1], W47[0]]);
    assert_eq!(begun.this_week(), 1);
    assert_eq!(begun.kept(), (1, 2));
}

#[test]
fn what_comes_after_the_prescription_does_not_count() {
    let over = dose(Some(2), &[W45, W47].concat());
    assert!(over.is_over());
    assert_eq!(over.kept(), (1, 2));
}

#[test]
fn a_routine_that_was_never_done_has_no_weeks() {
    let dose = dose(Some(6), &[]);
    assert_eq!((dose.weeks.len(), dose.kept()), (0, (0, 0)));
    assert!(!dose.is_over());
}
