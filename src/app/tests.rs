//! What the window does with the history: the parts together, on real files, without a window.

mod by_hand;

use std::fs;
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
use crate::settings::FirstSide;
use crate::ui::action::{Action, DataAction, Screen};
use crate::ui::screens::data::Found;
use crate::words::{Kind, Phase, Side};

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
    running.apply(Action::OpenSession(id()));
    running.apply(Action::DeleteSession(id()));
    assert_eq!(running.held(), 0);
    assert!(running.app.sums.session.is_none());
    let deleted = running.app.sums.deleted.clone().unwrap();
    running.apply(Action::RestoreSession(deleted.id));
    assert_eq!(running.held(), 60);
    assert!(running.app.sums.deleted.is_none());
}

#[test]
fn a_note_is_in_the_history_and_in_the_opened_session() {
    let mut running = Running::new();
    running.apply(Action::OpenSession(id()));
    running.apply(Action::SetNote(id(), "tight".to_owned()));
    let opened = running.app.sums.session.as_ref().unwrap();
    assert_eq!(opened.note.as_deref(), Some("tight"));
}

#[test]
fn an_exercise_is_shown_over_twelve_weeks() {
    let mut running = Running::new();
    running.apply(Action::OpenExercise("bridge".to_owned()));
    let exercise = running.app.sums.exercise.as_ref().unwrap();
    assert_eq!(exercise.weeks.len(), 12);
    assert_eq!(exercise.weeks[0].sides.both, Duration::from_mins(1));
    running.apply(Action::CloseSheet);
    assert!(running.app.sums.exercise.is_none());
}

#[test]
fn the_export_holds_every_session_and_says_where_it_is() {
    let mut running = Running::new();
    running.apply(Action::ExportHistory);
    let exports = running.folder.path().join("exports");
    let csv = fs::read_to_string(exports.join("history.csv")).unwrap();
    assert_eq!(csv.lines().count(), 2);
    let json = fs::read_to_string(exports.join("history.json")).unwrap();
    assert!(json.contains("My hip set"));
    let notice = running.app.services.notices.last().unwrap();
    assert!(notice.contains(&exports.display().to_string()), "{notice}");
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

mod check_in {
    use super::*;
    use crate::history::tightness::{Asked, TightnessRecord};
    use crate::words::Area;

    fn answer(asked: Asked, value: u8) -> TightnessRecord {
        TightnessRecord {
            asked,
            side: Side::Left,
            area: Area::Hip,
            value,
        }
    }

    /// What the history has of a session.
    fn kept(running: &Running, id: &SessionId) -> Vec<TightnessRecord> {
        let store = running.app.services.store().unwrap();
        store.session(id).unwrap().unwrap().tightness
    }

    #[test]
    fn it_is_asked_before_a_session_and_the_answers_are_kept_with_it() {
        let mut running = Running::new();
        running.apply(Action::Start("desk_reset".to_owned()));
        assert!(running.app.session.is_none() && running.app.check_in.is_some());
        let said = vec![answer(Asked::Before, 6)];
        running.apply(Action::Begin("desk_reset".to_owned(), said.clone()));
        assert!(running.app.check_in.is_none());
        // Whoever lets go of a session waits until it is written.
        let id = running.app.session.take().unwrap().id().clone();
        assert_eq!(kept(&running, &id), said);
        running.apply(Action::SayTightness(id.clone(), answer(Asked::After, 4)));
        assert_eq!(kept(&running, &id).len(), 2);
        running.apply(Action::TakeBackTightness(id.clone(), Side::Left));
        assert_eq!(kept(&running, &id), said);
    }

    #[test]
    fn nothing_is_asked_where_that_is_wished() {
        let mut running = Running::new();
        running.app.services.settings.session.ask_before = false;
        running.apply(Action::Start("desk_reset".to_owned()));
        assert!(running.app.session.is_some());
    }

    #[test]
    fn the_very_first_session_starts_at_once() {
        let mut running = Running::new();
        running.apply(Action::DeleteSession(id()));
        running.apply(Action::Start("desk_reset".to_owned()));
        assert!(running.app.session.is_some());
    }
}

#[test]
fn the_side_in_turn_is_the_other_one_of_the_last_session() {
    let mut running = Running::new();
    let first = |running: &Running| {
        let usable = running.app.services.library.find("desk_reset").unwrap();
        let usable = usable.usable.as_ref().unwrap();
        let works = usable
            .timeline
            .segments
            .iter()
            .filter_map(|segment| segment.work.as_ref());
        let mut sides = works.map(|work| work.side);
        sides.find(|side| *side != Side::Both).unwrap()
    };
    let mut settings = running.app.services.settings.clone();
    settings.session.first_side = FirstSide::InTurn;
    running.apply(Action::ChangeSettings(settings));
    assert_eq!(first(&running), Side::Left);
    let left = AttemptRecord {
        side: Some(Side::Left),
        ..a_minute()
    };
    record(
        &running.app.services,
        &SessionId("b".to_owned()),
        hours_ago(1),
        &left,
    );
    running.app.services.fit_library();
    assert_eq!(first(&running), Side::Right);
}

/// A session of strength in the history, so many hours ago.
fn strength(running: &Running, hours: i64) {
    let id = SessionId(format!("{hours} h"));
    record(&running.app.services, &id, hours_ago(hours), &a_minute());
}

#[test]
fn a_third_strength_session_in_two_days_gets_a_word_first() {
    let mut running = Running::new();
    running.app.services.settings.session.ask_before = false;
    strength(&running, 1);
    let core = || Action::Start("core_and_glute_strength".to_owned());
    running.apply(core());
    assert!(running.app.asked.is_none() && running.app.session.is_some());
    running.app.session = None;
    strength(&running, 47);
    running.apply(Action::Start("desk_reset".to_owned()));
    assert!(running.app.asked.is_none());
    running.app.session = None;
    running.apply(core());
    assert!(running.app.asked.is_some() && running.app.session.is_none());
    running.apply(Action::DoNotStart);
    assert!(running.app.asked.is_none() && running.app.session.is_none());
    running.apply(core());
    running.apply(Action::StartAnyway);
    assert!(running.app.asked.is_none() && running.app.session.is_some());
}

#[test]
fn an_export_is_looked_at_and_then_merged() {
    let (mut desk, mut laptop) = (Running::new(), Running::new());
    desk.apply(Action::ExportHistory);
    laptop.apply(Action::Data(DataAction::Erase));
    assert_eq!(laptop.held(), 0);
    let path = desk.folder.path().join("exports/history.json");
    laptop.apply(Action::Data(DataAction::LookAt(path)));
    assert_eq!(laptop.held(), 0);
    laptop.apply(Action::Data(DataAction::BringIn));
    assert_eq!(laptop.held(), 60);
}

#[test]
fn a_backup_is_made_and_gone_back_to() {
    let mut running = Running::new();
    running.apply(Action::Data(DataAction::BackUp));
    assert!(running.app.data.last_backup.is_some());
    let backups = fs::read_dir(running.folder.path().join("backups")).unwrap();
    let backup = backups.map(|entry| entry.unwrap().path()).next().unwrap();
    running.apply(Action::DeleteSession(id()));
    assert_eq!(running.held(), 0);
    running.apply(Action::Data(DataAction::LookAt(backup)));
    running.apply(Action::Data(DataAction::BringIn));
    assert_eq!(running.held(), 60);
}

#[test]
fn a_file_that_is_neither_is_said_and_nothing_can_be_brought_in() {
    let mut running = Running::new();
    let path = running.folder.path().join("settings.toml");
    fs::write(&path, "volume = 3").unwrap();
    running.apply(Action::Data(DataAction::LookAt(path)));
    let found = running.app.data.found.clone().unwrap();
    assert!(matches!(found, Found::Wrong(why) if why.contains("line 1, column 1")));
    running.apply(Action::Data(DataAction::BringIn));
    assert_eq!(running.held(), 60);
}

#[test]
fn the_week_is_saved_as_a_picture_and_a_report() {
    let mut running = Running::new();
    running.apply(Action::Data(DataAction::SavePicture));
    running.apply(Action::Data(DataAction::SaveReport));
    let exports = running.folder.path().join("exports");
    let picture = fs::read(exports.join("week-2026-W47.png")).unwrap();
    assert!(picture.starts_with(b"\x89PNG"));
    let report = fs::read_to_string(exports.join("report-2026-W47.html")).unwrap();
    assert!(report.contains("Bridge"));
}
