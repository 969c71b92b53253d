//! A session seen from beside: for keys that reach it past the window.

use std::sync::mpsc::{SyncSender, TrySendError};
use std::sync::{Arc, PoisonError, Weak};

use super::Shared;
use crate::session::command::Command;
use crate::session::engine::Engine;

/// Steers a session for as long as somebody else holds it: it keeps none alive.
#[derive(Clone)]
pub struct Remote {
    pub(super) commands: Weak<SyncSender<Command>>,
    pub(super) shared: Arc<Shared>,
}

impl Remote {
    /// Hands a command to the session, where it still runs.
    pub fn send(&self, command: Command) {
        let sent = self.commands.upgrade().map(|to| to.try_send(command));
        if let Some(Err(TrySendError::Full(command))) = sent {
            tracing::warn!(?command, "the session takes no more commands");
        }
    }

    /// The session as it stands.
    #[must_use]
    pub fn engine(&self) -> Arc<Engine> {
        let engine = self.shared.engine.lock();
        engine.unwrap_or_else(PoisonError::into_inner).clone()
    }
}
