//! The numbers of the charts, by name and as tables.

use egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::{Shown, Window};

#[test]
fn every_day_has_a_name_and_its_exact_held_time() {
    let window = Window::open(Shown::week("2026-W47"));
    assert_eq!(
        window.value("Monday 16 November"),
        "4:30 held: stretch 4:30"
    );
    assert_eq!(window.value("Tuesday 17 November"), "Nothing held");
    assert_eq!(window.value("Sunday 22 November"), "Yet to come");
}

#[test]
fn an_exercise_says_which_side_is_behind() {
    let window = Window::open(Shown::week("2026-W47"));
    assert_eq!(
        window.value("Kneeling stretch"),
        "left 2:00, right 3:45; left 1:45 behind; index +61"
    );
}

#[test]
fn arrow_keys_go_from_day_to_day_and_leave_the_week_alone() {
    let mut window = Window::open(Shown::week("2026-W47"));
    window.harness.get_by_label("Friday 20 November").focus();
    window.harness.run();
    assert_eq!(window.key(Key::ArrowLeft), []);
    let thursday = window.harness.get_by_label("Thursday 19 November");
    assert!(thursday.is_focused());
}

#[test]
fn the_table_says_the_same_numbers() {
    let mut window = Window::open(Shown::week("2026-W47"));
    window.press("Show as table");
    let rows = [
        "Mon 16 Nov: stretch 4:30, strength 0:00, breath 0:00, held 4:30",
        "Week: stretch 5:45, strength 0:00, breath 0:00, held 5:45",
        "Kneeling stretch: left 2:00, right 3:45, behind left 1:45, index +61",
        "9 Nov 2026: days 1, held 2:00",
    ];
    for row in rows {
        window.harness.get_by_label(row);
    }
    window.press("Show as charts");
    window.harness.get_by_label("Monday 16 November");
}

#[test]
fn tiles_say_what_their_numbers_mean() {
    let window = Window::open(Shown::week("2026-W47"));
    let tiles = [
        "Held: 5 min. 9 % of 60",
        "Sessions: 2 . 1 stopped early, counted",
        "Weeks in a row: 5 . 3 sessions make a week",
        "Hip-flexor stretch: left 2:00, right 3:45. left 1 min 45 s behind",
    ];
    for tile in tiles {
        window.harness.get_by_value(tile);
    }
}
