//! Turns of a session, with a clock that the test moves and a history on disk.

mod naming;
mod recording;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use proptest::prelude::*;
use tempfile::TempDir;

use super::turn::Session;
use super::{Parts, Shared, SharedStore};
use crate::history::Store;
use crate::history::record::{AttemptEnd, PainWord, SessionEnd, SessionRecord};
use crate::library::check_text;
use crate::platform::clock::ManualClock;
use crate::routine::Catalogue;
use crate::session::command::{Change, Command, Pain, PainKind};
use crate::session::event::PauseCause;
use crate::session::snapshot::{Snapshot, State};
use crate::time::{Clock, Stamp};
use crate::timeline::Timeline;
use crate::words::{Phase, Side};

/// Prep 10 s, left 40 s, switch 8 s, right 40 s.
const ROUTINE: &str = r#"Routine(format: 1, name: "Two sides", steps: [
    Hold(exercise: "kneeling_lunge", hold: "40s"),
])"#;

const fn secs(n: u64) -> Duration {
    Duration::from_secs(n)
}

fn timeline() -> Arc<Timeline> {
    timeline_of(ROUTINE)
}

#[track_caller]
fn timeline_of(routine: &str) -> Arc<Timeline> {
    let checked = check_text(routine, "two_sides", Catalogue::builtin());
    checked.usable.unwrap().timeline
}

fn morning() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-20T08:00:00+01:00").unwrap()
}

/// A clock that is moved by hand, and whose seconds are real ones.
struct Waited(Arc<ManualClock>);

impl Clock for Waited {
    fn now(&self) -> Stamp {
        self.0.now()
    }

    fn wall(&self) -> DateTime<FixedOffset> {
        self.0.wall()
    }
}

/// A session over a history in a folder of its own.
struct Bench {
    session: Session,
    shared: Arc<Shared>,
    clock: Arc<ManualClock>,
    store: SharedStore,
    folder: TempDir,
}

impl Bench {
    fn new() -> Self {
        Self::of(ROUTINE)
    }

    #[track_caller]
    fn of(routine: &str) -> Self {
        let wall = morning();
        let clock = Arc::new(ManualClock::new(wall));
        let folder = TempDir::new().unwrap();
        let store = Store::open(folder.path(), wall).unwrap().store;
        let store = Arc::new(Mutex::new(store));
        let parts = Parts {
            said: Vec::new(),
            clock: Arc::new(Waited(clock.clone())),
            sound: None,
            voice: None,
            store: Some(store.clone()),
            awake: None,
            changed: Box::new(|| ()),
        };
        let (session, shared) = Session::begin(&timeline_of(routine), parts).unwrap();
        Self {
            session,
            shared,
            clock,
            store,
            folder,
        }
    }

    /// Time passes, then a turn is taken.
    fn after(&mut self, span: Duration, command: Option<Command>) -> &mut Self {
        self.clock.advance(span);
        self.session.turn(command);
        self
    }

    /// The thread waits as long as it was asked to, and for so much longer; then it takes a turn.
    fn wait(&mut self, longer: Duration) {
        let asked = self.session.wait().unwrap();
        self.clock.advance(asked + longer);
        self.session.waited(asked);
        self.session.turn(None);
    }

    fn snapshot(&self) -> Snapshot {
        let engine = self.shared.engine.lock().unwrap().clone();
        engine.snapshot(self.clock.now())
    }

    fn trouble(&mut self) -> Option<String> {
        self.session.settle();
        self.shared.trouble.lock().unwrap().clone()
    }

    fn record(&mut self) -> SessionRecord {
        self.session.settle();
        self.written()
    }

    /// How many transactions the file has seen: it counts them itself, from byte 24 on.
    #[track_caller]
    fn writes(&self) -> u32 {
        let file = std::fs::read(self.folder.path().join("history.sqlite3")).unwrap();
        u32::from_be_bytes(file[24..28].try_into().unwrap())
    }

    /// What stands in the history at this moment.
    fn written(&self) -> SessionRecord {
        let store = self.store.lock().unwrap();
        let day = self.clock.wall().date_naive();
        store.sessions_on(&(day..=day), 0).unwrap().remove(0)
    }
}

#[test]
fn a_whole_session_is_recorded_as_it_was_held() {
    let mut bench = Bench::new();
    bench.after(secs(98), None);
    let record = bench.record();
    assert_eq!(record.end, Some(SessionEnd::Completed));
    assert_eq!(record.held(), secs(80));
    let phases: Vec<Phase> = record
        .attempts
        .iter()
        .map(|attempt| attempt.phase)
        .collect();
    assert_eq!(
        phases,
        [Phase::Prep, Phase::Hold, Phase::Switch, Phase::Hold]
    );
}

#[test]
fn a_late_turn_records_the_planned_times() {
    let mut bench = Bench::new();
    bench.after(secs(60), None);
    let record = bench.record();
    let began = record.attempts[1].started - record.start.started;
    assert_eq!(began.num_milliseconds(), 10_000);
}

#[test]
fn paused_and_skipped_time_is_not_held() {
    let mut bench = Bench::new();
    bench
        .after(secs(20), Some(Command::Pause))
        .after(secs(500), Some(Command::Resume))
        .after(secs(3 + 5), Some(Command::Skip))
        .after(secs(1), Some(Command::Finish));
    let record = bench.record();
    assert_eq!(record.held(), secs(15));
    assert_eq!(record.attempts[1].ending, AttemptEnd::Skipped);
    assert_eq!(record.end, Some(SessionEnd::Stopped));
}

#[test]
fn a_sleeping_machine_pauses_the_session_and_counts_nothing() {
    let mut bench = Bench::new();
    bench.after(secs(20), None);
    bench.clock.suspend(secs(3600));
    bench.after(secs(1), None);
    assert_eq!(bench.snapshot().state, State::Paused(PauseCause::Suspended));
    assert_eq!(bench.snapshot().held.total(), secs(10));
}

#[test]
fn a_wait_that_lasts_far_too_long_pauses_the_session_and_counts_nothing() {
    let mut bench = Bench::new();
    bench.after(secs(20), None).wait(secs(3600));
    assert_eq!(bench.snapshot().state, State::Paused(PauseCause::Suspended));
    assert_eq!(bench.snapshot().held.total(), secs(10));
}

#[test]
fn a_machine_that_is_busy_for_some_seconds_pauses_nothing() {
    let mut bench = Bench::new();
    bench.after(secs(20), None).wait(secs(10));
    assert_eq!(bench.snapshot().state, State::Running);
    assert_eq!(bench.snapshot().held.total(), secs(21));
}

#[test]
fn a_clock_set_by_the_time_server_pauses_nothing() {
    let mut bench = Bench::new();
    bench.after(secs(20), None);
    bench.clock.suspend(secs(1));
    bench.after(secs(1), None);
    assert_eq!(bench.snapshot().state, State::Running);
}

#[test]
fn a_stop_on_pain_is_recorded_with_side_second_and_kind() {
    let mut bench = Bench::new();
    let pain = Pain {
        side: Side::Left,
        kind: PainKind::Sharp,
    };
    bench
        .after(secs(23), Some(Command::StopOnPain))
        .after(secs(5), Some(Command::DescribePain(pain)))
        .after(secs(1), Some(Command::Finish));
    let record = bench.record();
    assert_eq!(record.pains.len(), 1);
    assert_eq!(record.pains[0].elapsed, secs(13));
    assert_eq!(record.pains[0].side, Some(Side::Left));
    assert_eq!(record.pains[0].kind, Some(PainWord::Sharp));
    assert_eq!(record.pains[0].seq, record.attempts[1].seq);
}

#[test]
fn a_pain_that_was_none_is_not_recorded() {
    let mut bench = Bench::new();
    bench
        .after(secs(23), Some(Command::StopOnPain))
        .after(secs(5), Some(Command::NothingHurts))
        .after(secs(1), Some(Command::Finish));
    let record = bench.record();
    assert_eq!(record.pains, []);
    assert_eq!(record.attempts[1].ending, AttemptEnd::Stopped);
}

/// Anything a person may press.
fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        Just(Command::Pause),
        Just(Command::Resume),
        Just(Command::Skip),
        Just(Command::Back),
        (0_usize..5).prop_map(Command::GoTo),
        (1_u64..40).prop_map(|by| Command::Extend(Change::Longer(secs(by)))),
        (1_u64..40).prop_map(|by| Command::Extend(Change::Shorter(secs(by)))),
        Just(Command::StopOnPain),
        Just(Command::NothingHurts),
        Just(Command::DropExercise),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_history_holds_what_the_engine_held(
        presses in prop::collection::vec((0_u64..30_000, command()), 0..12),
    ) {
        let mut bench = Bench::new();
        for (millis, command) in presses {
            bench.after(Duration::from_millis(millis), Some(command));
        }
        bench.after(secs(1), Some(Command::Finish));
        let (record, held) = (bench.record(), bench.snapshot().held);
        prop_assert_eq!(record.held(), held.total());
        let of = |side| -> Duration {
            let mine = record.attempts.iter().filter(|attempt| attempt.side == Some(side));
            mine.map(|attempt| attempt.held).sum()
        };
        prop_assert_eq!(of(Side::Left), held.left);
        prop_assert_eq!(of(Side::Right), held.right);
        prop_assert!(record.end.is_some());
    }
}
