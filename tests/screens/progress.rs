//! Progress: the numbers of the week by name, the way through the weeks, empty and unreadable.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate};
use egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use supple::history::record::{
    AttemptEnd, AttemptRecord, ExerciseRecord, SessionEnd, SessionId, SessionRecord, SessionStart,
};
use supple::stats::Calendar;
use supple::stats::week::WeekStats;
use supple::stats::year::{DayTotal, day_totals};
use supple::time::day::Week;
use supple::ui::action::{Action, Screen};
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
    week: WeekStats,
    year: Vec<DayTotal>,
    is_empty: bool,
    unreadable: Option<&'static str>,
}

impl Shown {
    fn week(name: &str) -> Self {
        let calendar = Calendar::default();
        let totals: Vec<_> = sessions().iter().map(SessionRecord::total).collect();
        let days = calendar.weeks_until(at("2026-11-20T12:00:00+01:00"), 52);
        Self {
            week: WeekStats::of(&sessions(), iso(name), calendar),
            year: day_totals(&totals, &days, calendar),
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
        week: &shown.week,
        today: today(),
        goal: Duration::from_hours(1),
        sessions_a_week: 3,
        weeks_in_a_row: 5,
        year: &shown.year,
        is_empty: shown.is_empty,
        unreadable: shown.unreadable,
    }
}

mod charts {
    use super::*;

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
            "left 2:00, right 3:45; left 1:45 behind"
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
            "Kneeling stretch: left 2:00, right 3:45, behind left 1:45",
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
}

mod weeks {
    use super::*;

    #[test]
    fn the_arrows_lead_through_the_weeks_but_not_into_the_future() {
        let mut window = Window::open(Shown::week("2026-W47"));
        let before = [Action::ShowWeek(iso("2026-W46"))];
        assert_eq!(window.press("Earlier week"), before);
        assert_eq!(window.press("Later week"), []);
        assert_eq!(window.key(Key::ArrowLeft), before);
        assert_eq!(window.key(Key::ArrowRight), []);
    }

    #[test]
    fn elsewhere_there_is_a_way_back() {
        let mut window = Window::open(Shown::week("2026-W45"));
        let back = [Action::ShowWeek(iso("2026-W47"))];
        assert_eq!(window.press("This week"), back);
        let after = [Action::ShowWeek(iso("2026-W46"))];
        assert_eq!(window.key(Key::ArrowRight), after);
        let this = Window::open(Shown::week("2026-W47"));
        assert!(this.harness.query_by_label("This week").is_none());
    }

    #[test]
    fn a_click_on_a_day_of_the_year_shows_its_week() {
        let mut window = Window::open(Shown::week("2026-W47"));
        assert_eq!(window.value("Wed 11 Nov 2026"), "2:00 held");
        let week = [Action::ShowWeek(iso("2026-W46"))];
        assert_eq!(window.press("Wed 11 Nov 2026"), week);
    }
}

mod whole {
    use super::*;

    #[test]
    fn the_history_can_be_exported() {
        let mut window = Window::open(Shown::week("2026-W47"));
        let asked = window.press("Export the whole history");
        assert_eq!(asked, [Action::ExportHistory]);
    }

    #[test]
    fn an_empty_history_leads_to_the_sessions() {
        let mut shown = Shown::week("2026-W47");
        shown.is_empty = true;
        let mut window = Window::open(shown);
        window.harness.get_by_label("Nothing held yet");
        let asked = window.press("Pick a session");
        assert_eq!(asked, [Action::Go(Screen::Sessions)]);
    }

    #[test]
    fn an_unreadable_history_says_why_and_is_not_called_empty() {
        let mut shown = Shown::week("2026-W47");
        shown.is_empty = true;
        shown.unreadable = Some("the history file is damaged");
        let mut window = Window::open(shown);
        let why = "Reading it failed: the history file is damaged. The file is left as it is.";
        window.harness.get_by_label(why);
        assert!(window.harness.query_by_label("Nothing held yet").is_none());
        let asked = window.press("Open data folder");
        assert_eq!(asked, [Action::OpenDataFolder]);
    }

    #[test]
    fn nothing_sticks_out_of_a_small_window() {
        for width in [712.0, 445.0] {
            let window = Window::sized(Shown::week("2026-W47"), width, 512.0);
            for name in ["Export the whole history", "Later week", "Kneeling stretch"] {
                let rect = window.harness.get_by_label(name).rect();
                assert!(
                    rect.left() >= 0.0 && rect.right() <= width,
                    "{name} at {width}"
                );
            }
        }
    }
}
