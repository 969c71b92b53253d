//! What was cut off is gone on with where it was, on real files.

use std::fs;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use tempfile::TempDir;

use super::find;
use crate::history::Store;
use crate::history::record::{SessionEnd, SessionId, SessionRecord};
use crate::library::Library;
use crate::platform::clock::ManualClock;
use crate::routine::Catalogue;
use crate::runner::{Left, Parts, Runner};
use crate::session::Engine;
use crate::session::command::Command;
use crate::session::event::PauseCause;
use crate::session::snapshot::{Snapshot, State};
use crate::time::{Clock, Stamp};

const ROUTINE: &str = "desk_reset";

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-20T08:10:00+01:00").unwrap()
}

const fn secs(n: u64) -> Duration {
    Duration::from_secs(n)
}

/// A session in a folder of its own; the program can be killed.
struct Desk {
    folder: TempDir,
    clock: Arc<ManualClock>,
    library: Library,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = ManualClock::new(now());
        // Further on than any session is long, as the clock of the system is.
        clock.advance(secs(24 * 3600));
        Self {
            library: Library::read(&folder.path().join("routines"), Catalogue::builtin()),
            clock: Arc::new(clock),
            folder,
        }
    }

    fn store(&self) -> Store {
        let mut store = Store::open(self.folder.path(), now()).unwrap().store;
        store.close_interrupted().unwrap();
        store
    }

    fn parts(&self) -> Parts {
        let clock: Arc<dyn Clock> = self.clock.clone();
        Parts {
            clock,
            sound: None,
            store: Some(Arc::new(Mutex::new(self.store()))),
            said: Vec::new(),
            awake: None,
            voice: None,
            changed: Box::new(|| ()),
        }
    }

    fn start(&self) -> Runner {
        let usable = self.library.find(ROUTINE).unwrap().usable.as_ref();
        Runner::start(&usable.unwrap().timeline, self.parts()).unwrap()
    }

    /// Lets time pass, tells the session something, and goes without an end.
    fn cut_off(&self, runner: Runner, span: Duration, commands: &[Command]) -> SessionId {
        let id = runner.id().clone();
        self.clock.advance(span);
        for command in commands {
            runner.send(command.clone());
        }
        // A session that is told nothing new looks at the clock all the same.
        runner.send(Command::DescribePain(crate::session::command::Pain {
            side: crate::words::Side::Left,
            kind: crate::session::command::PainKind::Dull,
        }));
        drop(runner);
        id
    }

    fn left(&self) -> Option<Left> {
        find(&mut self.store(), &self.library)
    }

    fn go_on(&self, left: &Left) -> Runner {
        let parts = self.parts();
        let store = parts.store.clone().unwrap();
        let opened = store.lock().unwrap().resume(&left.session.start.id);
        assert!(opened.unwrap().is_some());
        Runner::go_on(left, parts).unwrap()
    }

    fn record(&self, id: &SessionId) -> SessionRecord {
        self.store().session(id).unwrap().unwrap()
    }

    /// The plan at this second, where nothing interfered.
    fn plan(&self, at: Duration) -> Snapshot {
        let usable = self.library.find(ROUTINE).unwrap().usable.as_ref();
        let (mut engine, _) = Engine::start(&usable.unwrap().timeline, Stamp::ZERO);
        engine.advance(Stamp::from_origin(at));
        engine.snapshot(Stamp::from_origin(at))
    }
}

#[test]
fn it_is_found_at_the_segment_and_the_second() {
    let desk = Desk::new();
    for at in [3, 47, 80, 120, 150] {
        desk.cut_off(desk.start(), secs(at), &[]);
        let (found, plan) = (desk.left().unwrap().snapshot(), desk.plan(secs(at)));
        assert_eq!(
            (found.current, found.elapsed, found.held),
            (plan.current, plan.elapsed, plan.held)
        );
    }
}

#[test]
fn gone_on_with_every_segment_is_recorded_once() {
    let desk = Desk::new();
    let whole = desk.plan(secs(9000));
    let mut runner = desk.start();
    let id = runner.id().clone();
    for at in [20, 45, 70] {
        desk.cut_off(runner, secs(at), &[]);
        let left = desk.left().unwrap();
        let was = left.snapshot();
        runner = desk.go_on(&left);
        let is = runner.engine().snapshot(desk.clock.now());
        assert_eq!((is.current, is.elapsed), (was.current, was.elapsed));
        assert_eq!(is.state, State::Paused(PauseCause::Suspended));
        runner.send(Command::Resume);
        // The count-in begins when the command is taken, not when it is sent.
        while runner.engine().snapshot(desk.clock.now()).state == is.state {
            std::thread::yield_now();
        }
        desk.clock.advance(secs(3));
    }
    desk.cut_off(runner, secs(9000), &[]);
    let record = desk.record(&id);
    assert_eq!(record.end, Some(SessionEnd::Completed));
    assert_eq!(record.held(), whole.held.total());
    let seqs: Vec<u32> = record.attempts.iter().map(|attempt| attempt.seq).collect();
    let segments: Vec<u32> = record.attempts.iter().map(|it| it.segment).collect();
    let all = u32::try_from(whole.segments.len()).unwrap();
    assert_eq!(seqs, (0..all).collect::<Vec<_>>());
    assert_eq!(segments, seqs);
}

#[test]
fn what_was_dropped_stays_dropped() {
    let desk = Desk::new();
    let told = [Command::StopOnPain, Command::DropExercise, Command::Resume];
    desk.cut_off(desk.start(), secs(80), &told);
    let (found, plan) = (desk.left().unwrap().snapshot(), desk.plan(secs(80)));
    assert!(found.segments.len() < plan.segments.len());
}

#[test]
fn an_attempt_that_was_recorded_last_is_not_done_again() {
    let desk = Desk::new();
    let id = desk.cut_off(desk.start(), secs(80), &[]);
    let path = desk
        .folder
        .path()
        .join("running")
        .join(format!("{id}.journal"));
    let text = fs::read_to_string(&path).unwrap();
    let (_, rest) = text.split_once('\n').unwrap();
    fs::write(&path, format!("{:020}\n{rest}", secs(5).as_nanos())).unwrap();
    let (found, plan) = (desk.left().unwrap().snapshot(), desk.plan(secs(80)));
    assert_eq!(
        (found.current, found.elapsed),
        (plan.current, Duration::ZERO)
    );
}

#[test]
fn one_that_ended_as_it_should_leaves_nothing() {
    let desk = Desk::new();
    desk.cut_off(desk.start(), secs(20), &[Command::Finish]);
    assert_eq!(desk.left(), None);
    let running = fs::read_dir(desk.folder.path().join("running")).unwrap();
    assert_eq!(running.count(), 0);
}

#[test]
fn a_routine_that_was_changed_since_is_not_gone_on_with() {
    let mut desk = Desk::new();
    let id = desk.cut_off(desk.start(), secs(80), &[]);
    let folder = desk.folder.path().join("routines");
    fs::create_dir(&folder).unwrap();
    let other =
        r#"Routine(format: 1, name: "Other", steps: [Hold(exercise: "bridge", hold: "9s")])"#;
    fs::write(folder.join("desk_reset.ron"), other).unwrap();
    desk.library = Library::read(&folder, Catalogue::builtin());
    assert_eq!(desk.left(), None);
    assert_eq!(desk.record(&id).end, Some(SessionEnd::Interrupted));
}

#[test]
fn a_routine_that_cannot_be_read_for_now_is_gone_on_with_once_it_can() {
    let mut desk = Desk::new();
    desk.cut_off(desk.start(), secs(80), &[]);
    let whole = std::mem::replace(
        &mut desk.library,
        Library::read(&desk.folder.path().join("routines"), &Catalogue::default()),
    );
    assert_eq!(desk.left(), None);
    desk.library = whole;
    assert!(desk.left().is_some());
}

#[test]
fn a_line_that_was_cut_in_the_middle_was_never_said() {
    let desk = Desk::new();
    let id = desk.cut_off(desk.start(), secs(20), &[]);
    let path = desk
        .folder
        .path()
        .join("running")
        .join(format!("{id}.journal"));
    let mut text = fs::read_to_string(&path).unwrap();
    text.push_str("2100000");
    fs::write(&path, text).unwrap();
    assert_eq!(
        desk.left().unwrap().snapshot().elapsed,
        desk.plan(secs(20)).elapsed
    );
}

#[test]
fn nobody_is_offered_what_was_let_go() {
    let desk = Desk::new();
    let id = desk.cut_off(desk.start(), secs(20), &[]);
    desk.store().forget(&id);
    assert_eq!(desk.left(), None);
}
