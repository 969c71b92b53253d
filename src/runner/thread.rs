//! The loop: wait for a command or for the next change, take a turn.

use std::sync::mpsc::{Receiver, RecvTimeoutError};

use super::turn::Session;
use crate::session::command::Command;

/// Runs until the session is over or nobody can send commands any more.
pub(super) fn run(mut session: Session, inbox: &Receiver<Command>) {
    while let Some(wait) = session.wait() {
        let told = inbox.recv_timeout(wait);
        session.waited(wait);
        match told {
            Ok(command) => session.turn(Some(command)),
            Err(RecvTimeoutError::Timeout) => session.turn(None),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    session.end();
}
