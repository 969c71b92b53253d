//! All of the data: exports, backups, what is brought in, and what is printed of it.

use std::fs;

use super::{Running, id};
use crate::ui::action::{Action, DataAction, PastAction};
use crate::ui::screens::data::Found;
use crate::ui::widgets::ToastTone;

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
    assert_eq!(notice.tone, ToastTone::Info);
    assert!(notice.text.contains(&exports.display().to_string()));
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
    running.apply(Action::Past(PastAction::DeleteSession(id())));
    assert_eq!(running.held(), 0);
    running.apply(Action::Data(DataAction::LookAt(backup)));
    running.apply(Action::Data(DataAction::BringIn));
    assert_eq!(running.held(), 60);
}

#[test]
fn a_backup_that_was_deleted_with_everything_is_not_spoken_of_any_more() {
    let mut running = Running::new();
    running.apply(Action::Data(DataAction::BackUp));
    running.apply(Action::Data(DataAction::Erase));
    let notices = running.app.services.notices.iter();
    let told: Vec<_> = notices.map(|notice| notice.text.as_str()).collect();
    assert_eq!(told, ["Everything was deleted."]);
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
