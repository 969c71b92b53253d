//! Work on all of the data, which may take long: on a thread of its own with its own way into the
//! history, so that the window goes on and whoever records waits as little as with any other window.
//!
//! One at a time. The window looks with each frame whether it is done, and takes its answer then.

use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use egui::{Context, Ui};

use super::App;
use crate::archive::ArchiveError;
use crate::history::Store;
use crate::history::progress::Progress;
use crate::platform::folders::Folders;
use crate::time::Stamp;
use crate::ui::screens::data::{self, WaitView};

/// What is done by then needs no words.
const UNSAID: Duration = Duration::from_millis(400);
/// How often the share that is done is looked at.
const LOOK: Duration = Duration::from_millis(200);

/// What is being done, in words; whether the window has to wait for it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Work {
    Export,
    BackUp,
    Picture,
    Report,
    LookAt,
    BringIn,
    Erase,
}

impl Work {
    const fn words(self) -> &'static str {
        match self {
            Self::Export => "Exporting the history",
            Self::BackUp => "Making a backup",
            Self::Picture => "Drawing the picture",
            Self::Report => "Writing the report",
            Self::LookAt => "Looking at the file",
            Self::BringIn => "Bringing the file in",
            Self::Erase => "Deleting everything",
        }
    }

    /// What changes the history leaves nothing else to be done with it meanwhile.
    const fn holds_the_window(self) -> bool {
        matches!(self, Self::LookAt | Self::BringIn | Self::Erase)
    }
}

/// What the work is done with.
pub(super) struct Tools {
    pub store: Store,
    pub folders: Folders,
    pub now: DateTime<FixedOffset>,
}

impl Tools {
    fn open(
        folders: Folders,
        now: DateTime<FixedOffset>,
        progress: Progress,
    ) -> Result<Self, ArchiveError> {
        let mut store = Store::open(&folders.data, now)?.store;
        store.count_on(progress);
        Ok(Self {
            store,
            folders,
            now,
        })
    }
}

/// What the window does once the work is done.
type Answer = Box<dyn FnOnce(&mut App, &Context) + Send>;

/// Work that goes on. Letting go of it waits for its end: what was begun is done.
pub(super) struct Errand {
    work: Work,
    began: Stamp,
    progress: Progress,
    answers: Receiver<Answer>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Errand {
    fn drop(&mut self) {
        let thread = self.thread.take();
        if thread.is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the thread of the data ended in a panic");
        }
    }
}

impl App {
    /// Does `verb` beside the window, and `answer` with what came of it; the error is the end of a
    /// sentence.
    pub(super) fn set_out<T: Send + 'static>(
        &mut self,
        ctx: &Context,
        work: Work,
        verb: impl FnOnce(&mut Tools) -> Result<T, ArchiveError> + Send + 'static,
        answer: impl FnOnce(&mut Self, &Context, Result<T, String>) + Send + 'static,
    ) {
        if let Some(errand) = &self.errand {
            let busy = format!(
                "One thing at a time. Not done yet: {}.",
                errand.work.words()
            );
            return self.services.say(busy);
        }
        let (sender, answers) = sync_channel::<Answer>(1);
        let (progress, wake) = (Progress::default(), ctx.clone());
        let (folders, now) = (self.services.folders.clone(), self.services.clock.wall());
        let counted = progress.clone();
        let run = move || {
            let done = Tools::open(folders, now, counted).and_then(|mut tools| verb(&mut tools));
            let done = done.map_err(|error| error.to_string());
            // A window that is gone needs no answer.
            sender
                .send(Box::new(|app, ctx| answer(app, ctx, done)))
                .ok();
            wake.request_repaint();
        };
        match Builder::new().name("supple data".to_owned()).spawn(run) {
            Ok(thread) => {
                self.errand = Some(Errand {
                    work,
                    began: self.services.clock.now(),
                    progress,
                    answers,
                    thread: Some(thread),
                });
            }
            Err(error) => self
                .services
                .say(format!("{} failed: {error}.", work.words())),
        }
    }

    /// Takes the answer, once the work is done; looks at the share of it until then.
    pub(super) fn take_answer(&mut self, ctx: &Context) {
        let Some(errand) = &self.errand else { return };
        match errand.answers.try_recv() {
            Ok(answer) => {
                self.errand = None;
                answer(self, ctx);
            }
            Err(TryRecvError::Empty) => ctx.request_repaint_after(LOOK),
            Err(TryRecvError::Disconnected) => {
                let failed = format!("{} failed.", errand.work.words());
                self.errand = None;
                self.services.say(failed);
            }
        }
    }

    /// Waits for the work: tests have no frames.
    #[cfg(test)]
    pub(super) fn await_answer(&mut self, ctx: &Context) {
        if let Some(errand) = self.errand.take() {
            let answer = errand.answers.recv().unwrap();
            drop(errand);
            answer(self, ctx);
        }
    }

    /// What goes on, where it takes long enough for words; whether it was shown.
    pub(super) fn errand_ui(&self, ui: &Ui) -> bool {
        let now = self.services.clock.now();
        let long = |errand: &&Errand| now.since(errand.began) >= UNSAID;
        let Some(errand) = self.errand.as_ref().filter(long) else {
            return false;
        };
        data::wait(
            ui,
            &WaitView {
                what: errand.work.words(),
                share: errand.progress.share(),
                holds_the_window: errand.work.holds_the_window(),
            },
        );
        true
    }
}
