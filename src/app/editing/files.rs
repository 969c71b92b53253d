//! Opening, saving, renaming, deleting and exporting the file of the document.

use std::path::{Path, PathBuf};

use egui::Context;

use super::{After, App, Open};
use crate::editor::Document;
use crate::editor::draft::{copy_of, empty, from_lines};
use crate::library::{self, Origin, SaveError};
use crate::routine::diagnostic::Diagnostic;
use crate::routine::{self, Catalogue};
use crate::ui::action::Screen;
use crate::ui::screens::editor::{Ask, EditorState};

impl App {
    /// Opens a routine of the shelf: the person's own file, or a copy of it where it is built in or
    /// a copy is asked for.
    pub(super) fn open_routine(&mut self, ctx: &Context, id: &str, copy: bool) {
        self.screen = Screen::Editor;
        if !copy && self.editing.has(id) {
            return;
        }
        let Some(entry) = self.services.library.find(id) else {
            return;
        };
        let (name, origin) = (entry.name.clone(), entry.origin.clone());
        let read = entry.text().map_err(|problem| problem.message);
        let text = match (read, &self.editing.open) {
            // A copy of what is edited is a copy of how it is now.
            (_, Some(open)) if copy && open.document.id() == id => open.document.text().to_owned(),
            (Ok(text), _) => text,
            (Err(why), _) => {
                self.editing.said = Some(format!("{id} cannot be opened: {why}."));
                return;
            }
        };
        let open = match origin {
            Origin::User(path) if !copy => Open::new(document(text, id), Some(path)),
            _ => self.copy(&text, &name),
        };
        self.may_lose(ctx, After::Show(Box::new(open)));
    }

    /// A copy under a name of its own, not on disk yet.
    fn copy(&self, text: &str, name: &str) -> Open {
        let name = format!("My {}", lower(name));
        let id = library::free_id(&self.services.folders.routines, &name);
        let text = copy_of(text, &name);
        Open::new(Document::begin(text, &id, Catalogue::builtin()), None)
    }

    /// Begins a new routine: empty, or with what the lines say.
    pub(super) fn begin_routine(&mut self, ctx: &Context, lines: &str) {
        let name = "New routine";
        let id = library::free_id(&self.services.folders.routines, name);
        let (text, said) = if lines.trim().is_empty() {
            (empty(name), None)
        } else {
            let draft = from_lines(lines, name, Catalogue::builtin());
            let said = draft
                .remarks
                .iter()
                .map(|remark| format!("Line {}: {}", remark.line, remark.said));
            let said: Vec<String> = said.collect();
            (draft.text, (!said.is_empty()).then(|| said.join(" ")))
        };
        let open = Open::new(Document::begin(text, &id, Catalogue::builtin()), None);
        self.screen = Screen::Editor;
        self.may_lose(ctx, After::Show(Box::new(open)));
        self.editing.said = said;
    }

    /// Goes on with what was asked for.
    pub(super) fn go_on(&mut self, ctx: &Context, after: After) {
        self.drop_draft();
        match after {
            After::Show(open) => {
                self.editing.open = Some(*open);
                self.editing.state = EditorState::default();
                self.screen = Screen::Editor;
            }
            After::Close => self.close_document(),
            After::Window => {
                self.editing.open = None;
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
        }
    }

    pub(super) fn close_document(&mut self) {
        self.editing.open = None;
        self.editing.state = EditorState::default();
        self.services.read_library();
    }

    /// Saves; asks where the text has an error, or the file is not as it was.
    pub(super) fn save(&mut self) {
        let Some(open) = &self.editing.open else {
            return;
        };
        if open.document.diagnostics().iter().any(Diagnostic::is_error) {
            self.editing.ask = Some(Ask::SaveBroken);
        } else {
            self.save_now();
        }
    }

    /// Writes the file; whether it is written.
    pub(super) fn save_now(&mut self) -> bool {
        let folder = self.services.folders.routines.clone();
        let Some(open) = &mut self.editing.open else {
            return false;
        };
        let path = match &open.path {
            Some(path) => path.clone(),
            None => free_path(&folder, open),
        };
        let document = &mut open.document;
        if let Err(why) = document.check() {
            let way_out = "Undo the last change, or copy the source into another file";
            self.editing.said = Some(format!("It was not saved: {why}. {way_out}."));
            return false;
        }
        match library::save(&path, document.text(), document.saved()) {
            Ok(()) => {
                document.mark_saved();
                if open.path.is_none() {
                    document.rename(&routine::id_of(&path));
                }
                open.path = Some(path.clone());
                open.file = file_name(&path);
                self.drop_draft();
                self.services.read_library();
                true
            }
            Err(error) => self.not_saved(error),
        }
    }

    fn not_saved(&mut self, error: SaveError) -> bool {
        match error {
            SaveError::Changed { theirs } => self.editing.ask = Some(Ask::Changed { theirs }),
            SaveError::Gone => self.editing.ask = Some(Ask::Gone),
            error => self.editing.said = Some(format!("It could not be saved: {error}.")),
        }
        false
    }

    /// Gives the file another name.
    pub(super) fn rename_file(&mut self, name: &str) {
        let Some(open) = &mut self.editing.open else {
            return;
        };
        let Some(path) = open.path.clone() else {
            return;
        };
        let id = library::free_id(&self.services.folders.routines, name);
        match library::rename(&path, &id) {
            Ok(path) => {
                open.document.rename(&id);
                open.file = file_name(&path);
                open.path = Some(path);
                self.services.read_library();
            }
            Err(error) => self.editing.said = Some(format!("It could not be renamed: {error}.")),
        }
    }

    /// Takes the file away.
    pub(super) fn delete_file(&mut self) {
        let Some(open) = &self.editing.open else {
            return;
        };
        let Some(path) = open.path.clone() else {
            return;
        };
        let now = self.services.clock.wall();
        match library::delete(&path, &self.services.folders.trash(), now) {
            Ok(deleted) => {
                self.drop_draft();
                let open = self.editing.open.take();
                self.editing.deleted = open.map(|open| (Box::new(open), deleted));
                self.close_document();
            }
            Err(error) => self.editing.said = Some(format!("It could not be deleted: {error}.")),
        }
    }

    /// Brings the file back that was deleted last; where something in it was not saved, in the editor.
    pub(super) fn restore_file(&mut self) {
        let Some((open, deleted)) = self.editing.deleted.take() else {
            return;
        };
        if let Err(error) = deleted.restore() {
            let name = &open.file;
            self.editing.said = Some(format!("{name} could not be brought back: {error}."));
        }
        // Also where the file stays away: then it is the only one left.
        if open.document.is_dirty() && self.editing.open.is_none() {
            self.editing.open = Some(*open);
        }
        self.services.read_library();
    }

    /// Writes the text as it is now to another file.
    pub(super) fn export_file(&mut self, path: &Path) {
        let Some(open) = &self.editing.open else {
            return;
        };
        let path = if path.is_dir() {
            path.join(&open.file)
        } else {
            path.to_owned()
        };
        let done = library::export(&path, open.document.text());
        self.services.tell(match done {
            Ok(()) => Ok(format!("Written to {}.", path.display())),
            Err(error) => Err(format!("It could not be exported: {error}.")),
        });
    }
}

fn document(text: String, id: &str) -> Document {
    Document::open(text, id, Catalogue::builtin())
}

/// Where a document goes that was never saved: named after the routine.
fn free_path(folder: &Path, open: &Open) -> PathBuf {
    let shown = open.document.shown();
    let name = shown.map_or(open.document.id(), |shown| shown.routine.name.as_str());
    let id = library::free_id(folder, name);
    folder.join(format!("{id}.ron"))
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn lower(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

impl super::Editing {
    /// Whether the routine of this id is open already.
    fn has(&self, id: &str) -> bool {
        let open = self.open.as_ref();
        open.is_some_and(|open| open.path.is_some() && open.document.id() == id)
    }
}
