//! The thread where time runs.
//!
//! ```text
//! commands ─► turn(moment) ─► engine ─► events ─┬─► recorder ─► writer (own thread) ─► history
//!                 ▲                             ├─► sound (cues of the next seconds)
//!                 └──── waits until the next change ◄┴─► published engine, window woken
//! ```
//!
//! A hidden window gets few or no frames, so nothing of a session may live in one. The thread owns
//! the engine and publishes a clone after each turn; a screen computes its own snapshot from that
//! clone, at the moment of its own frame.

mod left;
mod names;
mod recorder;
mod remote;
mod row;
mod sounds;
mod thread;
mod turn;
mod writer;

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use sounds::{cuts_sound, score};

use std::io;
use std::sync::mpsc::{SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use crate::audio;
use crate::history::record::SessionId;
use crate::history::tightness::TightnessRecord;
use crate::platform::desktop::Awake;
use crate::platform::voice;
use crate::session::command::Command;
use crate::session::engine::Engine;
use crate::time::Clock;
use crate::timeline::Timeline;

pub use left::Left;
pub use recorder::SharedStore;
pub use remote::Remote;

/// What a session needs from outside.
pub struct Parts {
    /// The only source of "now".
    pub clock: Arc<dyn Clock>,
    /// What is heard; `None` in silence.
    pub sound: Option<audio::Handle>,
    /// How the system's voice is reached, for names that have no clips.
    pub voice: Option<voice::Connect>,
    /// Where it is recorded; `None` where no history could be opened.
    pub store: Option<SharedStore>,
    /// What keeps the display on while the session runs; `None` where nobody can.
    pub awake: Option<Awake>,
    /// What was said about tightness before it.
    pub said: Vec<TightnessRecord>,
    /// Called after each change, so that the window draws again.
    pub changed: Box<dyn Fn() + Send + Sync>,
}

/// A running session, seen from outside its thread. Dropping it leaves the session as it is: the
/// history closes it as interrupted.
pub struct Runner {
    commands: Arc<SyncSender<Command>>,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// What the threads publish.
struct Shared {
    id: SessionId,
    engine: Mutex<Arc<Engine>>,
    trouble: Mutex<Option<String>>,
}

impl Shared {
    fn show(&self, engine: &Engine) {
        let mut shown = self.engine.lock().unwrap_or_else(PoisonError::into_inner);
        *shown = Arc::new(engine.clone());
    }

    /// Tells why the session is not recorded; whether that is news.
    fn tell(&self, why: Option<String>) -> bool {
        let mut told = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        let news = *told != why;
        *told = why;
        news
    }
}

/// Commands waiting at once. A person presses a few keys a second; the thread takes milliseconds.
const WAITING_COMMANDS: usize = 64;

impl Runner {
    /// Starts a session on its own thread, in its first segment at once.
    ///
    /// # Errors
    /// Where the system gives no threads.
    pub fn start(timeline: &Timeline, parts: Parts) -> io::Result<Self> {
        Self::spawn(turn::Session::begin(timeline, parts)?)
    }

    /// Goes on in a session that was cut off, paused at the very second. The caller has opened it
    /// again in the history.
    ///
    /// # Errors
    /// Where the system gives no threads.
    pub fn go_on(left: &Left, parts: Parts) -> io::Result<Self> {
        Self::spawn(turn::Session::go_on(left, parts)?)
    }

    fn spawn((session, shared): (turn::Session, Arc<Shared>)) -> io::Result<Self> {
        let (commands, inbox) = sync_channel(WAITING_COMMANDS);
        let thread = std::thread::Builder::new()
            .name("supple session".to_owned())
            .spawn(move || thread::run(session, &inbox))?;
        Ok(Self {
            commands: Arc::new(commands),
            shared,
            thread: Some(thread),
        })
    }

    /// Hands a command to the session. A refused one changes nothing; one too many is dropped.
    pub fn send(&self, command: Command) {
        if let Err(TrySendError::Full(command)) = self.commands.try_send(command) {
            tracing::warn!(?command, "the session takes no more commands");
        }
    }

    /// What else may steer the session while it runs.
    #[must_use]
    pub fn remote(&self) -> Remote {
        Remote {
            commands: Arc::downgrade(&self.commands),
            shared: self.shared.clone(),
        }
    }

    /// Names the session in the history.
    #[must_use]
    pub fn id(&self) -> &SessionId {
        &self.shared.id
    }

    /// The session as it stands; ask it for a snapshot of any moment.
    #[must_use]
    pub fn engine(&self) -> Arc<Engine> {
        let engine = self.shared.engine.lock();
        engine.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Why the session is not recorded, in a sentence, if it is not.
    #[must_use]
    pub fn trouble(&self) -> Option<String> {
        let trouble = self.shared.trouble.lock();
        trouble.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits until the thread has written everything, after the session is over; tells why not, if
    /// it could not.
    #[must_use]
    pub fn join(mut self) -> Option<String> {
        self.stop();
        self.trouble()
    }

    fn stop(&mut self) {
        let (closed, _) = sync_channel(1);
        self.commands = Arc::new(closed);
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the session's thread ended in a panic");
        }
    }
}

impl Drop for Runner {
    fn drop(&mut self) {
        self.stop();
    }
}
