//! The whole history as files for other programs.

use std::io;

use super::services::Services;
use crate::history::record::SessionRecord;
use crate::history::{Store, StoreError, export};
use crate::platform::files::write_atomically;
use crate::platform::folders::make_private;

/// Why there is no export.
#[derive(Debug, thiserror::Error)]
enum ExportError {
    #[error("the history could not be opened")]
    NotOpen,
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{0}")]
    Files(#[from] io::Error),
}

impl Services {
    /// Writes `history.csv` and `history.json` into the folder of exports, over those of last
    /// time, and says where they are.
    pub fn export_history(&mut self) {
        let notice = match self.write_exports() {
            Ok(()) => format!(
                "history.csv and history.json are in {}",
                self.folders.exports().display()
            ),
            Err(error) => format!("The history was not exported: {error}."),
        };
        self.say(notice);
    }

    fn write_exports(&self) -> Result<(), ExportError> {
        let sessions = everything(&*self.store().ok_or(ExportError::NotOpen)?)?;
        let folder = self.folders.exports();
        make_private(&folder)?;
        let (mut csv, mut json) = (Vec::new(), Vec::new());
        export::csv(&sessions, &mut csv)?;
        export::json(&sessions, &mut json)?;
        write_atomically(&folder.join("history.csv"), &csv)?;
        write_atomically(&folder.join("history.json"), &json)?;
        Ok(())
    }
}

/// All sessions, in order.
fn everything(store: &Store) -> Result<Vec<SessionRecord>, StoreError> {
    match store.first_day(0)? {
        Some(first) => store.sessions_on(&(first..=chrono::NaiveDate::MAX), 0),
        None => Ok(Vec::new()),
    }
}
