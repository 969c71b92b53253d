//! The way between the screens, at the left edge of the window.

use egui::{Align, Layout, Rect, Stroke, Ui, vec2};

use super::action::{Action, Screen};
use super::shapes;
use super::theme::{Icon, Themed, icons};
use super::widgets::NavItem;

/// Width of the bar in points.
pub const WIDTH: f32 = 88.0;

/// Width and height of the logo in points.
const LOGO: f32 = 32.0;

const ITEMS: [(Screen, Icon, &str); 4] = [
    (Screen::Sessions, icons::SESSIONS, "Sessions"),
    (Screen::Editor, icons::EDIT, "Editor"),
    (Screen::Progress, icons::PROGRESS, "Progress"),
    (Screen::Settings, icons::SETTINGS, "Settings"),
];

/// Draws the bar; `here` is the screen that is shown.
pub fn ui(ui: &mut Ui, here: Screen) -> Vec<Action> {
    let mut actions = Vec::new();
    let edge = ui.max_rect();
    let hair = Stroke::new(1.0, ui.theme().palette.line_hair);
    ui.painter().vline(edge.right() - 0.5, edge.y_range(), hair);
    let logo = edge.min + vec2((WIDTH - LOGO) / 2.0, 20.0);
    shapes::logo(ui.painter(), Rect::from_min_size(logo, vec2(LOGO, LOGO)));
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space(76.0);
        for (screen, icon, name) in ITEMS {
            let is_here = screen == here || (screen == Screen::Settings && is_below_settings(here));
            if ui.add(NavItem::new(icon, name, is_here)).clicked() {
                actions.push(Action::Go(screen));
            }
        }
    });
    actions
}

/// The pages that Settings leads to.
const fn is_below_settings(here: Screen) -> bool {
    matches!(here, Screen::Safety | Screen::About)
}
