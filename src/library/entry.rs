//! One routine on the shelf, usable or not.

use std::path::PathBuf;

use super::builtin;
use super::checked::{Checked, Usable};
use crate::routine::diagnostic::Diagnostic;
use crate::routine::read_text;

/// Where a routine comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It came with the program.
    Builtin,
    /// It is the person's own file.
    User(PathBuf),
}

/// One routine.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The stem of its file.
    pub id: String,
    /// Built-in, or the person's file.
    pub origin: Origin,
    /// Whether it stands in the place of a built-in routine of the same id.
    pub hides_builtin: bool,
    /// The routine's name; the id where it has errors.
    pub name: String,
    /// There where it can be started.
    pub usable: Option<Usable>,
    /// Errors and warnings of its file, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Entry {
    /// Puts what was checked on the shelf.
    pub(super) fn new(id: String, origin: Origin, checked: Checked) -> Self {
        let Checked {
            usable,
            diagnostics,
        } = checked;
        let name = usable.as_ref().map(|usable| usable.routine.name.clone());
        Self {
            hides_builtin: origin != Origin::Builtin && builtin::has(&id),
            name: name.unwrap_or_else(|| id.clone()),
            id,
            origin,
            usable,
            diagnostics,
        }
    }

    /// The text of its file, to be edited or copied; or why it cannot be read.
    pub fn text(&self) -> Result<String, Diagnostic> {
        match &self.origin {
            Origin::Builtin => Ok(builtin::text(&self.id).to_owned()),
            Origin::User(path) => read_text(path),
        }
    }
}
