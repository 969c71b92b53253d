//! What is written down afterwards: sessions without the program, and days off.

use std::time::Duration;

use super::{Running, now};
use crate::history::day_off::WhyOff;
use crate::history::record::SessionEnd;
use crate::ui::action::{Action, ByHand, Done, PastAction};

#[test]
fn a_session_done_without_the_program_counts_to_its_day_and_sides() {
    let mut running = Running::new();
    let monday = "2026-11-16".parse().unwrap();
    let done = Done::Exercise {
        id: "kneeling_lunge".to_owned(),
        minutes: [2, 3, 0],
    };
    running.apply(Action::Past(PastAction::AddByHand(ByHand {
        done,
        day: monday,
        hour: 1,
    })));
    let week = &running.app.sums.this_week;
    assert_eq!(running.held(), 6 * 60);
    assert_eq!(week.days[0].held.total(), Duration::from_mins(5));
    let sides = week.balance.hip_flexor_stretch;
    assert_eq!((sides.left.as_secs(), sides.right.as_secs()), (120, 180));
}

#[test]
fn a_routine_done_without_the_program_counts_as_planned() {
    let mut running = Running::new();
    running.apply(Action::Past(PastAction::AddByHand(ByHand {
        done: Done::Routine("desk_reset".to_owned()),
        day: now().date_naive(),
        hour: 7,
    })));
    let line = running.app.sums.this_week.list.last().unwrap();
    assert_eq!(line.end, Some(SessionEnd::Completed));
    assert!(line.held.total() > Duration::from_mins(1));
    assert_eq!(line.held.total(), line.planned);
}

#[test]
fn a_day_off_is_in_the_shown_week() {
    let mut running = Running::new();
    let day = now().date_naive();
    running.apply(Action::Past(PastAction::SetDayOff(day, Some(WhyOff::Rest))));
    assert_eq!(running.app.sums.off.len(), 1);
    running.apply(Action::Past(PastAction::SetDayOff(day, None)));
    assert_eq!(running.app.sums.off, []);
}

#[test]
fn the_map_goes_back_with_the_shown_week() {
    let mut running = Running::new();
    let long_ago = crate::time::day::Week::parse_iso("2024-W10").unwrap();
    running.apply(Action::Past(PastAction::ShowWeek(long_ago)));
    let year = &running.app.sums.year;
    assert_eq!(year.len(), 52 * 7);
    assert!(year.iter().any(|day| long_ago.contains(day.date)));
    running.apply(Action::Past(PastAction::ShowAllYears(true)));
    let months = running.app.sums.months.as_ref().unwrap();
    assert_eq!(months.len(), 12);
}
