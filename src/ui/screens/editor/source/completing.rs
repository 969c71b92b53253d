//! Names are offered while a word is typed, and the chosen one is put in.

use egui::Ui;

use super::super::action::EditorAction;
use super::SourceState;
use super::pane::Typed;
use super::popup::Pressed;
use crate::editor::{Candidate, Completion, Document};

/// Offers names; `asked` for by a key, or while a word is typed.
pub(super) fn ui(
    ui: &Ui,
    document: &Document,
    state: &mut SourceState,
    typed: &Typed,
    pressed: Pressed,
    asked: bool,
) -> Option<EditorAction> {
    let (at, place) = typed.caret.filter(|_| typed.focused)?;
    if asked || typed.changed {
        let open = asked || ends_in_word(&state.text, at);
        state.popup.reset(open);
    }
    if pressed == Pressed::Close || !state.popup.open {
        state.popup.open = false;
        return None;
    }
    // What was typed in this frame is only known to the document in the next one.
    if typed.changed {
        return None;
    }
    let completion = document.complete(byte_of(&state.text, at));
    let accepted = if pressed == Pressed::Accept {
        state.popup.chosen(&completion)
    } else {
        state.popup.show(ui, place, &completion)
    };
    put_in(document, state, &completion, accepted?)
}

/// Puts a name in, with the caret behind it.
fn put_in(
    document: &Document,
    state: &mut SourceState,
    completion: &Completion,
    name: &Candidate,
) -> Option<EditorAction> {
    state.popup.open = false;
    let range = completion.range.clone();
    let before = document.text().get(..range.start)?.chars().count();
    let end = before + name.text.chars().count();
    state.wish = Some(end..end);
    Some(EditorAction::Replace(range, name.text.clone()))
}

/// The byte of a character.
fn byte_of(text: &str, at: usize) -> usize {
    let mut characters = text.char_indices();
    characters.nth(at).map_or(text.len(), |(byte, _)| byte)
}

/// Whether a letter stands before the caret.
fn ends_in_word(text: &str, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| text.chars().nth(at));
    before.is_some_and(|c| c == '_' || c.is_alphanumeric())
}
