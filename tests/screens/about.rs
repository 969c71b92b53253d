//! The page about the program itself.

use egui_kittest::kittest::Queryable;
use supple::ui::action::{Action, Screen};
use supple::ui::screens::about;

use super::window;

#[test]
fn the_page_names_version_warning_and_licences_of_every_part_and_leads_back() {
    let mut page = window(Vec::new(), |ui, asked: &mut Vec<Action>| {
        asked.extend(about::ui(ui));
    });
    page.set_size(egui::vec2(800.0, 12_000.0));
    page.run();
    page.get_by_label(concat!("Supple ", env!("CARGO_PKG_VERSION")));
    page.get_by_label(
        "General information, not medical advice. Sharp or radiating pain means stop.",
    );
    let parts = include_str!("../../assets/third-party.txt");
    assert!(parts.lines().count() > 200);
    for line in parts.lines().filter(|line| !line.is_empty()) {
        page.get_by_label(line);
    }
    page.get_by_label("Back").click();
    page.run();
    assert_eq!(*page.state(), [Action::Go(Screen::Settings)]);
}
