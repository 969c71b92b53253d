//! The list of all keys.

use egui::{Grid, Key, Label, Modifiers, Ui, vec2};

use super::keys::LIST;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, KeyHint, label, sheet, take_keyboard, wrapped_label};

/// Height of a row, and the height of a window that has room to set rows apart, in points.
const ROW: f32 = 24.0;
const LOW: f32 = 720.0;

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
    let low = ui.ctx().content_rect().height() < LOW;
    let between = vec2(24.0, if low { 2.0 } else { 8.0 });
    let grid = Grid::new("keys").spacing(between).min_row_height(ROW);
    grid.show(ui, |ui| {
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
    take_keyboard(&close);
    close.clicked()
}
