//! The way through the weeks.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use supple::ui::action::Action;

use super::{Shown, Window, iso};

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
