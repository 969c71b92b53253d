//! The whole history as files for other programs.

use egui::Context;

use super::App;
use super::errand::{Tools, Work};
use crate::archive;

impl App {
    /// Writes `history.csv` and `history.json` into the folder of exports, over those of last
    /// time, and says where they are.
    pub(super) fn export_history(&mut self, ctx: &Context) {
        let verb = |tools: &mut Tools| archive::export(&tools.store, &tools.folders);
        self.set_out(ctx, Work::Export, verb, |app, _, exported| {
            app.services.tell(match exported {
                Ok(folder) => Ok(format!(
                    "history.csv and history.json are in {}",
                    folder.display()
                )),
                Err(why) => Err(format!("The history was not exported: {why}.")),
            });
        });
    }
}
