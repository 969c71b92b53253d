//! About: which Supple this is, what it may be used for and as, and what it is made of besides its own
//! code.

mod texts;

use egui::{Key, Modifiers, Ui, Vec2};

use crate::ui::action::{Action, Screen};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, Card, label, scrolled_page, take_keyboard, wrapped_label};
use texts::{MADE_OF, PLAIN, VERSION};

/// Between cards, in points.
const GAP: f32 = 16.0;
/// Greatest width of the page, in points: longer lines are hard to follow.
const WIDTH: f32 = 720.0;

/// Draws the screen.
pub fn ui(ui: &mut Ui) -> Vec<Action> {
    scrolled_page(ui, "about", |ui| {
        ui.set_max_width(WIDTH.min(ui.available_width()));
        let actions = head(ui);
        ui.add_space(GAP);
        card(ui, VERSION, PLAIN.iter().copied());
        for (title, lines) in texts::sections(MADE_OF) {
            ui.add_space(GAP);
            card(ui, title, lines);
        }
        actions
    })
}

fn head(ui: &mut Ui) -> Vec<Action> {
    let ink = ui.theme().palette.text_primary;
    ui.horizontal(|ui| {
        let button = ui.add(Button::secondary("Back").icon(icons::CARET_LEFT));
        take_keyboard(&button);
        ui.add_space(GAP);
        label(ui, Type::Page, ink, "About");
        let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let back = (escape || button.clicked()).then_some(Action::Go(Screen::Settings));
        back.into_iter().collect()
    })
    .inner
}

fn card<'a>(ui: &mut Ui, title: &str, lines: impl Iterator<Item = &'a str>) {
    let palette = ui.theme().palette;
    Card::new().margin(24).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        wrapped_label(ui, Type::Title, palette.text_primary, title);
        ui.add_space(6.0);
        for line in lines {
            ui.add_space(4.0);
            wrapped_label(ui, Type::Body, palette.text_primary, line);
        }
    });
}
