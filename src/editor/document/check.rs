//! The check before every save.

use thiserror::Error;

use super::Document;
use super::reading::Reading;

/// Why a text should not be saved: reading it again gives something else than the screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Unsafe {
    /// The routine would be another one.
    #[error("the text does not read back as the routine on the screen")]
    Different,
    /// Comments would be missing.
    #[error("a comment would be lost")]
    Comments,
}

impl Document {
    /// Reads the text once more from its first byte and compares it with what is on the screen.
    pub fn check(&self) -> Result<(), Unsafe> {
        let again = Reading::of(&self.text, &self.id, self.catalogue);
        if again.tree.comments != self.reading.tree.comments {
            return Err(Unsafe::Comments);
        }
        let shown = self.shown.as_ref().filter(|_| self.is_current());
        let same = again.good.as_ref() == shown && again.diagnostics == self.reading.diagnostics;
        if same { Ok(()) } else { Err(Unsafe::Different) }
    }
}
