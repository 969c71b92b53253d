//! One routine on the shelf, usable or not.

use std::path::PathBuf;
use std::sync::Arc;

use super::builtin;
use crate::routine::Loaded;
use crate::routine::diagnostic::Diagnostic;
use crate::routine::model::Routine;

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
    pub routine: Option<Arc<Routine>>,
    /// Errors and warnings of its file, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Entry {
    /// Puts what was loaded on the shelf.
    pub(super) fn new(id: String, origin: Origin, loaded: Loaded) -> Self {
        let Loaded {
            routine,
            diagnostics,
        } = loaded;
        let name = routine
            .as_ref()
            .map_or_else(|| id.clone(), |routine| routine.name.clone());
        Self {
            hides_builtin: origin != Origin::Builtin && builtin::has(&id),
            name,
            id,
            origin,
            routine: routine.map(Arc::new),
            diagnostics,
        }
    }
}
