//! The file of the document, changed by another program while it is open.

use super::{App, Editing};
use crate::routine;
use crate::ui::action::Screen;
use crate::ui::screens::editor::Ask;

impl App {
    /// Looks whether the open file has another text than it had, while the editor is shown: a
    /// session is not disturbed for that.
    pub(in crate::app) fn look_at_open_file(&mut self) {
        if self.screen == Screen::Editor && self.editing.ask.is_none() {
            self.editing.follow_the_file();
        }
    }
}

impl Editing {
    /// Takes the new text where nothing is lost by that, which can be undone; else asks, once.
    fn follow_the_file(&mut self) {
        let theirs = self.news();
        let (Some(open), Some(theirs)) = (&mut self.open, theirs) else {
            return;
        };
        let document = &mut open.document;
        if document.text() == theirs {
            document.keep_mine(&theirs);
        } else if document.is_dirty() {
            self.asked_about = Some(theirs.clone());
            self.ask = Some(Ask::Changed { theirs });
        } else {
            document.take_theirs(&theirs);
            let file = &open.file;
            self.said = Some(format!(
                "{file} was changed by another program. This is its new text."
            ));
        }
    }

    /// What the file has now, where that is neither what it had nor what was asked about already.
    fn news(&self) -> Option<String> {
        let open = self.open.as_ref()?;
        let theirs = routine::read_text(open.path.as_deref()?).ok()?;
        let known = [open.document.saved(), self.asked_about.as_deref()];
        (!known.contains(&Some(&theirs))).then_some(theirs)
    }
}
