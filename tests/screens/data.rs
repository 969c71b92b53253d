//! The sheets over the settings: what much is changed by is said before it is done.

use std::path::{Path, PathBuf};

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use supple::ui::action::{Action, DataAction};
use supple::ui::screens::data::{self, DataSheet, DataState, DataView, Found, WaitView};

use super::window;

/// What a sheet is made of, and what it asked for.
struct Sheet {
    state: DataState,
    found: Option<Found>,
    asked: Vec<Action>,
}

#[track_caller]
fn sheet(sheet: DataSheet, found: Option<Found>) -> Harness<'static, Sheet> {
    let state = DataState {
        sheet: Some(sheet),
        ..DataState::default()
    };
    let shown = Sheet {
        state,
        found,
        asked: Vec::new(),
    };
    let mut window = window(shown, |ui, sheet| {
        let view = DataView {
            found: sheet.found.as_ref(),
            folder: Path::new("/home/you/.local/share/supple"),
        };
        sheet.asked.extend(data::ui(ui, &view, &mut sheet.state));
    });
    window.run();
    window
}

/// What a press of `name` asks for.
#[track_caller]
fn pressed(window: &mut Harness<'static, Sheet>, name: &str) -> Vec<Action> {
    window.get_by_label(name).click();
    window.run();
    std::mem::take(&mut window.state_mut().asked)
}

#[test]
fn a_typed_path_is_looked_at_before_anything_else() {
    let mut window = sheet(DataSheet::BringIn, None);
    assert!(window.query_by_label("Merge").is_none());
    window.state_mut().state.path = " '/tmp/desk.json' ".to_owned();
    let wish = DataAction::LookAt(PathBuf::from("/tmp/desk.json"));
    assert_eq!(pressed(&mut window, "Look at it"), [Action::Data(wish)]);
}

#[test]
fn an_export_says_what_is_new_and_is_merged() {
    let found = Found::Export {
        added: 12,
        changed: 3,
        same: 140,
    };
    let mut window = sheet(DataSheet::BringIn, Some(found));
    window.get_by_label_contains("New: 12. With something new: 3. Here already: 140.");
    assert_eq!(
        pressed(&mut window, "Merge"),
        [Action::Data(DataAction::BringIn)]
    );
}

#[test]
fn a_backup_says_that_it_takes_the_place_of_everything() {
    let found = Found::Backup {
        sessions: 9,
        files: 2,
    };
    let mut window = sheet(DataSheet::BringIn, Some(found));
    window.get_by_label_contains("What is here now is kept");
    let asked = pressed(&mut window, "Replace everything");
    assert_eq!(asked, [Action::Data(DataAction::BringIn)]);
}

#[test]
fn a_wrong_file_cannot_be_brought_in() {
    let why = "/tmp/desk.json: line 2, column 7: missing field `id`";
    let window = sheet(DataSheet::BringIn, Some(Found::Wrong(why.to_owned())));
    window.get_by_label(&format!("Nothing can be brought in: {why}."));
    assert!(window.query_by_label("Merge").is_none());
    assert!(window.query_by_label("Replace everything").is_none());
}

#[test]
fn nothing_is_deleted_before_the_word_is_typed() {
    let mut window = sheet(DataSheet::Erase, None);
    assert_eq!(pressed(&mut window, "Delete everything"), []);
    window.state_mut().state.word = "Delete".to_owned();
    window.run();
    let asked = pressed(&mut window, "Delete everything");
    assert_eq!(asked, [Action::Data(DataAction::Erase)]);
}

#[test]
fn escape_and_cancel_go_back() {
    let mut window = sheet(DataSheet::Erase, None);
    assert_eq!(
        pressed(&mut window, "Cancel"),
        [Action::Data(DataAction::Close)]
    );
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(window.state().asked, [Action::Data(DataAction::Close)]);
}

mod work_that_goes_on {
    use super::*;

    #[track_caller]
    fn shown(share: Option<f32>, holds_the_window: bool) -> Harness<'static, ()> {
        let mut window = window((), move |ui, ()| {
            let what = "Exporting the history";
            data::wait(
                ui,
                &WaitView {
                    what,
                    share,
                    holds_the_window,
                },
            );
        });
        window.run();
        window
    }

    #[test]
    fn tells_its_share() {
        shown(Some(0.424), false).get_by_label("Exporting the history: 42 %");
        shown(None, false).get_by_label("Exporting the history …");
    }

    #[test]
    fn has_a_bar_where_the_window_waits_for_it() {
        let window = shown(Some(0.5), true);
        let words = "Exporting the history: 50 %";
        assert_eq!(window.get_all_by_label(words).count(), 2);
    }
}
