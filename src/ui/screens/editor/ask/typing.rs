//! A name or a path, typed into a sheet of its own.

use egui::{Key, Modifiers, Ui};

use super::super::action::EditorAction;
use super::{WIDTH, sheet};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, Field, label, take_keyboard};

/// A line that is typed into a sheet of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typing {
    /// The new name of the file.
    Rename(String),
    /// The path of the file to write.
    Export(String),
}

/// What was pressed in the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pressed {
    Done,
    Dialog,
}

/// Draws the sheet with a line to type; closes it when it is done.
pub(in crate::ui::screens::editor) fn ui(
    ui: &Ui,
    typing: &mut Option<Typing>,
) -> Option<EditorAction> {
    let open = typing.as_mut()?;
    let (pressed, closed) = sheet(ui, WIDTH, |ui| line(ui, open));
    let done = pressed.map(|pressed| match (&*open, pressed) {
        (_, Pressed::Dialog) => EditorAction::ChooseExport,
        (Typing::Rename(name), Pressed::Done) => EditorAction::Rename(bare(name)),
        (Typing::Export(path), Pressed::Done) => EditorAction::Export(bare(path).into()),
    });
    if done.is_some() || closed {
        *typing = None;
    }
    done
}

/// Without the quotes that file managers put around a copied path.
fn bare(text: &str) -> String {
    text.trim().trim_matches(['"', '\'']).to_owned()
}

fn line(ui: &mut Ui, typing: &mut Typing) -> Option<Pressed> {
    let exports = matches!(typing, Typing::Export(_));
    let (title, text, name, verb) = match typing {
        Typing::Rename(text) => ("Rename the file", text, "Name of the file", "Rename"),
        Typing::Export(text) => ("Export", text, "Path of the file to write", "Export"),
    };
    let p = ui.theme().palette;
    label(ui, Type::Title, p.text_primary, title);
    let width = ui.available_width();
    let field = ui.add(Field::new(text, name).width(width));
    take_keyboard(&field);
    let filled = !text.trim().is_empty();
    let enter = filled && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    ui.horizontal(|ui| {
        let done = ui.add_enabled(filled, Button::primary(verb)).clicked() || enter;
        let choose = Button::secondary("Choose a place…").icon(icons::FOLDER);
        let dialog = exports && ui.add(choose).clicked();
        dialog
            .then_some(Pressed::Dialog)
            .or(done.then_some(Pressed::Done))
    })
    .inner
}
