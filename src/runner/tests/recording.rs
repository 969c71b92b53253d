//! What is written when the disk is slow, or gone for a while.

use std::mem;

use super::*;
use crate::runner::recorder::WAITING_ROWS;

/// An attempt every five seconds.
const MANY_SETS: &str = r#"Routine(format: 1, name: "Many sets", steps: [
    Hold(exercise: "bridge", hold: "5s", sets: 10, rest: "5s"),
])"#;

mod a_slow_disk {
    use super::*;

    #[test]
    fn delays_no_turn_and_loses_nothing() {
        let mut bench = Bench::new();
        let store = bench.store.clone();
        // Nobody gets at the history meanwhile, as when a disk keeps its writers waiting.
        let slow = store.lock().unwrap();
        for _ in 0..100 {
            bench
                .after(secs(12), Some(Command::Back))
                .after(secs(12), None);
        }
        drop(slow);
        bench.after(secs(1), Some(Command::Finish));
        let record = bench.record();
        let seqs: Vec<u32> = record.attempts.iter().map(|attempt| attempt.seq).collect();
        assert!(seqs.len() > 2 * WAITING_ROWS);
        assert!(seqs.is_sorted_by(|a, b| a + 1 == *b), "{seqs:?}");
        assert_eq!(record.held(), bench.snapshot().held.total());
    }

    #[test]
    fn is_written_to_once_for_all_that_came_meanwhile() {
        let mut bench = Bench::of(MANY_SETS);
        bench.session.settle();
        let before = bench.writes();
        let store = bench.store.clone();
        let slow = store.lock().unwrap();
        for _ in 0..18 {
            bench.after(secs(5), None);
        }
        drop(slow);
        let record = bench.record();
        assert!(record.attempts.len() > 10);
        // The first row may have been taken before the others came.
        assert!(bench.writes() - before <= 2);
    }

    #[test]
    fn has_written_everything_before_the_end_is_told() {
        let mut bench = Bench::new();
        bench.after(secs(30), Some(Command::Finish));
        assert!(bench.shared.engine.lock().unwrap().is_over());
        assert_eq!(bench.written().end, Some(SessionEnd::Stopped));
    }

    #[test]
    fn has_written_what_was_held_when_the_session_is_left_as_it_is() {
        let mut bench = Bench::new();
        bench.after(secs(60), None);
        let Bench {
            session,
            store,
            clock,
            ..
        } = bench;
        session.end();
        let day = clock.wall().date_naive();
        let record = store.lock().unwrap().sessions_on(&(day..=day), 0).unwrap();
        assert_eq!(record[0].attempts.len(), 3);
    }
}

mod a_history_that_cannot_be_written {
    use super::*;

    #[test]
    fn is_told_and_everything_is_there_once_it_can() {
        let mut bench = Bench::new();
        bench.session.settle();
        // One that does not know the session takes no rows of it.
        let folder = TempDir::new().unwrap();
        let stranger = Store::open(folder.path(), morning()).unwrap().store;
        let ours = mem::replace(&mut *bench.store.lock().unwrap(), stranger);
        bench.after(secs(20), None);
        assert!(bench.trouble().is_some());
        *bench.store.lock().unwrap() = ours;
        bench.after(secs(40), None);
        assert_eq!(bench.trouble(), None);
        assert_eq!(bench.record().attempts.len(), 3);
    }

    #[test]
    fn does_not_keep_the_session_from_running() {
        let clock = Arc::new(ManualClock::new(morning()));
        let parts = Parts {
            said: Vec::new(),
            clock: clock.clone(),
            sound: None,
            voice: None,
            store: None,
            awake: None,
            changed: Box::new(|| ()),
        };
        let (mut session, shared) = Session::begin(&timeline(), parts).unwrap();
        clock.advance(secs(98));
        session.turn(None);
        assert!(shared.engine.lock().unwrap().is_over());
        let why = shared.trouble.lock().unwrap().clone();
        assert_eq!(why.as_deref(), Some("the history could not be opened"));
    }
}
