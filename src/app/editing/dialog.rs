//! The desktop's dialog for a file, beside the path that can be typed.

use std::sync::mpsc::{Receiver, sync_channel};

use egui::Context;

use super::App;
use crate::platform::desktop::{Chosen, Wanted, choose_file};

/// A dialog that was asked for.
pub(super) struct Dialog {
    wanted: Wanted,
    inbox: Receiver<Chosen>,
}

impl App {
    /// Asks for a file to import.
    pub(super) fn choose_import(&mut self, ctx: &Context) {
        self.choose(ctx, Wanted::Open);
    }

    /// Asks where to export the document to.
    pub(super) fn choose_export(&mut self, ctx: &Context) {
        if let Some(open) = &self.editing.open {
            let name = format!("{}.ron", open.document.id());
            self.choose(ctx, Wanted::Save(name));
        }
    }

    fn choose(&mut self, ctx: &Context, wanted: Wanted) {
        let (told, inbox) = sync_channel(1);
        let wake = ctx.clone();
        choose_file(wanted.clone(), move |chosen| {
            // Nobody waits for it where another dialog was asked for since.
            told.try_send(chosen).ok();
            wake.request_repaint();
        });
        self.editing.dialog = Some(Dialog { wanted, inbox });
    }

    /// Does what a dialog was asked for, once it is answered.
    pub(in crate::app) fn follow_dialog(&mut self) {
        let Some(dialog) = &self.editing.dialog else {
            return;
        };
        let Ok(chosen) = dialog.inbox.try_recv() else {
            return;
        };
        let wanted = self.editing.dialog.take().map(|dialog| dialog.wanted);
        match (wanted, chosen) {
            (Some(Wanted::Open), Chosen::File(path)) => self.check_file(&path),
            (Some(Wanted::Save(_)), Chosen::File(path)) => self.export_file(&path),
            (_, Chosen::NoDialog) => {
                let said = "No dialog for files answers on this desktop. Type the path instead.";
                self.editing.said = Some(said.to_owned());
            }
            _ => {}
        }
    }
}
