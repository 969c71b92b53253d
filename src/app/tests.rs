//! What the window does with the history: the parts together, on real files, without a window.

mod by_hand;
mod check_in;
mod data;
mod fitting;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};
use egui::Context;
use tempfile::TempDir;

use super::App;
use super::services::Services;
use crate::history::record::{
    AttemptEnd, AttemptRecord, ExerciseRecord, SessionEnd, SessionId, SessionStart,
};
use crate::platform::clock::ManualClock;
use crate::platform::folders::Folders;
use crate::stats::Sides;
use crate::ui::action::{Action, PastAction, Screen};
use crate::ui::screens::player::Summary;
use crate::words::{Area, Kind, Phase, Side};

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-20T08:10:00+01:00").unwrap()
}

fn id() -> SessionId {
    SessionId("a".to_owned())
}

/// The program in a folder of its own, with one session of a minute today.
struct Running {
    app: App,
    folder: TempDir,
}

impl Running {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(folder.path())).unwrap();
        let services = Services::new(folders, Arc::new(ManualClock::new(now())));
        record_a_minute(&services);
        let app = App::with(&Context::default(), services);
        Self { app, folder }
    }

    fn apply(&mut self, action: Action) {
        let ctx = Context::default();
        self.app.apply(&ctx, action);
        self.app.await_answer(&ctx);
    }

    /// Seconds held this week.
    fn held(&self) -> u64 {
        self.app.sums.this_week.held.total().as_secs()
    }
}

fn record_a_minute(services: &Services) {
    record(services, &id(), now(), &a_minute());
}

/// A completed session of one attempt.
fn record(
    services: &Services,
    id: &SessionId,
    started: DateTime<FixedOffset>,
    attempt: &AttemptRecord,
) {
    let mut store = services.store().unwrap();
    let start = SessionStart {
        id: id.clone(),
        routine: "hips".to_owned(),
        name: "My hip set".to_owned(),
        started,
        planned: Duration::from_mins(2),
        steps: 1,
    };
    store.begin(&start).unwrap();
    store.append(id, attempt).unwrap();
    store.finish(id, started, SessionEnd::Completed).unwrap();
}

fn hours_ago(hours: i64) -> DateTime<FixedOffset> {
    now() - TimeDelta::hours(hours)
}

fn a_minute() -> AttemptRecord {
    AttemptRecord {
        seq: 0,
        segment: 0,
        step: 0,
        phase: Phase::Hold,
        exercise: Some(ExerciseRecord {
            id: "bridge".to_owned(),
            name: "Bridge".to_owned(),
            kind: Kind::Strength,
            muscles: Vec::new(),
        }),
        side: Some(Side::Both),
        set: 1,
        started: now(),
        planned: Some(Duration::from_mins(1)),
        held: Duration::from_mins(1),
        ending: AttemptEnd::Completed,
    }
}

#[test]
fn a_deleted_session_leaves_the_sums_and_undo_brings_it_back() {
    let mut running = Running::new();
    assert_eq!(running.held(), 60);
    running.apply(Action::Past(PastAction::OpenSession(id())));
    running.apply(Action::Past(PastAction::DeleteSession(id())));
    assert_eq!(running.held(), 0);
    assert!(running.app.sums.session.is_none());
    let deleted = running.app.sums.deleted.clone().unwrap();
    running.apply(Action::Past(PastAction::RestoreSession(deleted.id)));
    assert_eq!(running.held(), 60);
    assert!(running.app.sums.deleted.is_none());
}

#[test]
fn a_session_that_is_discarded_from_the_list_can_be_brought_back_too() {
    let mut running = Running::new();
    running.apply(Action::Past(PastAction::DeleteSession(id())));
    let deleted = running.app.sums.deleted.clone().unwrap();
    assert_eq!(deleted.name, "My hip set");
    running.apply(Action::Past(PastAction::RestoreSession(deleted.id)));
    assert_eq!(running.held(), 60);
}

#[test]
fn a_note_is_in_the_history_and_in_the_opened_session() {
    let mut running = Running::new();
    running.apply(Action::Past(PastAction::OpenSession(id())));
    running.apply(Action::Past(PastAction::SetNote(id(), "tight".to_owned())));
    let opened = running.app.sums.session.as_ref().unwrap();
    assert_eq!(opened.note.as_deref(), Some("tight"));
}

#[test]
fn a_note_that_is_being_typed_when_the_window_closes_is_kept() {
    let mut running = Running::new();
    running.apply(Action::Past(PastAction::OpenSession(id())));
    let record = running.app.sums.session.clone();
    running.app.summary = Some(Summary {
        record,
        week: Sides::default(),
        goal: Duration::from_hours(1),
        area: Area::Hip,
    });
    running.app.player.note = " easier on the left ".to_owned();
    running.app.keep_notes(&Context::default());
    let kept = running.app.sums.session.as_ref().unwrap();
    assert_eq!(kept.note.as_deref(), Some("easier on the left"));
}

#[test]
fn an_exercise_is_shown_over_twelve_weeks() {
    let mut running = Running::new();
    running.apply(Action::Past(PastAction::OpenExercise("bridge".to_owned())));
    let exercise = running.app.sums.exercise.as_ref().unwrap();
    assert_eq!(exercise.weeks.len(), 12);
    assert_eq!(exercise.weeks[0].sides.both, Duration::from_mins(1));
    running.apply(Action::Past(PastAction::CloseSheet));
    assert!(running.app.sums.exercise.is_none());
}

#[test]
fn the_year_ends_with_this_week_and_counts_today() {
    let mut running = Running::new();
    assert_eq!(running.app.sums.year, []);
    running.apply(Action::Go(Screen::Progress));
    let year = &running.app.sums.year;
    assert_eq!(year.len(), 52 * 7);
    let today = year.iter().find(|day| day.date == now().date_naive());
    assert_eq!(today.unwrap().held, Duration::from_mins(1));
}
