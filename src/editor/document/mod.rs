//! The document: the text, what it means, its history, and what was saved of it.

mod apply;
mod check;
mod help;
mod places;
mod reading;
mod same;
mod saved;

use std::ops::Range;
use std::sync::Arc;

use super::change::{Work, copied};
use super::history::{History, Origin};
use super::patch::Patch;
use super::path::StepPath;
use crate::routine::Catalogue;
use crate::routine::diagnostic::Diagnostic;

pub use check::Unsafe;
pub use help::Fix;
pub(super) use reading::Reading;
pub use reading::Shown;

/// A routine being edited.
#[derive(Debug)]
pub struct Document {
    id: String,
    catalogue: &'static Catalogue,
    text: String,
    reading: Reading,
    /// What the form shows: read from the text when it was last without error.
    shown: Option<Shown>,
    history: History,
    /// The text as it is on disk; `None` for what was never saved.
    saved: Option<Arc<str>>,
    revision: u64,
}

/// A change that was carried out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Applied {
    /// Bytes of the new text that are new; empty where something was only taken out.
    pub range: Range<usize>,
    /// Where the steps are now that were changed, put in or moved.
    pub steps: Vec<StepPath>,
}

impl Document {
    /// Opens the text of a file; `id` is the file's stem.
    #[must_use]
    pub fn open(text: String, id: &str, catalogue: &'static Catalogue) -> Self {
        let saved = Some(text.as_str().into());
        Self::new(text, id, catalogue, saved)
    }

    /// Begins with a text that is on no disk.
    #[must_use]
    pub fn begin(text: String, id: &str, catalogue: &'static Catalogue) -> Self {
        Self::new(text, id, catalogue, None)
    }

    /// Takes up a draft; `saved` is the text its file had.
    #[must_use]
    pub fn resume(
        text: String,
        saved: Option<&str>,
        id: &str,
        catalogue: &'static Catalogue,
    ) -> Self {
        Self::new(text, id, catalogue, saved.map(Into::into))
    }

    fn new(text: String, id: &str, catalogue: &'static Catalogue, saved: Option<Arc<str>>) -> Self {
        let reading = Reading::of(&text, id, catalogue);
        Self {
            id: id.to_owned(),
            catalogue,
            shown: reading.first_shown(),
            text,
            reading,
            history: History::default(),
            saved,
            revision: 0,
        }
    }

    /// The stem of the file.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Names the file it will be saved as.
    pub fn rename(&mut self, id: &str) {
        id.clone_into(&mut self.id);
        self.read();
    }

    /// The text: what is saved, byte for byte.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Counts the changes of the text, so that what is derived from it can be kept until it changes.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Everything that is wrong or doubtful, sorted by place.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.reading.diagnostics
    }

    /// The last good version, for the form. `None` where the text never
    /// was without error, and lacks steps that cannot be read.
    #[must_use]
    pub const fn shown(&self) -> Option<&Shown> {
        self.shown.as_ref()
    }

    /// Whether the form shows the text as it is now.
    #[must_use]
    pub const fn is_current(&self) -> bool {
        self.reading.good.is_some()
    }

    /// Exercises beside the file's own.
    #[must_use]
    pub const fn catalogue(&self) -> &'static Catalogue {
        self.catalogue
    }

    /// Takes the whole text as the text pane has it after a key press or a paste.
    pub fn type_text(&mut self, text: &str) {
        if let Some(patch) = Patch::between(&self.text, text) {
            self.change(patch, Origin::Typed, "Type");
        }
    }

    /// Puts `new` in place of a piece of the text, as completion and quick fixes do.
    pub fn replace(&mut self, range: Range<usize>, new: &str) {
        let mut text = self.text.clone();
        if text.get(range.clone()).is_some() {
            text.replace_range(range, new);
            self.put(&text, Origin::Single, "Type");
        }
    }

    /// Ends the current undo step, as when a field loses the focus.
    pub fn seal(&mut self) {
        self.history.seal();
    }

    /// Takes the last step back; gives where the text changed.
    pub fn undo(&mut self) -> Option<Range<usize>> {
        let range = self.history.undo(&mut self.text)?;
        self.read();
        Some(range)
    }

    /// Does what was undone again; gives where the text changed.
    pub fn redo(&mut self) -> Option<Range<usize>> {
        let range = self.history.redo(&mut self.text)?;
        self.read();
        Some(range)
    }

    /// What undo would take back, such as "Move steps".
    #[must_use]
    pub fn undo_label(&self) -> Option<&'static str> {
        self.history.undo_label()
    }

    /// What redo would do again.
    #[must_use]
    pub fn redo_label(&self) -> Option<&'static str> {
        self.history.redo_label()
    }

    /// The text of steps with their comments, to be pasted somewhere else.
    #[must_use]
    pub fn copy(&self, steps: &[StepPath]) -> String {
        let work = Work::new(self.text.clone(), self.reading.tree.clone());
        copied(&work, steps).unwrap_or_default()
    }

    fn put(&mut self, text: &str, origin: Origin, label: &'static str) {
        if let Some(patch) = Patch::between(&self.text, text) {
            self.change(patch, origin, label);
        }
    }

    fn change(&mut self, patch: Patch, origin: Origin, label: &'static str) {
        patch.apply(&mut self.text);
        self.history.note(patch, origin, label);
        self.read();
    }

    fn read(&mut self) {
        self.adopt(Reading::of(&self.text, &self.id, self.catalogue));
    }

    fn adopt(&mut self, reading: Reading) {
        self.reading = reading;
        self.revision += 1;
        if self.reading.good.is_some() {
            self.shown.clone_from(&self.reading.good);
        }
    }
}
