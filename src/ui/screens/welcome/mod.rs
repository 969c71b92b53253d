//! First run: what the program does in three lines, the one rule, and one button.
//!
//! ```text
//! logo
//! parade of poses on the floor line
//! words and Start        |  the one rule
//! ```
//!
//! It is shown until the rule was accepted, and never again.

mod parade;
mod rule;
mod words;

use egui::{Align, Layout, Rect, Ui, Vec2, vec2};

use crate::settings::Settings;
use crate::ui::action::Action;
use crate::ui::shapes;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{label, scrolled_page};

/// Narrower than this, the rule stands over the words, and there is no parade.
const TWO_COLUMNS: f32 = 700.0;
/// Greatest width of the rule beside the words, in points, and its share of a narrow window.
const RULE: f32 = 472.0;
const SHARE: f32 = 0.43;
/// What the words and the logo need of the window's height, in points; the parade gets the rest.
const WORDS: f32 = 480.0;

/// What the screen shows.
pub struct WelcomeView<'a> {
    /// The settings; whoever goes on has accepted the rule in them.
    pub settings: &'a Settings,
    /// The routine to begin with, by id and name, and its length in words.
    pub first: (&'a str, &'a str),
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, view: &WelcomeView<'_>) -> Vec<Action> {
    let height = (ui.available_height() - WORDS).clamp(112.0, 320.0);
    scrolled_page(ui, "welcome", |ui| {
        logo(ui);
        if ui.available_width() < TWO_COLUMNS {
            return one_below_the_other(ui, view);
        }
        parade::ui(ui, height);
        ui.add_space(36.0);
        side_by_side(ui, view)
    })
}

/// The rule first: who sees the button has seen the rule.
fn one_below_the_other(ui: &mut Ui, view: &WelcomeView<'_>) -> Vec<Action> {
    ui.add_space(24.0);
    let mut actions = rule::ui(ui);
    ui.add_space(24.0);
    actions.extend(words::ui(ui, view));
    actions
}

fn side_by_side(ui: &mut Ui, view: &WelcomeView<'_>) -> Vec<Action> {
    let room = ui.available_width();
    let rule = RULE.min(SHARE * room);
    let words = room - rule - 24.0;
    let layout = Layout::top_down(Align::Min);
    ui.horizontal_top(|ui| {
        let shown = ui.allocate_ui_with_layout(vec2(words, 0.0), layout, |ui| {
            ui.set_width(words);
            words::ui(ui, view)
        });
        let mut actions = shown.inner;
        ui.add_space(24.0);
        let shown = ui.allocate_ui_with_layout(vec2(rule, 0.0), layout, rule::ui);
        actions.extend(shown.inner);
        actions
    })
    .inner
}

fn logo(ui: &mut Ui) {
    let ink = ui.theme().palette.text_primary;
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(32.0), egui::Sense::hover());
        shapes::logo(ui.painter(), Rect::from_min_size(rect.min, rect.size()));
        ui.add_space(12.0);
        label(ui, Type::Title, ink, "Supple");
    });
}

/// Accepts the rule, and does this.
fn accepted(settings: &Settings, then: Action) -> Vec<Action> {
    let mut settings = settings.clone();
    settings.session.accepted = true;
    vec![Action::ChangeSettings(settings), then]
}
