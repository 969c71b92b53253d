//! The routine being edited: its document, its file, and what is asked about them.
//!
//! A document stays open while another screen is shown. What would lose it asks first: opening
//! another one, closing it, closing the window.

mod answers;
mod changes;
mod dialog;
mod disk;
mod drafts;
mod files;
mod import;
mod play;
#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::time::Duration;

use egui::{Context, Ui};

use super::{Actions, App};
use crate::editor::Document;
use crate::library::Deleted;
use crate::ui::action::Screen;
use crate::ui::screens::editor::{self, Ask, EditorAction, EditorState, EditorView, OpenView};
use dialog::Dialog;
use drafts::Kept;

/// What is edited, and everything around it.
#[derive(Default)]
pub struct Editing {
    open: Option<Open>,
    /// What the screen has typed and chosen.
    state: EditorState,
    /// What has to be answered before one goes on.
    ask: Option<Ask>,
    /// The text of the file that was asked about last.
    asked_about: Option<String>,
    /// What goes on once it is answered.
    after: Option<After>,
    /// Said once, until it is taken away.
    said: Option<String>,
    /// The file that was deleted last, with what was not saved of it.
    deleted: Option<(Box<Open>, Deleted)>,
    /// The text that is to be imported, and its name.
    import: Option<(String, String)>,
    /// The dialog for a file that was asked for last.
    dialog: Option<Dialog>,
    kept: Kept,
}

/// A document and its file.
struct Open {
    document: Document,
    /// Where it is saved; `None` for one that never was.
    path: Option<PathBuf>,
    /// The name of the file, for the head of the screen.
    file: String,
}

impl Open {
    fn new(document: Document, path: Option<PathBuf>) -> Self {
        let name = path.as_deref().and_then(|path| path.file_name());
        let file = match name {
            Some(name) => name.to_string_lossy().into_owned(),
            None => format!("{}.ron, not there yet", document.id()),
        };
        Self {
            document,
            path,
            file,
        }
    }
}

/// What was asked for, and waits for an answer.
enum After {
    /// Show this document instead.
    Show(Box<Open>),
    /// Stop editing.
    Close,
    /// Close the window.
    Window,
}

impl App {
    /// Carries out what the editor asked for.
    pub(super) fn edit(&mut self, ctx: &Context, action: EditorAction) {
        match action {
            EditorAction::Edit(edit) => self.editing.change(&edit),
            EditorAction::Type(text) => self.editing.type_text(&text),
            EditorAction::Replace(range, text) => self.editing.replace(range, &text),
            EditorAction::Seal => self.editing.with(Document::seal),
            EditorAction::Undo => self.editing.undo(),
            EditorAction::Redo => self.editing.redo(),
            EditorAction::Revert => self.editing.with(Document::revert),
            EditorAction::Dismiss => self.editing.said = None,
            EditorAction::PlayFrom(step) => self.play_from(ctx, step),
            EditorAction::Check(path) => self.check_file(&path),
            EditorAction::CheckText(text) => self.check_import("the pasted text", text),
            EditorAction::Answer(answer) => self.answer(ctx, answer),
            action => self.file_action(ctx, action),
        }
    }

    fn file_action(&mut self, ctx: &Context, action: EditorAction) {
        match action {
            EditorAction::Open(id) => self.open_routine(ctx, &id, false),
            EditorAction::Duplicate(id) => self.open_routine(ctx, &id, true),
            EditorAction::Begin(lines) => self.begin_routine(ctx, &lines),
            EditorAction::Save => self.save(),
            EditorAction::Rename(name) => self.rename_file(&name),
            EditorAction::Delete => self.delete_file(),
            EditorAction::Restore => self.restore_file(),
            EditorAction::Export(path) => self.export_file(&path),
            EditorAction::ChooseImport => self.choose_import(ctx),
            EditorAction::ChooseExport => self.choose_export(ctx),
            EditorAction::Close => self.may_lose(ctx, After::Close),
            _ => {}
        }
    }

    /// Draws the editor.
    pub(super) fn editor_ui(&mut self, ui: &mut Ui) -> Actions {
        let editing = &mut self.editing;
        let open = editing.open.as_ref().map(|open| OpenView {
            document: &open.document,
            file: &open.file,
        });
        let view = EditorView {
            open,
            library: &self.services.library,
            said: editing.said.as_deref(),
            deleted: editing.deleted.as_ref().map(|(open, _)| open.file.as_str()),
        };
        editor::ui(ui, &view, &mut editing.state)
    }

    /// Draws what has to be answered, over whatever screen is shown.
    pub(super) fn editor_ask_ui(&self, ui: &Ui) -> Actions {
        let Some(ask) = &self.editing.ask else {
            return Actions::new();
        };
        let mine = self.editing.open.as_ref().map(|open| open.document.text());
        let answer = editor::ask_ui(ui, ask, mine.unwrap_or_default());
        answer.into_iter().collect()
    }

    /// Shows a document, at once or after what is open is saved or given up.
    fn may_lose(&mut self, ctx: &Context, after: After) {
        if self.editing.is_dirty() {
            self.screen = Screen::Editor;
            self.editing.ask = Some(Ask::Leave);
            self.editing.after = Some(after);
        } else {
            self.go_on(ctx, after);
        }
    }
}

impl Editing {
    /// How long the screen waits before it says what is wrong, `now` in seconds of the window's time.
    pub(super) fn settles(&self, now: f64) -> Option<Duration> {
        let at = self.state.source.settles_at()?;
        Some(Duration::from_secs_f64((at - now).max(0.0)))
    }

    /// Whether something is not saved.
    pub(super) fn is_dirty(&self) -> bool {
        let open = self.open.as_ref();
        open.is_some_and(|open| open.document.is_dirty())
    }
}
