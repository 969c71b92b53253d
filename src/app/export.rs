//! The whole history as files for other programs.

use super::services::Services;
use crate::archive;

impl Services {
    /// Writes `history.csv` and `history.json` into the folder of exports, over those of last
    /// time, and says where they are.
    pub fn export_history(&mut self) {
        let exported = self
            .store()
            .ok_or_else(|| "the history could not be opened".to_owned())
            .and_then(|store| {
                archive::export(&store, &self.folders).map_err(|error| error.to_string())
            });
        let notice = match exported {
            Ok(folder) => format!("history.csv and history.json are in {}", folder.display()),
            Err(error) => format!("The history was not exported: {error}."),
        };
        self.say(notice);
    }
}
