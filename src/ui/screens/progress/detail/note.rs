//! The person's note on a session, in as many lines as it has. It is kept as soon as the field or the
//! sheet is left, or the window is closed.

use egui::Ui;

use super::super::ProgressState;
use crate::history::record::{SessionId, SessionRecord};
use crate::ui::action::{Action, PastAction};
use crate::ui::widgets::Area;

/// The most characters a note has.
const LONGEST: usize = 500;

/// A note while it is typed.
#[derive(Debug)]
pub struct NoteDraft {
    /// The session it is about.
    session: SessionId,
    text: String,
}

/// Draws the field.
pub(super) fn ui(
    ui: &mut Ui,
    session: &SessionRecord,
    state: &mut ProgressState,
    actions: &mut Vec<Action>,
) {
    let draft = draft(session, &mut state.note);
    let field = Area::new(&mut draft.text, "Note")
        .hint("How it felt")
        .at_most(LONGEST);
    if ui.add(field).lost_focus() {
        actions.extend(unsaved_note(session, state));
    }
}

/// What keeps the note on this session, where it was changed.
#[must_use]
pub fn unsaved_note(session: &SessionRecord, state: &ProgressState) -> Option<Action> {
    let id = &session.start.id;
    let draft = state.note.as_ref().filter(|draft| draft.session == *id)?;
    let text = draft.text.trim();
    let changed = text != session.note.as_deref().unwrap_or_default();
    changed.then(|| Action::Past(PastAction::SetNote(id.clone(), text.to_owned())))
}

/// The draft of this session; begins with the note it has.
fn draft<'a>(session: &SessionRecord, note: &'a mut Option<NoteDraft>) -> &'a mut NoteDraft {
    let id = &session.start.id;
    if note.as_ref().is_none_or(|draft| draft.session != *id) {
        *note = None;
    }
    note.get_or_insert_with(|| NoteDraft {
        session: id.clone(),
        text: session.note.clone().unwrap_or_default(),
    })
}
