//! Asks before a session is ended.

use egui::{Key, Modifiers, Ui};

use crate::ui::action::Action;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, label, sheet, take_keyboard, wrapped_label};

/// Shows the question; staying is what the keyboard begins with.
pub(super) fn ui(ui: &Ui) -> Option<Action> {
    let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let answer = sheet::show(ui.ctx(), "End this session?", 440.0, question);
    answer.or(escape.then_some(Action::Stay))
}

fn question(ui: &mut Ui) -> Option<Action> {
    let palette = ui.theme().palette;
    label(ui, Type::Title, palette.text_primary, "End this session?");
    let kept = "What you held is kept.";
    wrapped_label(ui, Type::Body, palette.text_secondary, kept);
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        let end = ui.add(Button::primary("End session").big());
        let stay = ui.add(Button::outline("Stay").big().key("Esc"));
        take_keyboard(&stay);
        if end.clicked() {
            Some(Action::Leave)
        } else {
            stay.clicked().then_some(Action::Stay)
        }
    })
    .inner
}
