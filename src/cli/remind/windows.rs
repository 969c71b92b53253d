//! The windows that are opened from here, each a program of its own: the session that was asked for,
//! and the question itself where nobody shows notices.

use std::io::{self, Read as _};
use std::process::{Child, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::SyncSender;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Word;
use crate::platform::desktop::Heard;
use crate::platform::folders::Folders;
use crate::platform::program;
use crate::reminder::{Ask, Offer};
use crate::time::format::whole_minutes;

/// Opens windows.
pub(super) struct Windows {
    folders: Folders,
    told: SyncSender<Word>,
    /// The question that stands.
    asking: Arc<Mutex<Option<Child>>>,
    /// It was said already that no window can be opened.
    said: Arc<AtomicBool>,
}

impl Windows {
    /// Tells `told` what was answered in a window.
    pub(super) fn new(folders: &Folders, told: SyncSender<Word>) -> Self {
        Self {
            folders: folders.clone(),
            told,
            asking: Arc::default(),
            said: Arc::default(),
        }
    }

    /// Opens the window, or the one that is open, on a routine.
    pub(super) fn start(&self, routine: &str) {
        let mut command = program::ours(&self.folders);
        command.args(["--start", routine]);
        let opened = program::leave(command);
        self.note(opened);
    }

    /// Asks in the mini window, in the place of the one that stands.
    pub(super) fn ask(&self, ask: Ask, offer: &Offer) {
        self.withdraw();
        let asked = self.try_ask(ask, offer);
        self.note(asked);
    }

    /// Closes the question.
    pub(super) fn withdraw(&self) {
        let asking = lock(&self.asking).take();
        if let Some(mut asking) = asking {
            // It may have closed by itself just now.
            asking.kill().ok();
            asking.wait().ok();
        }
    }

    fn try_ask(&self, ask: Ask, offer: &Offer) -> io::Result<()> {
        let sat = whole_minutes(ask.sat).to_string();
        let mut command = program::ours(&self.folders);
        command
            .args(["--ask", &offer.routine, "--sat", &sat])
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn()?;
        let (id, answer) = (child.id(), child.stdout.take());
        *lock(&self.asking) = Some(child);
        let (asking, told, said) = (self.asking.clone(), self.told.clone(), self.said.clone());
        let thread = std::thread::Builder::new().name("supple question".to_owned());
        let waits = move || {
            let mut word = String::new();
            answer.map(|mut answer| answer.read_to_string(&mut word));
            if !word.trim().is_empty() {
                let heard = Heard::Chosen(word.trim().to_owned());
                told.send(Word::Heard(heard)).ok();
            }
            // A question that was withdrawn is not there any more.
            let ended = lock(&asking).take_if(|child| child.id() == id);
            let status = ended.map(|mut child| child.wait());
            if let Some(Ok(status)) = status
                && !status.success()
            {
                say_once(&said, "it ended at once");
            }
        };
        thread.spawn(waits).map(drop)
    }

    fn note(&self, opened: io::Result<()>) {
        if let Err(error) = opened {
            say_once(&self.said, &error.to_string());
        }
    }
}

fn lock(asking: &Mutex<Option<Child>>) -> MutexGuard<'_, Option<Child>> {
    asking.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Once is enough: where one window does not open, none does.
fn say_once(said: &AtomicBool, why: &str) {
    if !said.swap(true, Ordering::AcqRel) {
        tracing::warn!("no window can be opened: {why}");
    }
}
