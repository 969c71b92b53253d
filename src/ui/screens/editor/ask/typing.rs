//! A name or a path, typed into a sheet of its own.

use egui::{Key, Modifiers, Ui};

use super::super::action::EditorAction;
use super::{WIDTH, sheet};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, Field, label, take_keyboard};

/// A line that is typed into a sheet of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typing {
    /// The new name of the file.
    Rename(String),
    /// The path of the file to write.
    Export(String),
}

/// Draws the sheet with a line to type; closes it when it is done.
pub(in crate::ui::screens::editor) fn ui(
    ui: &Ui,
    typing: &mut Option<Typing>,
) -> Option<EditorAction> {
    let open = typing.as_mut()?;
    let (title, text, name, verb) = match open {
        Typing::Rename(text) => ("Rename the file", text, "Name of the file", "Rename"),
        Typing::Export(text) => ("Export", text, "Path of the file to write", "Export"),
    };
    let (pressed, closed) = sheet(ui, WIDTH, |ui| {
        let p = ui.theme().palette;
        label(ui, Type::Title, p.text_primary, title);
        let width = ui.available_width();
        let field = ui.add(Field::new(text, name).width(width));
        take_keyboard(&field);
        let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let filled = !text.trim().is_empty();
        let button = ui.add_enabled(filled, Button::primary(verb));
        filled && (button.clicked() || enter)
    });
    let said = text.trim().trim_matches(['"', '\'']).to_owned();
    let done = pressed.then(|| match open {
        Typing::Rename(_) => EditorAction::Rename(said),
        Typing::Export(_) => EditorAction::Export(said.into()),
    });
    if pressed || closed {
        *typing = None;
    }
    done
}
