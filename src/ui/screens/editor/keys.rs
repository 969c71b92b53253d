//! The keys that work everywhere in the editor.

use egui::{Key, Modifiers, Ui};

use super::action::EditorAction;

/// What the keys ask for.
pub(super) enum Pressed {
    /// A step is to be added.
    Add,
    /// A change, or something about the file.
    Do(EditorAction),
}

/// Takes the keys away before a line of text does: undo is about all of the document.
pub(super) fn ui(ui: &Ui) -> Option<Pressed> {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let shift = Modifiers::COMMAND | Modifiers::SHIFT;
    // With Shift first: the same key without it would be found in it.
    let action = if pressed(shift, Key::Z) || pressed(Modifiers::COMMAND, Key::Y) {
        EditorAction::Redo
    } else if pressed(Modifiers::COMMAND, Key::Z) {
        EditorAction::Undo
    } else if pressed(Modifiers::COMMAND, Key::S) {
        EditorAction::Save
    } else if pressed(Modifiers::COMMAND, Key::Enter) {
        return Some(Pressed::Add);
    } else {
        return None;
    };
    Some(Pressed::Do(action))
}
