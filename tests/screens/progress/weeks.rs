//! The way through the weeks.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use supple::ui::action::{Action, PastAction};

use supple::history::record::SessionRecord;
use supple::stats::Calendar;
use supple::stats::year::month_totals;

use super::{Shown, Window, iso, sessions, today};

#[test]
fn the_arrows_lead_through_the_weeks_but_not_into_the_future() {
    let mut window = Window::open(Shown::week("2026-W47"));
    let before = [Action::Past(PastAction::ShowWeek(iso("2026-W46")))];
    assert_eq!(window.press("Earlier week"), before);
    assert_eq!(window.press("Later week"), []);
    assert_eq!(window.key(Key::ArrowLeft), before);
    assert_eq!(window.key(Key::ArrowRight), []);
}

#[test]
fn elsewhere_there_is_a_way_back() {
    let mut window = Window::open(Shown::week("2026-W45"));
    let back = [Action::Past(PastAction::ShowWeek(iso("2026-W47")))];
    assert_eq!(window.press("This week"), back);
    let after = [Action::Past(PastAction::ShowWeek(iso("2026-W46")))];
    assert_eq!(window.key(Key::ArrowRight), after);
    let this = Window::open(Shown::week("2026-W47"));
    assert!(this.harness.query_by_label("This week").is_none());
}

#[test]
fn a_click_on_a_day_of_the_year_shows_its_week() {
    let mut window = Window::open(Shown::week("2026-W47"));
    assert_eq!(window.value("Wed 11 Nov 2026"), "2:00 held");
    let week = [Action::Past(PastAction::ShowWeek(iso("2026-W46")))];
    assert_eq!(window.press("Wed 11 Nov 2026"), week);
}

#[test]
fn t_leads_to_this_week_and_g_to_any_day() {
    let mut window = Window::open(Shown::week("2026-W45"));
    let back = [Action::Past(PastAction::ShowWeek(iso("2026-W47")))];
    assert_eq!(window.key(Key::T), back);
    assert_eq!(window.key(Key::G), []);
    window.press("Earlier month");
    let october = [Action::Past(PastAction::ShowWeek(iso("2026-W42")))];
    assert_eq!(window.press("Wednesday 14 October 2026"), october);
}

#[test]
fn the_keyboard_is_led_into_the_calendar() {
    let mut window = Window::open(Shown::week("2026-W47"));
    assert_eq!(window.key(Key::G), []);
    let monday = window.harness.get_by_label("Monday 16 November 2026");
    assert!(monday.is_focused());
}

#[test]
fn arrow_keys_leave_the_week_behind_a_form_alone() {
    let mut window = Window::sized(Shown::week("2026-W47"), 1192.0, 1600.0);
    assert_eq!(window.press("Add a session"), []);
    window.harness.get_by_label("Cancel");
    assert_eq!(window.key(Key::ArrowLeft), []);
}

#[test]
fn the_calendar_does_not_lead_into_the_future() {
    let mut window = Window::open(Shown::week("2026-W47"));
    window.press("16\u{2013}22 Nov. Go to a day");
    window.harness.get_by_label("Friday 20 November 2026");
    let tomorrow = "Saturday 21 November 2026";
    assert!(window.harness.query_by_label(tomorrow).is_none());
}

#[test]
fn a_month_of_all_years_is_a_click_from_its_days() {
    let mut window = Window::open(Shown::week("2026-W47"));
    assert_eq!(
        window.press("All years"),
        [Action::Past(PastAction::ShowAllYears(true))]
    );

    let mut shown = Shown::week("2026-W47");
    let totals: Vec<_> = sessions().iter().map(SessionRecord::total).collect();
    shown.months = Some(month_totals(&totals, today(), Calendar::default()));
    let mut window = Window::open(shown);
    assert_eq!(window.value("November 2026"), "7 min 45 s held on 3 days");
    assert_eq!(window.value("March 2026"), "nothing held");
    let there = [
        Action::Past(PastAction::ShowAllYears(false)),
        Action::Past(PastAction::ShowWeek(iso("2026-W47"))),
    ];
    assert_eq!(window.press("November 2026"), there);
}
