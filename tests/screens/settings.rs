//! The settings screen: each control sends the whole settings with its own value changed.

use std::path::Path;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use supple::settings::{
    FirstSide, ReminderSettings, RoutineSound, Settings, Theme, ToneSet, WeekStart,
};
use supple::ui::action::{Action, DataAction, Screen};
use supple::ui::screens::settings::{self, SettingsView};

use super::window;

/// The page over these settings, and what it asked for.
fn page(settings: Settings) -> Harness<'static, (Settings, Vec<Action>)> {
    let mut window = window((settings, Vec::new()), |ui, (settings, asked)| {
        let view = SettingsView {
            settings,
            routines: &[
                ("desk_reset".to_owned(), "Desk reset".to_owned()),
                ("night".to_owned(), "Before sleep".to_owned()),
            ],
            data_folder: Path::new("/home/you/.local/share/supple"),
            last_backup: None,
            sound_off: Some("no device"),
        };
        asked.extend(settings::ui(ui, &view));
    });
    window.set_size(egui::vec2(800.0, 3200.0));
    window.run();
    window
}

/// What one press of `name` asks for.
#[track_caller]
fn pressed(settings: &Settings, name: &str) -> Vec<Action> {
    let mut page = page(settings.clone());
    page.get_by_label(name).click();
    page.run();
    let mut asked = page.state().1.clone();
    // The test does not apply them, so the same change may be asked for again.
    asked.dedup();
    asked
}

/// What switching `name` asks for.
#[track_caller]
fn switched(name: &str) -> Vec<Action> {
    let mut page = page(Settings::default());
    page.get_by_role_and_label(Role::Switch, name).click();
    page.run();
    let mut asked = page.state().1.clone();
    asked.dedup();
    asked
}

fn changed(change: impl FnOnce(&mut Settings)) -> Vec<Action> {
    let mut settings = Settings::default();
    change(&mut settings);
    vec![Action::ChangeSettings(settings)]
}

#[test]
fn nothing_is_saved_unless_something_is_changed() {
    let odd = Settings {
        volume: 72,
        text_size: 120,
        minutes_a_week: 61,
        ..Settings::default()
    };
    assert_eq!(page(odd).state().1, []);
}

#[test]
fn one_routine_can_sound_otherwise() {
    let mut page = page(Settings::default());
    page.get_by_role_and_label(Role::ComboBox, "Routine")
        .click();
    page.run();
    page.get_by_role_and_label(Role::ListBoxOption, "Before sleep")
        .click();
    page.run();
    let bowls = page.get_all_by_role_and_label(Role::RadioButton, "Bowl");
    bowls.last().unwrap().click();
    page.run();
    let mut asked = page.state().1.clone();
    asked.dedup();
    let bowl = RoutineSound {
        set: Some(ToneSet::Bowl),
        voice: None,
    };
    let otherwise = changed(|settings| {
        settings.sound.routines.insert("night".to_owned(), bowl);
    });
    assert_eq!(asked, otherwise);
}

#[test]
fn each_choice_is_one_change() {
    let now = Settings::default();
    let light = changed(|settings| settings.theme = Theme::Light);
    assert_eq!(pressed(&now, "Light"), light);
    let big = changed(|settings| settings.text_size = 150);
    assert_eq!(pressed(&now, "150 %"), big);
    let more = changed(|settings| settings.minutes_a_week = 65);
    assert_eq!(pressed(&now, "Held minutes a week, more"), more);
    let less = changed(|settings| settings.sessions_a_week = 2);
    assert_eq!(pressed(&now, "A week counts after, less"), less);
    let side = changed(|settings| settings.minutes_a_side = 6);
    assert_eq!(pressed(&now, "Hip-flexor stretch a side, more"), side);
    let sunday = changed(|settings| settings.week_starts = WeekStart::Sunday);
    assert_eq!(pressed(&now, "Sunday"), sunday);
}

#[test]
fn nothing_is_read_twice() {
    let reminded = Settings {
        reminders: ReminderSettings {
            on: true,
            ..ReminderSettings::default()
        },
        ..Settings::default()
    };
    let page = page(reminded);
    for name in ["Theme", "Half way", "Volume", "Every", "Days end at"] {
        let node = page.get_by_label(name);
        assert_ne!(node.accesskit_node().role(), Role::Label, "{name}");
    }
    let half_way = page.get_by_label("Half way");
    let note = half_way
        .accesskit_node()
        .data()
        .description()
        .map(str::to_owned);
    assert_eq!(note.as_deref(), Some("Tells the middle of a hold"));
}

#[test]
fn patterns_are_a_switch() {
    let mut page = page(Settings::default());
    let name = "Patterns on charts";
    page.get_by_role_and_label(Role::Switch, name).click();
    page.run();
    let patterns = changed(|settings| settings.patterns = true);
    assert_eq!(page.state().1.first(), patterns.first());
}

#[test]
fn the_end_of_the_day_is_chosen_from_a_list() {
    let mut page = page(Settings::default());
    page.get_by_role_and_label(Role::ComboBox, "Days end at")
        .click();
    page.run();
    page.get_by_label("midnight").click();
    page.run();
    let midnight = changed(|settings| settings.day_ends_at = 0);
    assert_eq!(page.state().1.first(), midnight.first());
}

#[test]
fn reminders_come_on_the_chosen_days_and_only_when_switched_on() {
    let now = Settings::default();
    let on = changed(|settings| settings.reminders.on = true);
    assert_eq!(pressed(&now, "Remind me to move"), on);
    assert!(
        page(now.clone())
            .query_by_label("Remind on friday")
            .is_none()
    );
    let mut now = now;
    now.reminders.on = true;
    let change = |name, change: fn(&mut Settings)| {
        let mut wanted = now.clone();
        change(&mut wanted);
        assert_eq!(
            pressed(&now, name),
            [Action::ChangeSettings(wanted)],
            "{name}"
        );
    };
    change("Remind on friday", |settings| {
        settings.reminders.days[4] = false;
    });
    change("Remind on sunday", |settings| {
        settings.reminders.days[6] = true;
    });
    change("60 min", |settings| settings.reminders.every_minutes = 60);
    change("10 min", |settings| settings.reminders.break_minutes = 10);
    change("Pause other players", |settings| {
        settings.pause_players = true;
    });
}

#[test]
fn sessions_are_fitted_to_the_person() {
    let now = Settings::default();
    let behind = changed(|settings| settings.session.first_side = FirstSide::Behind);
    assert_eq!(pressed(&now, "Behind"), behind);
    let slower = changed(|settings| settings.session.ready_percent = 150);
    assert_eq!(pressed(&now, "×1.5"), slower);
    let boat = changed(|settings| settings.session.hard_exercises = true);
    assert_eq!(switched("Boat"), boat);
    let still = changed(|settings| settings.reduce_motion = true);
    assert_eq!(switched("Reduce motion"), still);
    let unasked = changed(|settings| settings.session.ask_before = false);
    assert_eq!(switched("Ask how tight each side feels"), unasked);
}

#[test]
fn the_arrow_keys_turn_the_volume() {
    let mut page = page(Settings::default());
    page.get_by_role_and_label(Role::Slider, "Volume").focus();
    page.run();
    page.key_press(Key::ArrowRight);
    page.run();
    let louder = changed(|settings| settings.volume = 75);
    assert_eq!(page.state().1, louder);
}

#[test]
fn buttons_do_what_they_say() {
    let now = Settings::default();
    assert_eq!(pressed(&now, "Play test sound"), [Action::TestSound]);
    assert_eq!(pressed(&now, "Open data folder"), [Action::OpenDataFolder]);
    for (name, wish) in [
        ("Bring data in", DataAction::AskToBringIn),
        ("Back up now", DataAction::BackUp),
        ("Delete all data", DataAction::AskToErase),
    ] {
        assert_eq!(pressed(&now, name), [Action::Data(wish)]);
    }
    assert_eq!(
        pressed(&now, "Export the whole history"),
        [Action::ExportHistory]
    );
    let signs = pressed(&now, "When to stop, and who should ask first");
    assert_eq!(signs, [Action::Go(Screen::Safety)]);
    assert_eq!(pressed(&now, "About Supple"), [Action::Go(Screen::About)]);
}

#[test]
fn silence_is_explained() {
    page(Settings::default()).get_by_label("There is no sound: no device.");
}

#[test]
fn every_size_of_window_has_room_for_every_control() {
    let mut page = page(Settings::default());
    for width in [372.0, 445.0, 712.0, 1192.0, 1832.0] {
        page.set_size(egui::vec2(width, 2600.0));
        page.run();
        for name in [
            "Light",
            "150 %",
            "Open data folder",
            "A week counts after, more",
        ] {
            let rect = page.get_by_label(name).rect();
            let fits = rect.left() >= 16.0 && rect.right() <= width - 16.0;
            assert!(fits, "{name} at {rect:?} of {width}");
        }
    }
}
