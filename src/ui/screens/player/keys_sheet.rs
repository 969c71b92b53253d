//! The list of all keys.

use egui::{Grid, Key, Label, Modifiers, Ui, vec2};

use super::keys::LIST;
use super::sheet;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, KeyHint, label, wrapped_label};

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
            // In a grid nothing is cut: its columns are as wide as what is in them.
            let words = Type::Body.text(what, palette.text_primary);
            ui.add(Label::new(words).extend());
            ui.end_row();
        }
    });
    ui.add_space(4.0);
    let remotes = "A presenter’s remote works too: PageDown and N skip, PageUp and P go back, F5 and the full stop \
                   pause and resume.";
    wrapped_label(ui, Type::Label, palette.text_secondary, remotes);
    ui.add_space(12.0);
    let close = ui.add(Button::outline("Close").key("Esc"));
    if ui.memory(|memory| memory.focused().is_none()) {
        close.request_focus();
    }
    close.clicked()
}
