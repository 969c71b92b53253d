//! The list of all keys.

use egui::{Grid, Key, Modifiers, Ui, vec2};

use super::keys::LIST;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, KeyHint, label, sheet, wrapped_label};

/// Shows the list until it is closed; whether it stays open.
pub(super) fn ui(ui: &Ui) -> bool {
    let escape = ui.input_mut(|input| {
        input.consume_key(Modifiers::NONE, Key::Escape)
            || input.consume_key(Modifiers::NONE, Key::Questionmark)
    });
    let closed = sheet::show(ui.ctx(), "Keys", 480.0, list);
    !escape && !closed
}

fn list(ui: &mut Ui) -> bool {
    let palette = ui.theme().palette;
    label(ui, Type::Title, palette.text_primary, "Keys");
    ui.add_space(4.0);
    Grid::new("keys").spacing(vec2(24.0, 8.0)).show(ui, |ui| {
        for (key, what) in LIST {
            ui.add(KeyHint(key));
            label(ui, Type::Body, palette.text_primary, what);
            ui.end_row();
        }
    });
    ui.add_space(4.0);
    let remotes = "The buttons of a presenter’s remote skip, go back and pause too.";
    wrapped_label(ui, Type::Label, palette.text_secondary, remotes);
    ui.add_space(12.0);
    let close = ui.add(Button::outline("Close").key("Esc"));
    if ui.memory(|memory| memory.focused().is_none()) {
        close.request_focus();
    }
    close.clicked()
}
