//! The text beside what is on disk: whether they differ, and which of the two is taken.

use super::Document;
use crate::editor::history::Origin;

impl Document {
    /// Whether there is something to save.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.saved.as_deref() != Some(&self.text)
    }

    /// The text as it is on disk, as far as known; `None` for what was never saved.
    #[must_use]
    pub fn saved(&self) -> Option<&str> {
        self.saved.as_deref()
    }

    /// Says that the text is on disk as it is now.
    pub fn mark_saved(&mut self) {
        self.saved = Some(self.text.as_str().into());
        self.history.seal();
    }

    /// Goes back to what was saved. Can be undone.
    pub fn revert(&mut self) {
        if let Some(saved) = self.saved.clone() {
            self.put(&saved, Origin::Single, "Revert");
        }
    }

    /// Takes the text another program put on disk in place of this one. Can be undone.
    pub fn take_theirs(&mut self, theirs: &str) {
        self.put(theirs, Origin::Single, "Take the file from disk");
        self.saved = Some(theirs.into());
    }

    /// Says what is on disk now, without taking it: what is kept here is to replace it.
    pub fn keep_mine(&mut self, theirs: &str) {
        self.saved = Some(theirs.into());
    }
}
