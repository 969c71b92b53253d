//! The draft beside what is saved: kept soon after each change, offered after a crash.

use std::io;
use std::path::Path;
use std::time::Duration;

use super::{App, Editing, Open};
use crate::editor::Document;
use crate::library::{Draft, DraftSlot, left_drafts};
use crate::routine::Catalogue;
use crate::time::Stamp;
use crate::ui::action::Screen;
use crate::ui::screens::editor::{Ask, EditorState};

/// A draft is kept this long after a change: a word later, not a letter later.
const SOON: Duration = Duration::from_secs(1);

/// What of the document is kept as a draft.
#[derive(Default)]
pub(super) struct Kept {
    /// The place of the open document's draft, from its first change on.
    slot: Option<DraftSlot>,
    /// Drafts of programs that run no longer; the last one is offered.
    left: Vec<(DraftSlot, Draft)>,
    /// The revision that is kept.
    revision: Option<u64>,
    /// Since when a change waits to be kept.
    since: Option<Stamp>,
}

impl App {
    /// Looks for drafts that were left behind, and offers the first one.
    pub(in crate::app) fn offer_drafts(&mut self) {
        self.editing.kept.left = left_drafts(&self.services.folders.drafts());
        self.editing.offer();
    }

    /// Keeps a draft of what was changed a moment ago. Answers how long to wait for that.
    pub(in crate::app) fn keep_draft(&mut self) -> Option<Duration> {
        let now = self.services.clock.now();
        let Editing { open, kept, .. } = &mut self.editing;
        let open = open.as_ref().filter(|open| open.document.is_dirty())?;
        let revision = open.document.revision();
        if kept.revision == Some(revision) {
            return None;
        }
        let waited = now.since(*kept.since.get_or_insert(now));
        if waited < SOON {
            return Some(SOON.saturating_sub(waited));
        }
        kept.since = None;
        kept.revision = Some(revision);
        if let Err(error) = kept.keep(&self.services.folders.drafts(), &draft_of(open)) {
            let said = format!("Drafts cannot be kept: {error}.");
            self.services.say(said);
        }
        None
    }

    /// Goes on with the draft that was offered.
    pub(super) fn take_draft(&mut self) {
        let Some((slot, draft)) = self.editing.kept.left.pop() else {
            return;
        };
        let saved = draft.saved.as_deref();
        let document = Document::resume(draft.text, saved, &draft.id, Catalogue::builtin());
        self.editing.kept.slot = Some(slot);
        self.editing.open = Some(Open::new(document, draft.path));
        self.editing.state = EditorState::default();
        self.screen = Screen::Editor;
    }

    /// Throws the offered draft away, and offers the next one.
    pub(super) fn discard_draft(&mut self) {
        if let Some((slot, draft)) = self.editing.kept.left.pop()
            && let Err(error) = slot.close()
        {
            let id = draft.id;
            let said = format!("The draft of {id} cannot be thrown away: {error}.");
            self.services.say(said);
        }
        self.editing.offer();
    }

    /// Throws the draft of the open document away: it is saved, or given up.
    pub(super) fn drop_draft(&mut self) {
        let kept = &mut self.editing.kept;
        (kept.since, kept.revision) = (None, None);
        let cleared = kept.slot.as_ref().map(DraftSlot::clear);
        if let Some(Err(error)) = cleared {
            let said = format!("The draft cannot be thrown away: {error}.");
            self.services.say(said);
        }
    }
}

impl Kept {
    fn keep(&mut self, drafts: &Path, draft: &Draft) -> io::Result<()> {
        let slot = match self.slot.take() {
            Some(slot) => slot,
            None => DraftSlot::new(drafts)?,
        };
        self.slot.insert(slot).keep(draft)
    }
}

impl Editing {
    /// Leaves the offered draft for another time, and offers the next one.
    pub(super) fn leave_draft(&mut self) {
        self.kept.left.pop();
        self.offer();
    }

    fn offer(&mut self) {
        self.ask = self.kept.left.last().map(|(_, draft)| Ask::Draft {
            name: draft.id.clone(),
        });
    }
}

fn draft_of(open: &Open) -> Draft {
    let document = &open.document;
    Draft {
        id: document.id().to_owned(),
        path: open.path.clone(),
        saved: document.saved().map(str::to_owned),
        text: document.text().to_owned(),
    }
}
