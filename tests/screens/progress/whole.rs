//! Export, an empty history, an unreadable one, and small windows.

use egui_kittest::kittest::Queryable as _;
use supple::history::DeskItem;
use supple::ui::action::{Action, DataAction, PastAction, Screen};

use super::{Shown, Window};

#[test]
fn the_history_can_be_exported() {
    let mut window = Window::open(Shown::week("2026-W47"));
    window.press("Export");
    let asked = window.press("Everything, as CSV and JSON");
    assert_eq!(asked, [Action::ExportHistory]);
}

#[test]
fn the_week_can_be_taken_away_as_a_picture_and_a_report() {
    let mut window = Window::open(Shown::week("2026-W47"));
    window.press("Export");
    let asked = window.press("Picture of this week");
    assert_eq!(asked, [Action::Data(DataAction::SavePicture)]);
    window.press("Export");
    let asked = window.press("Report for a therapist, 6 weeks");
    assert_eq!(asked, [Action::Data(DataAction::SaveReport)]);
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
fn an_empty_history_takes_a_session_by_hand_and_ticks_of_the_check_list() {
    let mut shown = Shown::week("2026-W47");
    shown.is_empty = true;
    let mut window = Window::open(shown);
    let asked = window.press("Both feet flat");
    assert_eq!(asked, [Action::Past(PastAction::TickDesk(DeskItem::Feet))]);
    window.press("Add a session");
    window.harness.get_by_label("Cancel");
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
        for name in ["Export", "Later week", "Kneeling stretch"] {
            let rect = window.harness.get_by_label(name).rect();
            assert!(
                rect.left() >= 0.0 && rect.right() <= width,
                "{name} at {width}"
            );
        }
    }
}
