//! The draft beside what is saved: kept soon after each change, offered after a crash.

use std::time::Duration;

use super::interim::{Draft, Drafts};
use super::{App, Editing, Open};
use crate::editor::Document;
use crate::routine::Catalogue;
use crate::time::Stamp;
use crate::ui::action::Screen;
use crate::ui::screens::editor::{Ask, EditorState};

/// A draft is kept this long after a change: a word later, not a letter later.
const SOON: Duration = Duration::from_secs(1);

/// What of the document is kept as a draft.
#[derive(Default)]
pub(super) struct Kept {
    drafts: Option<Drafts>,
    /// Drafts of programs that run no longer, the next one to be offered last.
    left: Vec<Draft>,
    /// The revision that is kept.
    revision: Option<u64>,
    /// The revision that is to be kept, and since when.
    waits: Option<(u64, Stamp)>,
}

impl App {
    /// Opens the drafts and offers the first one that was left behind.
    pub(in crate::app) fn offer_drafts(&mut self) {
        let drafts = Drafts::open(&self.services.folders.data);
        self.editing.kept.left = drafts.left();
        self.editing.kept.drafts = Some(drafts);
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
        let (waits, since) = *kept.waits.get_or_insert((revision, now));
        let waited = now.since(since);
        if waits != revision && waited < SOON {
            kept.waits = Some((revision, since));
        }
        if waited < SOON {
            return Some(SOON - waited);
        }
        kept.waits = None;
        kept.revision = Some(revision);
        let draft = draft_of(open);
        let failed = kept
            .drafts
            .as_ref()
            .and_then(|drafts| drafts.keep(&draft).err());
        if let Some(error) = failed {
            self.services
                .say(format!("Drafts cannot be kept: {error}."));
        }
        None
    }

    /// Goes on with the draft that was offered.
    pub(super) fn take_draft(&mut self) {
        let Some(draft) = self.editing.kept.left.pop() else {
            return;
        };
        let catalogue = Catalogue::builtin();
        let saved = draft.saved.as_deref();
        let document = Document::resume(draft.text.clone(), saved, &draft.id, catalogue);
        draft.discard();
        self.editing.open = Some(Open::new(document, draft.path));
        self.editing.state = EditorState::default();
        self.screen = Screen::Editor;
    }

    /// Throws the offered draft away, and offers the next one.
    pub(super) fn discard_draft(&mut self) {
        if let Some(draft) = self.editing.kept.left.pop() {
            draft.discard();
        }
        self.editing.offer();
    }
}

impl Editing {
    /// Leaves the offered draft for another time, and offers the next one.
    pub(super) fn leave_draft(&mut self) {
        self.kept.left.pop();
        self.offer();
    }

    fn offer(&mut self) {
        let Some(draft) = self.kept.left.last() else {
            return;
        };
        let name = draft.id.clone();
        self.ask = Some(Ask::Draft { name });
    }

    /// Throws the draft of the open document away: it is saved, or given up.
    pub(super) fn drop_draft(&mut self) {
        self.kept.waits = None;
        self.kept.revision = None;
        if let Some(drafts) = &self.kept.drafts {
            drafts.discard();
        }
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
