//! What the week is held against, days off, and sessions added by hand or begun by mistake.

use chrono::TimeDelta;
use egui_kittest::kittest::Queryable as _;
use supple::history::day_off::{DayOff, WhyOff};
use supple::history::record::SessionEnd;
use supple::stats::Calendar;
use supple::stats::dose::{Dose, Prescription};
use supple::stats::week::WeekStats;
use supple::ui::action::{Action, ByHand, Done, PastAction};

use super::{Shown, Window, iso, session, today};

#[test]
fn goals_say_how_far_in_all_and_on_each_side() {
    let window = Window::open(Shown::week("2026-W47"));
    assert_eq!(window.value("Held in all"), "5 of 60 min");
    assert_eq!(window.value("Hip-flexor stretch, left"), "2:00 of 5:00");
    assert_eq!(window.value("Hip-flexor stretch, right"), "3:45 of 5:00");
    window.harness.get_by_label_contains("Thomas 2018");
}

#[test]
fn a_prescribed_routine_is_held_against_its_weeks() {
    let mut shown = Shown::week("2026-W47");
    shown.doses.push(Dose {
        routine: "knee".to_owned(),
        name: "Knee plan".to_owned(),
        prescribed: Prescription {
            per_week: 5,
            weeks: Some(6),
        },
        weeks: vec![5, 3],
    });
    let window = Window::open(shown);
    let words = "3 of 5 this week \u{b7} week 2 of 6 \u{b7} kept in 1 of 1 weeks";
    assert_eq!(window.value("Knee plan"), words);
}

#[test]
fn a_day_can_be_taken_off_and_given_back() {
    let mut window = Window::open(Shown::week("2026-W47"));
    window.press("Wednesday 18 November");
    let wednesday = "2026-11-18".parse().unwrap();
    let ill = [Action::Past(PastAction::SetDayOff(
        wednesday,
        Some(WhyOff::Ill),
    ))];
    assert_eq!(window.press("Ill"), ill);

    let mut shown = Shown::week("2026-W47");
    shown.off.push(DayOff {
        date: wednesday,
        why: WhyOff::Ill,
    });
    let mut window = Window::open(shown);
    let marked = window.value("Wednesday 18 November");
    assert!(marked.starts_with("Ill"), "{marked}");
    window.press("Wednesday 18 November");
    let any = [Action::Past(PastAction::SetDayOff(wednesday, None))];
    assert_eq!(window.press("A day like any other"), any);
}

#[test]
fn a_routine_done_without_the_program_is_added() {
    let mut window = Window::sized(Shown::week("2026-W47"), 1192.0, 1600.0);
    window.press("Add a session");
    window.press("Tue 17");
    let asked = window.press("Add");
    let [Action::Past(PastAction::AddByHand(ByHand { done, day, hour }))] = asked.as_slice() else {
        panic!("{asked:?}")
    };
    assert!(matches!(done, Done::Routine(_)));
    assert_eq!((day.to_string().as_str(), *hour), ("2026-11-17", 12));
    assert!(window.harness.query_by_label("Cancel").is_none());
}

#[test]
fn one_exercise_is_added_by_its_minutes() {
    let mut window = Window::sized(Shown::week("2026-W47"), 1192.0, 1600.0);
    window.press("Add a session");
    window.press("One exercise");
    window.press("Minutes left, more");
    let asked = window.press("Add");
    let [Action::Past(PastAction::AddByHand(by_hand))] = asked.as_slice() else {
        panic!("{asked:?}")
    };
    assert_eq!(
        by_hand.done,
        Done::Exercise {
            id: "kneeling_lunge".to_owned(),
            minutes: [2, 1, 0],
        }
    );
    assert!(by_hand.day <= today());
}

#[test]
fn a_start_by_mistake_can_be_discarded() {
    let mut brief = session("d", "2026-11-20T07:45:00+01:00", SessionEnd::Stopped, 0, 0);
    brief.ended = Some(brief.start.started + TimeDelta::seconds(4));
    let mut shown = Shown::week("2026-W47");
    shown.week = WeekStats::of(&[brief.clone()], iso("2026-W47"), Calendar::default());
    let mut window = Window::open(shown);
    let asked = window.press("Discard My hip set");
    assert_eq!(
        asked,
        [Action::Past(PastAction::DeleteSession(
            brief.start.id.clone()
        ))]
    );

    brief.ended = Some(brief.start.started + TimeDelta::seconds(10));
    let mut shown = Shown::week("2026-W47");
    shown.week = WeekStats::of(&[brief], iso("2026-W47"), Calendar::default());
    let window = Window::open(shown);
    let offer = window.harness.query_by_label("Discard My hip set");
    assert!(offer.is_none(), "ten seconds are meant");
}
