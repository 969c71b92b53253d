//! What is offered for a break.

use std::fs;

use super::*;
use crate::history::record::SessionRecord;
use crate::library::Library;
use crate::routine::Catalogue;
use crate::stats::Calendar;
use crate::stats::week::WeekStats;
use crate::words::{ChartKind, Side};

/// The week of Monday, 16 November, in which nothing was held yet.
fn week() -> WeekStats {
    let calendar = Calendar::default();
    let records: [SessionRecord; 0] = [];
    WeekStats::of(&records, calendar.week(at(0).wall), calendar)
}

fn builtin() -> Library {
    Library::read(std::path::Path::new("/nowhere"), Catalogue::builtin())
}

fn offered(week: &WeekStats, minutes: u8) -> Offer {
    offer(&builtin(), week, minutes).unwrap()
}

#[test]
fn it_fits_the_minutes_and_the_desk() {
    for (minutes, routine) in [(3, "desk_reset"), (5, "desk_micro_break")] {
        let offered = offered(&week(), minutes);
        assert_eq!(offered.routine, routine);
        assert!(offered.minutes <= minutes.into());
        assert_eq!(offered.why, "It fits the break");
    }
}

#[test]
fn the_shortest_is_offered_where_nothing_is_short_enough() {
    let offered = offered(&week(), 2);
    assert_eq!(offered.routine, "desk_reset");
    assert_eq!(offered.why, "The shortest one here");
}

#[test]
fn the_side_that_is_behind_gets_what_gives_it_most() {
    let mut week = week();
    week.balance.hip_flexor_stretch.right = mins(4);
    let folder = tempfile::tempdir().unwrap();
    let text = r#"Routine(format: 1, name: "Left only", place: Desk, steps: [
        Hold(exercise: "standing_hip_flexor", side: Left, hold: "60s"),
    ])"#;
    fs::write(folder.path().join("left_only.ron"), text).unwrap();
    let library = Library::read(folder.path(), Catalogue::builtin());
    let offered = offer(&library, &week, 5).unwrap();
    assert_eq!(offered.routine, "left_only");
    assert_eq!(offered.why, "Left side is 4 min behind this week");
    week.balance.hip_flexor_stretch.left = mins(9);
    assert_ne!(offer(&library, &week, 5).unwrap().routine, "left_only");
}

#[test]
fn the_kind_that_is_missing_gets_what_has_most_of_it() {
    let mut week = week();
    week.held.add(ChartKind::Stretch, mins(5));
    let offered = offered(&week, 5);
    assert_eq!(offered.why, "No strength yet this week");
    let library = builtin();
    let usable = library.find(&offered.routine).unwrap().usable.as_ref();
    let gist = crate::library::Gist::of(&usable.unwrap().timeline);
    assert!(!gist.kinds.of(ChartKind::Strength).is_zero());
    assert_eq!(week.balance.hip_flexor_stretch.behind(), None::<(Side, _)>);
}
