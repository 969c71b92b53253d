//! Bringing a routine in: looked at and checked before anything is stored.

use std::path::Path;

use super::App;
use crate::library::{self, check_text};
use crate::routine::{self, Catalogue};
use crate::ui::screens::editor::Ask;

impl App {
    /// Looks at a file that may be imported.
    pub(in crate::app) fn check_file(&mut self, path: &Path) {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        match routine::read_text(path) {
            Ok(text) => {
                self.check_import(&name, text);
                let id = routine::id_of(path);
                if let Some((wanted, _)) = &mut self.editing.import {
                    *wanted = id;
                }
            }
            Err(problem) => {
                let why = problem.message;
                let said = format!("{} was not imported: {why}.", path.display());
                self.services.say(said);
            }
        }
    }

    /// Shows what a text is and what is wrong with it.
    pub(super) fn check_import(&mut self, name: &str, text: String) {
        let checked = Box::new(check_text(&text, "import", Catalogue::builtin()));
        let usable = checked.usable.as_ref();
        let wanted = usable.map_or("imported", |usable| usable.routine.name.as_str());
        self.editing.import = Some((wanted.to_owned(), text));
        let name = name.to_owned();
        self.editing.ask = Some(Ask::Import { name, checked });
    }

    /// Stores what was looked at, as it is, under a name that is free.
    pub(super) fn store_import(&mut self) {
        let Some((wanted, text)) = self.editing.import.take() else {
            return;
        };
        let folder = &self.services.folders.routines;
        let id = library::free_id(folder, &wanted);
        let path = folder.join(format!("{id}.ron"));
        let said = match library::save(&path, &text, None) {
            Ok(()) => Ok(format!("{id}.ron was imported.")),
            Err(error) => Err(format!("{id}.ron was not imported: {error}.")),
        };
        self.services.tell(said);
        self.services.read_library();
    }
}
