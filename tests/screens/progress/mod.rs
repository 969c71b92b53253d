//! Progress: the numbers of the week by name, the way through the weeks, empty and unreadable.

mod charts;
mod desk;
mod goals;
mod sheet;
mod tightness;
mod weeks;
mod whole;

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate};
use egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use supple::history::day_off::DayOff;
use supple::history::record::{
    AttemptEnd, AttemptRecord, ExerciseRecord, SessionEnd, SessionId, SessionRecord, SessionStart,
};
use supple::history::{DeskItem, HabitNote};
use supple::library::Library;
use supple::routine::Catalogue;
use supple::stats::Calendar;
use supple::stats::compare::Comparison;
use supple::stats::dose::Dose;
use supple::stats::exercise::ExerciseWeeks;
use supple::stats::streak::Row;
use supple::stats::trend::Trend;
use supple::stats::week::WeekStats;
use supple::stats::year::{DayTotal, MonthTotal, day_totals};
use supple::time::day::Week;
use supple::ui::action::Action;
use supple::ui::screens::progress::{self, ProgressState, ProgressView};
use supple::ui::theme;
use supple::words::{Kind, Muscle, Phase, Side};

#[track_caller]
fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

fn iso(name: &str) -> Week {
    Week::parse_iso(name).unwrap()
}

fn today() -> NaiveDate {
    "2026-11-20".parse().unwrap()
}

fn hold(seq: u32, side: Side, seconds: u64) -> AttemptRecord {
    AttemptRecord {
        seq,
        segment: seq,
        step: seq,
        phase: Phase::Hold,
        exercise: Some(ExerciseRecord {
            id: "kneeling_lunge".to_owned(),
            name: "Kneeling stretch".to_owned(),
            kind: Kind::Stretch,
            muscles: vec![Muscle::HipFlexors],
        }),
        side: Some(side),
        set: 1,
        started: at("2026-11-16T07:40:00+01:00"),
        planned: Some(Duration::from_secs(90)),
        held: Duration::from_secs(seconds),
        ending: AttemptEnd::Completed,
    }
}

/// A session of one left and one right hold.
fn session(id: &str, started: &str, end: SessionEnd, left: u64, right: u64) -> SessionRecord {
    SessionRecord {
        start: SessionStart {
            id: SessionId(id.to_owned()),
            routine: "hips".to_owned(),
            name: "My hip set".to_owned(),
            started: at(started),
            planned: Duration::from_mins(5),
            steps: 6,
        },
        ended: Some(at(started)),
        end: Some(end),
        note: None,
        attempts: vec![hold(0, Side::Left, left), hold(1, Side::Right, right)],
        pains: Vec::new(),
        tightness: Vec::new(),
    }
}

fn sessions() -> Vec<SessionRecord> {
    vec![
        session(
            "a",
            "2026-11-11T07:40:00+01:00",
            SessionEnd::Completed,
            60,
            60,
        ),
        session(
            "b",
            "2026-11-16T07:40:00+01:00",
            SessionEnd::Completed,
            90,
            180,
        ),
        session(
            "c",
            "2026-11-19T07:45:00+01:00",
            SessionEnd::Stopped,
            30,
            45,
        ),
    ]
}

/// What the screen is shown; each test changes its part.
struct Shown {
    library: Library,
    week: WeekStats,
    before: Vec<DayTotal>,
    off: Vec<DayOff>,
    year: Vec<DayTotal>,
    months: Option<Vec<MonthTotal>>,
    doses: Vec<Dose>,
    trend: Trend,
    opened: Option<SessionRecord>,
    exercise: Option<ExerciseWeeks>,
    deleted: Option<SessionStart>,
    habits: Vec<HabitNote>,
    is_empty: bool,
    unreadable: Option<&'static str>,
}

impl Shown {
    fn week(name: &str) -> Self {
        let calendar = Calendar::default();
        let totals: Vec<_> = sessions().iter().map(SessionRecord::total).collect();
        let days = calendar.weeks_until(at("2026-11-20T12:00:00+01:00"), 52);
        let before = iso(name).previous();
        Self {
            library: Library::read(Path::new("no such folder"), Catalogue::builtin()),
            week: WeekStats::of(&sessions(), iso(name), calendar),
            before: day_totals(&totals, &(before.first()..=before.last()), calendar),
            off: Vec::new(),
            months: None,
            doses: Vec::new(),
            trend: Trend::of(&[], &[], &[], calendar),
            year: day_totals(&totals, &days, calendar),
            opened: None,
            exercise: None,
            deleted: None,
            habits: Vec::new(),
            is_empty: false,
            unreadable: None,
        }
    }
}

/// The screen in a window, and what it asked for.
struct Window {
    harness: Harness<'static>,
    asked: Rc<RefCell<Vec<Action>>>,
}

impl Window {
    fn open(shown: Shown) -> Self {
        Self::sized(shown, 1192.0, 900.0)
    }

    fn sized(shown: Shown, width: f32, height: f32) -> Self {
        let asked = Rc::new(RefCell::new(Vec::new()));
        let answers = Rc::clone(&asked);
        let mut state = ProgressState::default();
        let mut ready = false;
        let harness = Harness::builder()
            .with_size(vec2(width, height))
            .build_ui(move |ui| {
                if !std::mem::replace(&mut ready, true) {
                    theme::install(ui.ctx());
                    theme::Theme::new(true).apply(ui.ctx());
                    return;
                }
                let view = view(&shown);
                answers
                    .borrow_mut()
                    .extend(progress::ui(ui, &view, &mut state));
            });
        let mut window = Self { harness, asked };
        window.harness.run();
        window
    }

    #[track_caller]
    fn press(&mut self, name: &str) -> Vec<Action> {
        self.harness.get_by_label(name).click();
        self.harness.run();
        self.asked.take()
    }

    fn key(&mut self, key: Key) -> Vec<Action> {
        self.harness.key_press(key);
        self.harness.run();
        self.asked.take()
    }

    #[track_caller]
    fn value(&self, name: &str) -> String {
        self.harness.get_by_label(name).value().unwrap()
    }
}

fn view(shown: &Shown) -> ProgressView<'_> {
    ProgressView {
        library: &shown.library,
        week: &shown.week,
        before: &shown.before,
        compared: Comparison::of(&shown.week, &shown.before, today()),
        off: &shown.off,
        months: shown.months.as_deref(),
        doses: &shown.doses,
        trend: &shown.trend,
        goal_a_side: Duration::from_mins(5),
        today: today(),
        hour: 12,
        goal: Duration::from_hours(1),
        sessions_a_week: 3,
        weeks_in_a_row: Row {
            weeks: 5,
            at_least: false,
        },
        year: &shown.year,
        opened: shown.opened.as_ref(),
        exercise: shown.exercise.as_ref(),
        deleted: shown.deleted.as_ref(),
        habits: &shown.habits,
        desk_checked: &[DeskItem::Feet],
        is_empty: shown.is_empty,
        unreadable: shown.unreadable,
    }
}
