//! First run: the rule is accepted by going on, and the page of signs can be read before.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use supple::settings::Settings;
use supple::ui::action::{Action, Screen};
use supple::ui::screens::safety;
use supple::ui::screens::welcome::{self, WelcomeView};

use super::window;

/// The screen, and what it asked for.
fn screen() -> Harness<'static, Vec<Action>> {
    let settings = Settings::default();
    let mut window = window(Vec::new(), move |ui, asked: &mut Vec<Action>| {
        let view = WelcomeView {
            settings: &settings,
            first: ("desk_reset", "3-minute desk reset"),
        };
        asked.extend(welcome::ui(ui, &view));
    });
    window.run();
    window
}

/// The settings with the rule accepted, and then this.
fn accepted(then: Action) -> [Action; 2] {
    let mut settings = Settings::default();
    settings.session.accepted = true;
    [Action::ChangeSettings(settings), then]
}

#[track_caller]
fn pressed(name: &str) -> Vec<Action> {
    let mut screen = screen();
    screen.get_by_label(name).click();
    screen.run();
    screen.state().clone()
}

#[test]
fn going_on_accepts_the_rule() {
    let start = accepted(Action::Start("desk_reset".to_owned()));
    assert_eq!(pressed("Start the 3-minute desk reset"), start);
    let look = accepted(Action::Go(Screen::Sessions));
    assert_eq!(pressed("Look around first"), look);
}

#[test]
fn the_keyboard_begins_at_start() {
    let mut screen = screen();
    screen.key_press(Key::Enter);
    screen.run();
    let start = accepted(Action::Start("desk_reset".to_owned()));
    assert_eq!(*screen.state(), start);
}

#[test]
fn reading_the_signs_accepts_nothing() {
    let read = pressed("When to stop, who asks first");
    assert_eq!(read, [Action::Go(Screen::Safety)]);
}

#[test]
fn every_size_of_window_shows_the_rule_beside_or_above_without_a_cut() {
    for width in [372.0, 533.0, 800.0, 1280.0, 1920.0] {
        let mut screen = screen();
        screen.set_size(egui::vec2(width, 1400.0));
        screen.run();
        for name in [
            "The one rule",
            "When to stop, who asks first",
            "Look around first",
        ] {
            let rect = screen.get_by_label(name).rect();
            let fits = rect.left() >= 16.0 && rect.right() <= width - 16.0;
            assert!(fits, "{name} at {rect:?} of {width}");
        }
    }
}

#[test]
fn in_a_narrow_window_the_rule_comes_before_the_button_that_accepts_it() {
    let mut screen = screen();
    screen.set_size(egui::vec2(533.0, 400.0));
    screen.run();
    let place = |name| screen.get_by_label(name).rect();
    let start = place("Start the 3-minute desk reset");
    assert!(place("When to stop, who asks first").bottom() < start.top());
}

#[test]
fn the_page_of_signs_leads_back_to_where_it_was_come_from() {
    let mut page = window(Vec::new(), |ui, asked: &mut Vec<Action>| {
        asked.extend(safety::ui(ui, Screen::Settings));
    });
    page.run();
    page.get_by_label("Stop, and get emergency help");
    page.get_by_label("Back").click();
    page.run();
    assert_eq!(*page.state(), [Action::Go(Screen::Settings)]);
}
