//! The sessions screen: what is found on it, and what it asks for.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{Event, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use supple::library::Library;
use supple::routine::Catalogue;
use supple::stats::Calendar;
use supple::stats::streak::Row;
use supple::stats::week::WeekStats;
use supple::time::day::Week;
use supple::ui::action::Action;
use supple::ui::screens::sessions::{self, Offer, SessionsState, SessionsView};
use supple::words::Phase;
use tempfile::TempDir;

use super::window;

/// What the window holds: the shelf, the week, what is typed, and what was asked for.
struct Page {
    library: Library,
    week: WeekStats,
    state: SessionsState,
    asked: Vec<Action>,
}

/// The page over the built-in routines and these files.
#[track_caller]
fn page(files: &[(&str, &str)]) -> Harness<'static, Page> {
    page_with(files, None)
}

/// The same with a session that was cut off.
#[track_caller]
fn page_with(files: &[(&str, &str)], offer: Option<Offer>) -> Harness<'static, Page> {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let calendar = Calendar::default();
    let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    let week = Week::around(today, calendar.week_start);
    let contents = Page {
        library: Library::read(folder.path(), Catalogue::builtin()),
        week: WeekStats::of(&[], week, calendar),
        state: SessionsState::default(),
        asked: Vec::new(),
    };
    let mut window = window(contents, move |ui, page| {
        let view = SessionsView {
            library: &page.library,
            today,
            week: &page.week,
            goal: Duration::from_hours(1),
            weeks_in_a_row: Row {
                weeks: 5,
                at_least: false,
            },
            is_first: true,
            offer: offer.as_ref(),
        };
        let actions = sessions::ui(ui, &view, &mut page.state);
        page.asked.extend(actions);
    });
    window.set_size(egui::vec2(1280.0, 1600.0));
    window.run();
    window
}

fn start(id: &str) -> Vec<Action> {
    vec![Action::Start(id.to_owned())]
}

#[test]
fn a_card_starts_its_routine() {
    let mut page = page(&[]);
    page.get_by_label("Start Desk micro-break").click();
    page.run();
    assert_eq!(page.state().asked, start("desk_micro_break"));
}

#[test]
fn enter_starts_what_is_offered() {
    let mut page = page(&[]);
    // A window that changes its size keeps the focus.
    page.set_size(egui::vec2(533.0, 400.0));
    page.run();
    page.key_press(Key::Enter);
    page.run();
    assert_eq!(page.state().asked, start("desk_reset"));
}

/// A session that was cut off 13 s into its first hold.
fn cut_off() -> Offer {
    let library = Library::read(std::path::Path::new(""), Catalogue::builtin());
    let entry = library.find("full_psoas_relief").unwrap();
    let segments = &entry.usable.as_ref().unwrap().timeline.segments;
    let hold = segments.iter().find(|segment| segment.phase == Phase::Hold);
    Offer {
        routine: entry.name.clone(),
        segment: hold.unwrap().clone(),
        elapsed: Duration::from_secs(13),
    }
}

#[test]
fn a_session_that_was_cut_off_is_offered_first_and_has_the_keyboard() {
    let mut page = page_with(&[], Some(cut_off()));
    page.get_by_label("Go on with Full psoas relief?");
    page.get_by_label("It was cut off in Kneeling hip-flexor stretch, left, at 0:13 of 0:40.");
    assert!(page.get_by_label("Go on").is_focused());
    page.key_press(Key::Enter);
    page.run();
    assert_eq!(page.state().asked, [Action::GoOn]);
}

#[test]
fn a_session_that_was_cut_off_can_be_left() {
    let mut page = page_with(&[], Some(cut_off()));
    page.get_by_label("Leave it").click();
    page.run();
    assert_eq!(page.state().asked, [Action::LeaveIt]);
}

#[test]
fn the_slash_leads_to_the_search_and_is_not_typed() {
    let mut page = page(&[]);
    page.event(Event::Text("/".to_owned()));
    page.run();
    page.event(Event::Text("roller".to_owned()));
    page.run();
    assert_eq!(page.query_all_by_label("1 of 12 sessions").count(), 1);
    assert!(page.query_by_label("Start Desk micro-break").is_none());
    page.get_by_label("Start Roll and release");
}

#[test]
fn filters_that_nothing_passes_can_be_cleared() {
    let mut page = page(&[]);
    page.get_by_role_and_label(Role::Button, "Desk").click();
    page.run();
    page.event(Event::Text("/".to_owned()));
    page.run();
    page.event(Event::Text("mat".to_owned()));
    page.event(Event::Text("tress".to_owned()));
    page.run();
    page.get_by_label("No session fits");
    page.get_by_label("Desk, with “mattress”.");
    page.get_by_label("Clear filters").click();
    page.run();
    page.get_by_label("12 sessions");
}

#[test]
fn minutes_are_chosen_from_a_list() {
    let mut page = page(&[]);
    page.get_by_label("Any length").click();
    page.run();
    page.get_by_role_and_label(Role::ListBoxOption, "Up to 3 min")
        .click();
    page.run();
    page.get_by_label("1 of 12 sessions");
}

#[test]
fn without_own_routines_mine_says_how_to_get_one() {
    let mut page = page(&[]);
    page.get_by_label("Mine").click();
    page.run();
    page.get_by_label("No routine of your own");
    page.get_by_label("Import").click();
    page.run();
    page.get_by_role_and_label(Role::TextInput, "Path of a .ron file");
}

#[test]
fn a_path_is_imported() {
    let mut page = page(&[]);
    page.get_by_label("Import .ron").click();
    page.run();
    page.event(Event::Text("\"/tmp/hips.ron\" ".to_owned()));
    page.run();
    page.get_by_label("Import").click();
    page.run();
    let path = PathBuf::from("/tmp/hips.ron");
    assert_eq!(page.state().asked, [Action::Import(path)]);
    assert!(page.query_by_label("Import").is_none());
}

#[test]
fn a_file_with_errors_says_where_and_shows_its_folder() {
    let mut page = page(&[("torn.ron", "Routine(format: 1, nme: 3)")]);
    page.get_by_label("torn.ron");
    page.get_by_label_contains("Line 1, column ");
    page.get_by_label("Open folder of torn.ron").click();
    page.run();
    let folder = Action::OpenRoutineFolder("torn".to_owned());
    assert_eq!(page.state().asked, [folder]);
}

#[test]
fn a_file_that_hides_a_built_in_routine_says_so() {
    let own =
        r#"Routine(format: 1, name: "Own", steps: [Hold(exercise: "childs_pose", hold: "30s")])"#;
    let page = page(&[("desk_reset.ron", own)]);
    page.get_by_label("Mine · hides a built-in one");
}

#[test]
fn the_week_is_told_in_words() {
    let page = page(&[]);
    let ring = page.get_by_role(Role::ProgressIndicator);
    let name = ring.accesskit_node().label().unwrap();
    assert_eq!(name, "0 of 60 min held this week");
    page.get_by_label("Friday: 0 s held");
    page.get_by_label("5 weeks in a row");
}

#[test]
fn every_size_of_window_has_room_for_every_card() {
    let mut page = page(&[]);
    for width in [372.0, 445.0, 712.0, 1192.0, 1832.0] {
        page.set_size(egui::vec2(width, 4000.0));
        page.run();
        let cards = page.query_all_by_role(Role::Button);
        for card in cards.filter(|node| node.rect().is_positive()) {
            assert!(card.rect().right() <= width, "{card:?} at {width}");
            assert!(card.rect().left() >= 0.0, "{card:?} at {width}");
        }
    }
}

#[test]
fn what_the_tab_key_leads_to_comes_into_sight() {
    let mut page = page(&[]);
    page.set_size(egui::vec2(1280.0, 600.0));
    page.run();
    let last = "Start Evening wind-down";
    assert!(page.get_by_label(last).rect().bottom() > 600.0);
    page.get_by_label(last).focus();
    page.run_steps(60);
    assert!(page.get_by_label(last).rect().bottom() <= 600.0);
}
