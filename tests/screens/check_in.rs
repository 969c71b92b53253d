//! The question before a session.

use egui::accesskit::Role;
use egui::{Key, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use supple::history::tightness::{Asked, TightnessRecord};
use supple::library::Library;
use supple::routine::Catalogue;
use supple::settings::Settings;
use supple::ui::action::Action;
use supple::ui::screens::check_in::{self, CheckInState, CheckInView};
use supple::words::{Area, Side};

/// The sheet, and what it asked for so far.
struct Sheet {
    library: Library,
    settings: Settings,
    state: CheckInState,
    actions: Vec<Action>,
}

impl Sheet {
    fn draw(&mut self, ui: &mut egui::Ui) {
        let view = CheckInView {
            entry: self.library.find(&self.state.routine).unwrap(),
            library: &self.library,
            settings: &self.settings,
        };
        let actions = check_in::ui(ui, &view, &mut self.state);
        for action in &actions {
            if let Action::ChangeSettings(settings) = action {
                self.settings = settings.clone();
            }
        }
        self.actions.extend(actions);
    }
}

fn sheet_in(size: Vec2, routine: &str) -> Harness<'static, Sheet> {
    let nowhere = std::path::Path::new("/nonexistent");
    let sheet = Sheet {
        library: Library::read(nowhere, Catalogue::builtin()),
        settings: Settings::default(),
        state: CheckInState::new(routine.to_owned()),
        actions: Vec::new(),
    };
    let mut harness = crate::window(sheet, |ui, sheet: &mut Sheet| sheet.draw(ui));
    harness.set_size(size);
    harness.run();
    harness
}

fn sheet(routine: &str) -> Harness<'static, Sheet> {
    sheet_in(vec2(1280.0, 800.0), routine)
}

/// Says `value` of a side, as a person at the keyboard does.
fn say(harness: &mut Harness<'_, Sheet>, side: &str, value: u8) {
    let name = format!("{side}: how tight, 0 to 10");
    harness.get_by_label(&name).focus();
    harness.run();
    for _ in 0..=value {
        harness.key_press(Key::ArrowRight);
        harness.run();
    }
}

fn answer(side: Side, area: Area, value: u8) -> TightnessRecord {
    TightnessRecord {
        asked: Asked::Before,
        side,
        area,
        value,
    }
}

fn asked(harness: &mut Harness<'_, Sheet>) -> Vec<Action> {
    std::mem::take(&mut harness.state_mut().actions)
}

const GENTLE: &str = "Long-exhale breathing, 5 min 10 s";

#[test]
fn start_has_the_keyboard_and_needs_no_answer() {
    let mut harness = sheet("desk_reset");
    harness.key_press(Key::Enter);
    harness.run();
    let begin = Action::Begin("desk_reset".into(), Vec::new());
    assert_eq!(asked(&mut harness), [begin]);
}

#[test]
fn what_was_said_goes_with_the_session() {
    let mut harness = sheet("desk_reset");
    harness.get_by_label("Glute").click();
    harness.run();
    say(&mut harness, "Left", 4);
    say(&mut harness, "Right", 0);
    asked(&mut harness);
    harness
        .get_by_label("Start 3-minute desk reset now")
        .click();
    harness.run();
    let said = vec![
        answer(Side::Left, Area::Glute, 4),
        answer(Side::Right, Area::Glute, 0),
    ];
    assert_eq!(
        asked(&mut harness),
        [Action::Begin("desk_reset".into(), said)]
    );
}

#[test]
fn an_answer_can_be_taken_back() {
    let mut harness = sheet("desk_reset");
    say(&mut harness, "Left", 3);
    harness.key_press(Key::Delete);
    harness.run();
    assert_eq!(harness.state().state.sides, [None, None]);
}

#[test]
fn six_and_more_offers_something_gentler_and_forbids_nothing() {
    let mut harness = sheet("full_psoas_relief");
    say(&mut harness, "Left", 5);
    assert!(harness.query_by_label("Quite tight today").is_none());
    harness.key_press(Key::ArrowRight);
    harness.run();
    harness.get_by_label("Quite tight today");
    harness.get_by_label("Start Full psoas relief now");
    harness.get_by_label(GENTLE).click();
    harness.run();
    let said = vec![answer(Side::Left, Area::Hip, 6)];
    let begin = Action::Begin("long_exhale_breathing".into(), said);
    assert_eq!(asked(&mut harness), [begin]);
}

#[test]
fn what_is_gentle_already_is_not_talked_out_of() {
    let mut harness = sheet("evening_wind_down");
    say(&mut harness, "Right", 9);
    assert!(harness.query_by_label("Quite tight today").is_none());
}

#[test]
fn escape_starts_nothing() {
    let mut harness = sheet("desk_reset");
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(asked(&mut harness), [Action::NotNow]);
}

#[test]
fn it_need_not_ask_again() {
    let mut harness = sheet("desk_reset");
    let name = "Ask before each session";
    harness.get_by_role_and_label(Role::Switch, name).focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert!(!harness.state().settings.session.ask_before);
}

#[test]
fn everything_is_in_sight_in_a_small_window() {
    let mut harness = sheet_in(vec2(800.0, 600.0), "full_psoas_relief");
    say(&mut harness, "Left", 7);
    let window = egui::Rect::from_min_size(egui::Pos2::ZERO, vec2(800.0, 600.0));
    for name in ["Start Full psoas relief now", GENTLE, "Not now"] {
        let found = harness.query_by_label(name);
        let rect = found.unwrap_or_else(|| panic!("no {name}")).rect();
        assert!(window.contains_rect(rect), "{name} at {rect}");
    }
}
