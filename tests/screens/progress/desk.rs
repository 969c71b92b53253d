//! Habits of one side and the desk's check-list: a tap is one note.

use egui_kittest::kittest::Queryable as _;
use supple::history::{DeskItem, Habit, HabitNote};
use supple::ui::action::{Action, PastAction};
use supple::words::Side;

use super::{Shown, Window, today};

fn crossed(side: Side) -> HabitNote {
    HabitNote {
        day: today(),
        habit: Habit::CrossedLeg,
        side,
    }
}

#[test]
fn a_tap_notes_a_habit_of_today_and_the_week_is_counted() {
    let mut shown = Shown::week("2026-W47");
    let yesterday = today().pred_opt().unwrap();
    shown.habits = vec![
        HabitNote {
            day: yesterday,
            ..crossed(Side::Left)
        },
        crossed(Side::Left),
    ];
    let mut window = Window::open(shown);
    window.harness.get_by_label("left on 2 days");
    let right = [Action::Past(PastAction::NoteHabit(crossed(Side::Right)))];
    assert_eq!(window.press("Crossed leg, right, today"), right);
}

#[test]
fn a_week_of_the_past_is_only_read() {
    let window = Window::open(Shown::week("2026-W45"));
    let chip = window.harness.query_by_label("Crossed leg, right, today");
    assert!(chip.is_none());
}

#[test]
fn the_check_list_is_ticked_off_one_by_one() {
    let mut window = Window::sized(Shown::week("2026-W47"), 1192.0, 1800.0);
    let tick = |item| [Action::Past(PastAction::TickDesk(item))];
    assert_eq!(window.press("Screen at eye height"), tick(DeskItem::Screen));
    assert_eq!(window.press("Both feet flat"), tick(DeskItem::Feet));
}
