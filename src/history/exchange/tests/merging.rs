//! What an import does to a history that is in use.

use super::{Machine, hold, id, later, noon};
use crate::history::exchange::Merged;
use crate::history::record::SessionEnd;

#[test]
fn what_is_new_is_added_and_what_is_here_is_counted() {
    let (mut desk, mut laptop) = (Machine::new(), Machine::new());
    desk.record("a");
    laptop.record("b");
    let came = laptop.import(&desk.export());
    assert_eq!(
        came,
        Merged {
            added: 1,
            ..Merged::default()
        }
    );
    let again = laptop.import(&desk.export());
    assert_eq!(
        again,
        Merged {
            same: 1,
            ..Merged::default()
        }
    );
    let day = noon().date_naive();
    assert_eq!(laptop.store.sessions_on(&(day..=day), 3).unwrap().len(), 2);
}

#[test]
fn the_later_note_stays_and_so_does_one_that_was_taken_away() {
    let (mut desk, mut laptop) = (Machine::new(), Machine::new());
    desk.record("a");
    laptop.import(&desk.export());
    desk.store
        .set_note(&id("a"), Some("first"), later(1))
        .unwrap();
    laptop
        .store
        .set_note(&id("a"), Some("second"), later(2))
        .unwrap();
    desk.import(&laptop.export());
    let note = desk.store.session(&id("a")).unwrap().unwrap().note;
    assert_eq!(note.as_deref(), Some("second"));
    desk.store.set_note(&id("a"), None, later(3)).unwrap();
    desk.import(&laptop.export());
    assert_eq!(desk.store.session(&id("a")).unwrap().unwrap().note, None);
}

#[test]
fn a_deleted_session_stays_deleted_until_it_is_brought_back() {
    let (mut desk, mut laptop) = (Machine::new(), Machine::new());
    desk.record("a");
    let before = desk.export();
    desk.store.delete(&id("a"), later(1)).unwrap();
    desk.import(&before);
    assert_eq!(desk.store.session(&id("a")).unwrap(), None);
    laptop.import(&desk.export());
    assert_eq!(laptop.store.session(&id("a")).unwrap(), None);
    laptop.store.restore(&id("a"), later(2)).unwrap();
    desk.import(&laptop.export());
    assert!(desk.store.session(&id("a")).unwrap().is_some());
}

#[test]
fn a_change_counts_as_later_even_after_the_clock_was_set_back() {
    let mut desk = Machine::new();
    desk.record("a");
    desk.store
        .set_note(&id("a"), Some("first"), later(60))
        .unwrap();
    let before = desk.export();
    desk.store
        .set_note(&id("a"), Some("second"), later(0))
        .unwrap();
    desk.import(&before);
    let note = desk.store.session(&id("a")).unwrap().unwrap().note;
    assert_eq!(note.as_deref(), Some("second"));
}

#[test]
fn an_interrupted_session_takes_on_how_it_ended_later() {
    let (mut desk, mut laptop) = (Machine::new(), Machine::new());
    desk.begin("a");
    let interrupted = SessionEnd::Interrupted;
    desk.store.finish(&id("a"), later(1), interrupted).unwrap();
    laptop.import(&desk.export());
    desk.store.resume(&id("a")).unwrap();
    desk.store.append(&id("a"), &hold()).unwrap();
    let completed = SessionEnd::Completed;
    desk.store.finish(&id("a"), later(9), completed).unwrap();
    let came = laptop.import(&desk.export());
    assert_eq!(
        came,
        Merged {
            changed: 1,
            ..Merged::default()
        }
    );
    let session = laptop.store.session(&id("a")).unwrap().unwrap();
    assert_eq!(session.end, Some(SessionEnd::Completed));
    assert_eq!(session.attempts.len(), 1);
    assert_eq!(laptop.export(), desk.export());
}

#[test]
fn a_session_that_runs_is_not_exported_and_not_touched() {
    let mut desk = Machine::new();
    desk.record("a");
    let export = desk.export();
    desk.begin("b");
    assert_eq!(desk.export(), export);
    let claimed = export.replace("\"id\":\"a\"", "\"id\":\"b\"");
    let came = desk.import(&claimed);
    assert_eq!(
        came,
        Merged {
            running: 1,
            ..Merged::default()
        }
    );
    assert_eq!(desk.store.session(&id("b")).unwrap().unwrap().end, None);
}

#[test]
fn a_look_beforehand_changes_nothing() {
    let (mut desk, mut laptop) = (Machine::new(), Machine::new());
    desk.record("a");
    let sessions = super::read(&desk.file(&desk.export())).unwrap();
    let empty = laptop.export();
    let would = laptop.store.would_import(&sessions).unwrap();
    assert_eq!(
        would,
        Merged {
            added: 1,
            ..Merged::default()
        }
    );
    assert_eq!(laptop.export(), empty);
}

mod what_was_marked_and_taken_away {
    use super::*;
    use crate::history::day_off::WhyOff;
    use crate::history::{DeskItem, Habit, HabitNote};
    use crate::words::Side;

    fn day() -> chrono::NaiveDate {
        noon().date_naive()
    }

    fn bag() -> HabitNote {
        HabitNote {
            day: day(),
            habit: Habit::Bag,
            side: Side::Left,
        }
    }

    /// Marks all there is, or takes it away again.
    #[track_caller]
    fn mark(machine: &Machine, why: Option<WhyOff>, minutes: i64) {
        let (store, now) = (&machine.store, later(minutes));
        store.set_day_off(day(), why, now).unwrap();
        store.toggle_habit(bag(), now).unwrap();
        store.toggle_desk_check(day(), DeskItem::Feet, now).unwrap();
    }

    /// How many marks are seen.
    #[track_caller]
    fn seen(machine: &Machine) -> usize {
        let (store, days) = (&machine.store, day()..=day());
        let off = store.days_off(&days).unwrap().len();
        let habits = store.habits_on(&days).unwrap().len();
        off + habits + store.desk_checked(day()).unwrap().len()
    }

    #[test]
    fn does_not_come_back_from_another_machine() {
        let (mut desk, mut laptop) = (Machine::new(), Machine::new());
        mark(&desk, Some(WhyOff::Ill), 0);
        laptop.import(&desk.export());
        assert_eq!((seen(&desk), seen(&laptop)), (3, 3));
        mark(&desk, None, 1);
        desk.import(&laptop.export());
        laptop.import(&desk.export());
        assert_eq!((seen(&desk), seen(&laptop)), (0, 0));
    }

    #[test]
    fn is_marked_again_by_whoever_marks_it_later() {
        let (mut desk, mut laptop) = (Machine::new(), Machine::new());
        mark(&desk, Some(WhyOff::Ill), 0);
        mark(&desk, None, 1);
        laptop.import(&desk.export());
        mark(&laptop, Some(WhyOff::Rest), 2);
        desk.import(&laptop.export());
        assert_eq!(seen(&desk), 3);
    }

    #[test]
    fn stays_away_even_after_the_clock_was_set_back() {
        let mut desk = Machine::new();
        mark(&desk, Some(WhyOff::Ill), 60);
        let before = desk.export();
        mark(&desk, None, 0);
        desk.import(&before);
        assert_eq!(seen(&desk), 0);
    }
}

#[test]
fn marks_that_mean_nothing_are_refused_with_their_place() {
    let said = |field: &str| {
        let text = format!("{{\"supple_history\":1,\n{field},\n\"sessions\":[]}}");
        let error = super::super::read::parse(text.as_bytes()).unwrap_err();
        let error = error.to_string();
        assert!(error.starts_with("line 2, column "), "{error}");
        error
    };
    let habit = |day: &str, side: &str| {
        format!(
            "\"habits\":[{{\"day\":\"{day}\",\"habit\":\"bag\",\"side\":\"{side}\",\"noted\":true}}]"
        )
    };
    assert!(said(&habit("2026-11-20", "both")).contains("one side"));
    assert!(said(&habit("1926-11-20", "left")).contains("between 1970 and 2199"));
    let check = "\"desk_checks\":[{\"month\":\"2026-1\",\"item\":\"feet\",\"ticked\":true}]";
    assert!(said(check).contains("as in 2026-11"));
    let day = "\"days_off\":[{\"day\":\"2026-11-20\",\"why\":\"lazy\"}]";
    assert!(said(day).contains("unknown variant"));
}
