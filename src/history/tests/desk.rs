//! Habits by day and the check-list by month: a tap notes, another one takes it back.

use super::{fresh, now};
use crate::history::{DeskItem, Habit, HabitNote};
use crate::words::Side;

fn note(habit: Habit, side: Side) -> HabitNote {
    HabitNote {
        day: now().date_naive(),
        habit,
        side,
    }
}

#[test]
fn a_habit_is_noted_once_a_day_and_side_and_taken_back_by_the_same_tap() {
    let store = fresh();
    let (left, right) = (note(Habit::Bag, Side::Left), note(Habit::Bag, Side::Right));
    let days = left.day..=left.day;
    store.toggle_habit(left, now()).unwrap();
    store.toggle_habit(right, now()).unwrap();
    assert_eq!(store.habits_on(&days).unwrap(), [left, right]);
    store.toggle_habit(left, now()).unwrap();
    assert_eq!(store.habits_on(&days).unwrap(), [right]);
}

#[test]
fn another_week_is_not_told() {
    let store = fresh();
    let noted = note(Habit::Reaching, Side::Left);
    store.toggle_habit(noted, now()).unwrap();
    let before = noted.day.pred_opt().unwrap();
    assert_eq!(store.habits_on(&(before..=before)).unwrap(), []);
}

#[test]
fn the_check_list_is_empty_again_next_month() {
    let store = fresh();
    let day = now().date_naive();
    for item in DeskItem::ALL {
        store.toggle_desk_check(day, item, now()).unwrap();
    }
    store.toggle_desk_check(day, DeskItem::Feet, now()).unwrap();
    assert_eq!(store.desk_checked(day).unwrap().len(), 4);
    let next = day.checked_add_months(chrono::Months::new(1)).unwrap();
    assert_eq!(store.desk_checked(next).unwrap(), []);
}
