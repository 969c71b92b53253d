//! The open file and other programs: on real files, without a window.

use std::fs;
use std::sync::Arc;

use chrono::DateTime;
use egui::Context;
use tempfile::TempDir;

use super::App;
use crate::app::services::Services;
use crate::platform::clock::ManualClock;
use crate::platform::folders::Folders;
use crate::ui::action::{Action, Screen};
use crate::ui::screens::editor::{Answer, Ask, EditorAction};

const HIPS: &str = "Routine(format: 1, name: \"Hips\", steps: [\n    \
    Hold(exercise: \"kneeling_lunge\", hold: \"20s\"),\n])\n";

/// The program, editing `hips.ron`.
struct Desk {
    app: App,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(folder.path())).unwrap();
        folders.make().unwrap();
        fs::write(folders.routines.join("hips.ron"), HIPS).unwrap();
        let now = DateTime::parse_from_rfc3339("2026-11-20T08:10:00+01:00").unwrap();
        let services = Services::new(folders, Arc::new(ManualClock::new(now)));
        let app = App::with(&Context::default(), services);
        let mut desk = Self { app, folder };
        desk.ask(EditorAction::Open("hips".to_owned()));
        desk
    }

    fn ask(&mut self, action: EditorAction) {
        let action = Action::Editor(action);
        self.app.apply(&Context::default(), action);
    }

    fn text(&self) -> &str {
        let open = self.app.editing.open.as_ref().unwrap();
        open.document.text()
    }

    /// Another program writes the file.
    fn write(&mut self, text: &str) {
        fs::write(self.folder.path().join("routines/hips.ron"), text).unwrap();
        self.app.look_at_open_file();
    }

    fn asks(&self) -> bool {
        matches!(self.app.editing.ask, Some(Ask::Changed { .. }))
    }
}

fn theirs() -> String {
    HIPS.replace("20s", "30s")
}

#[test]
fn a_new_text_is_taken_where_nothing_is_lost_and_undo_brings_the_old_one_back() {
    let mut desk = Desk::new();
    desk.write(&theirs());
    assert_eq!(desk.text(), theirs());
    assert!(!desk.asks() && !desk.app.editing.is_dirty());
    desk.ask(EditorAction::Undo);
    assert_eq!(desk.text(), HIPS);
}

#[test]
fn where_both_were_changed_one_is_asked_once_and_at_save_again() {
    let mut desk = Desk::new();
    let mine = HIPS.replace("Hips", "My hips");
    desk.ask(EditorAction::Type(mine.clone()));
    desk.write(&theirs());
    assert!(desk.asks());
    desk.ask(EditorAction::Answer(Answer::Cancel));
    desk.app.look_at_open_file();
    assert!(!desk.asks());
    assert_eq!(desk.text(), mine);
    desk.ask(EditorAction::Save);
    assert!(desk.asks());
    desk.ask(EditorAction::Answer(Answer::KeepMine));
    let file = desk.folder.path().join("routines/hips.ron");
    assert_eq!(fs::read_to_string(file).unwrap(), mine);
}

#[test]
fn what_was_not_saved_of_a_deleted_file_comes_back_with_it() {
    let mut desk = Desk::new();
    let mine = HIPS.replace("Hips", "My hips");
    desk.ask(EditorAction::Type(mine.clone()));
    desk.ask(EditorAction::Delete);
    let file = desk.folder.path().join("routines/hips.ron");
    assert!(!file.exists());
    desk.ask(EditorAction::Restore);
    assert_eq!(fs::read_to_string(file).unwrap(), HIPS);
    assert_eq!(desk.text(), mine);
    assert!(desk.app.editing.is_dirty());
}

#[test]
fn nothing_is_asked_while_another_screen_is_shown() {
    let mut desk = Desk::new();
    desk.ask(EditorAction::Type(HIPS.replace("Hips", "My hips")));
    desk.app.screen = Screen::Sessions;
    desk.write(&theirs());
    assert!(!desk.asks());
    desk.app
        .apply(&Context::default(), Action::Go(Screen::Editor));
    assert!(desk.asks());
}

#[test]
fn what_is_tried_begins_on_the_side_that_the_settings_say() {
    let mut desk = Desk::new();
    let mut settings = desk.app.services.settings.clone();
    settings.session.first_side = crate::settings::FirstSide::Right;
    settings.session.ready_percent = 200;
    desk.app.services.change_settings(settings);
    let plain = desk.app.editing.open.as_ref().unwrap();
    let plain = plain.document.shown().unwrap().timeline.clone().unwrap();
    let fitted = desk.app.fitted().unwrap();
    assert!(fitted.fit.right_first && !plain.fit.right_first);
    assert!(fitted.total > plain.total);
}
