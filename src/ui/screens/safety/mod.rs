//! Safety: what pain means, when to stop and get help, and who should ask first.
//!
//! General information in plain words, on a page of its own that the welcome and the settings lead
//! to. It names signs and never a condition.

mod card;
mod texts;

use egui::{Align, Key, Layout, Modifiers, Ui, vec2};

use crate::ui::action::{Action, Screen};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, label, scrolled_page, take_keyboard};
use texts::{ASK, HELP, NOT, PAIN, SOON, Text};

/// Between cards, in points.
const GAP: f32 = 16.0;
/// Greatest width of the page, in points.
const WIDTH: f32 = 1128.0;
/// Narrower than this, there is one column.
const TWO_COLUMNS: f32 = 880.0;

/// Draws the screen; `back` is where it was come from.
pub fn ui(ui: &mut Ui, back: Screen) -> Vec<Action> {
    scrolled_page(ui, "safety", |ui| {
        ui.set_max_width(WIDTH.min(ui.available_width()));
        let actions = head(ui, back);
        ui.add_space(GAP);
        let room = ui.available_width();
        if room < TWO_COLUMNS {
            column(ui, room, &[PAIN, HELP, SOON, ASK, NOT]);
            return actions;
        }
        let width = (room - GAP) / 2.0;
        ui.horizontal_top(|ui| {
            column(ui, width, &[PAIN, ASK, NOT]);
            ui.add_space(GAP);
            column(ui, width, &[HELP, SOON]);
        });
        actions
    })
}

fn head(ui: &mut Ui, back: Screen) -> Vec<Action> {
    let ink = ui.theme().palette.text_primary;
    ui.horizontal(|ui| {
        let button = ui.add(Button::secondary("Back").icon(icons::CARET_LEFT));
        take_keyboard(&button);
        ui.add_space(GAP);
        label(ui, Type::Page, ink, "Safety");
        let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let back = (escape || button.clicked()).then_some(Action::Go(back));
        back.into_iter().collect()
    })
    .inner
}

fn column(ui: &mut Ui, width: f32, texts: &[Text]) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        for text in texts {
            card::ui(ui, text);
            ui.add_space(GAP);
        }
    });
}
