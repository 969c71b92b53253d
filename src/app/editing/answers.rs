//! What follows from the answers to what was asked.

use egui::Context;

use super::{After, App};
use crate::editor::Document;
use crate::routine::Catalogue;
use crate::ui::screens::editor::{Answer, Ask};

impl App {
    /// Follows an answer.
    pub(super) fn answer(&mut self, ctx: &Context, answer: Answer) {
        let Some(ask) = self.editing.ask.take() else {
            return;
        };
        match (ask, answer) {
            (Ask::Leave, Answer::Save) => {
                if self.save_now() {
                    self.after(ctx);
                }
            }
            (Ask::Leave, Answer::Discard) => self.after(ctx),
            (Ask::SaveBroken, Answer::Save) => drop(self.save_now()),
            (Ask::Changed { theirs }, Answer::KeepMine) => {
                self.editing.with(|document| document.keep_mine(&theirs));
                self.saved_after_all(ctx);
            }
            (Ask::Changed { theirs }, Answer::TakeTheirs) => {
                self.editing.with(|document| document.take_theirs(&theirs));
                self.after(ctx);
            }
            (Ask::Gone, Answer::KeepMine) => self.save_anew(ctx),
            (Ask::Draft { .. }, Answer::TakeDraft) => self.take_draft(),
            (Ask::Draft { .. }, Answer::Discard) => self.discard_draft(),
            (Ask::Draft { .. }, _) => self.editing.leave_draft(),
            (Ask::Import { .. }, Answer::Import) => self.store_import(),
            _ => self.editing.after = None,
        }
    }

    fn saved_after_all(&mut self, ctx: &Context) {
        if self.save_now() {
            self.after(ctx);
        }
    }

    /// Writes a file again that was taken away. Its history begins anew: it is another file.
    fn save_anew(&mut self, ctx: &Context) {
        if let Some(open) = &mut self.editing.open {
            let (text, id) = (
                open.document.text().to_owned(),
                open.document.id().to_owned(),
            );
            open.document = Document::begin(text, &id, Catalogue::builtin());
        }
        self.saved_after_all(ctx);
    }

    /// Goes on with what waited for the answer.
    fn after(&mut self, ctx: &Context) {
        if let Some(after) = self.editing.after.take() {
            self.go_on(ctx, after);
        }
    }

    /// Keeps the window open while something is not saved, and asks; whether it stays.
    pub(in crate::app) fn holds_for_editing(&mut self, ctx: &Context) -> bool {
        if !self.editing.is_dirty() {
            return false;
        }
        self.may_lose(ctx, After::Window);
        true
    }
}
