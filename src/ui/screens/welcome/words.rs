//! Three lines, and the button that starts the first session.

use egui::{Ui, vec2};

use super::{WelcomeView, accepted};
use crate::ui::action::{Action, Screen};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, take_keyboard, wrapped_label};

const TITLE: &str = "Loosen the front of your hips,\na few timed minutes at a time.";
const LINES: [&str; 3] = [
    "It counts every hold and says when to switch sides.",
    "You can look away: the voice and the big numbers carry you.",
    "Each side is counted, so the tight one can catch up.",
];

/// Draws the words; the keyboard begins at Start.
pub(super) fn ui(ui: &mut Ui, view: &WelcomeView<'_>) -> Vec<Action> {
    let palette = ui.theme().palette;
    let title = if ui.available_width() < 520.0 {
        Type::Page
    } else {
        Type::Hero
    };
    wrapped_label(ui, title, palette.text_primary, TITLE);
    ui.add_space(18.0);
    for line in LINES {
        wrapped_label(ui, Type::Body, palette.text_secondary, line);
        ui.add_space(8.0);
    }
    ui.add_space(20.0);
    let actions = buttons(ui, view);
    ui.add_space(12.0);
    let means = "Either button means that you have read the rule.";
    wrapped_label(ui, Type::Caption, palette.text_tertiary, means);
    actions
}

fn buttons(ui: &mut Ui, view: &WelcomeView<'_>) -> Vec<Action> {
    let (id, name) = view.first;
    let words = format!("Start the {name}");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
        let start = Button::primary(&words).filled_icon(icons::PLAY).pill(56.0);
        let start = ui.add(start);
        take_keyboard(&start);
        let look = ui.add(Button::ghost("Look around first").height(56.0));
        if start.clicked() {
            accepted(view.settings, Action::Start(id.to_owned()))
        } else if look.clicked() {
            accepted(view.settings, Action::Go(Screen::Sessions))
        } else {
            Vec::new()
        }
    })
    .inner
}
