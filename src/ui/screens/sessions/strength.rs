//! A quiet word before a third session of strength within two days. It forbids nothing.

use egui::{Key, Modifiers, Ui};

use crate::ui::action::Action;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, label, sheet, take_keyboard, wrapped_label};

const TITLE: &str = "A rest day for strength?";

/// Shows the word; `before` is how many sessions of strength began in the last 48 hours. Choosing
/// something else is what the keyboard begins with.
#[must_use]
pub fn quiet_word(ui: &Ui, before: usize) -> Option<Action> {
    let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let answer = sheet::show(ui.ctx(), TITLE, 480.0, |ui| word(ui, before));
    answer.or(escape.then_some(Action::DoNotStart))
}

fn word(ui: &mut Ui, before: usize) -> Option<Action> {
    let palette = ui.theme().palette;
    label(ui, Type::Title, palette.text_primary, TITLE);
    ui.add_space(4.0);
    let body = format!(
        "This would be {} strength session within 48 hours. Muscles get stronger in the two days \
         after the work. Stretching and breathing fit on any day.",
        nth(before)
    );
    wrapped_label(ui, Type::Body, palette.text_secondary, body);
    ui.add_space(16.0);
    ui.horizontal_wrapped(|ui| {
        let other = ui.add(Button::primary("Choose another").big());
        let start = ui.add(Button::outline("Start anyway").big());
        take_keyboard(&other);
        if start.clicked() {
            Some(Action::StartAnyway)
        } else {
            other.clicked().then_some(Action::DoNotStart)
        }
    })
    .inner
}

const fn nth(before: usize) -> &'static str {
    match before {
        2 => "the third",
        3 => "the fourth",
        4 => "the fifth",
        _ => "one more",
    }
}
