//! The thread that waits for the disk.
//!
//! Rows are written in the order they came, and those that came while the disk was busy in one
//! transaction: whoever is behind catches up at once and leaves the disk to others. What cannot be
//! written is kept and tried again with the next row, and every few seconds; meanwhile the session
//! runs on and the person is told.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender};
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use super::row::Row;
use super::{Shared, SharedStore};
use crate::history::{Store, StoreError};

/// How soon what could not be written is tried again.
const RETRY: Duration = Duration::from_secs(4);

/// What a writer is handed.
pub(super) enum Note {
    /// To be written.
    Row(Row),
    /// When the session was last heard of; passed over where rows wait.
    Heard(Duration),
    /// Asks to be told when everything before it was written, or tried.
    Tell(SyncSender<()>),
}

/// Writes one session into the history.
pub(super) struct Writer {
    store: SharedStore,
    shared: Arc<Shared>,
    changed: Arc<dyn Fn() + Send + Sync>,
    waiting: VecDeque<Row>,
    /// When the session was last heard of, until that is kept.
    heard: Option<Duration>,
    /// Who asked to be told.
    asked: Vec<SyncSender<()>>,
}

impl Writer {
    /// Writes into `store` and tells `shared` where it cannot; `changed` is called when that changes.
    pub(super) fn new(
        store: SharedStore,
        shared: Arc<Shared>,
        changed: Arc<dyn Fn() + Send + Sync>,
    ) -> Self {
        Self {
            store,
            shared,
            changed,
            waiting: VecDeque::new(),
            heard: None,
            asked: Vec::new(),
        }
    }

    /// Writes until nobody can hand it rows any more, and then once more what is left.
    pub(super) fn run(mut self, inbox: &Receiver<Note>) {
        loop {
            let note = if self.waiting.is_empty() {
                inbox.recv().map_err(RecvTimeoutError::from)
            } else {
                inbox.recv_timeout(RETRY)
            };
            match note {
                Ok(note) => {
                    self.take(note);
                    for note in inbox.try_iter() {
                        self.take(note);
                    }
                    self.write();
                }
                Err(RecvTimeoutError::Timeout) => self.write(),
                Err(RecvTimeoutError::Disconnected) => return self.write(),
            }
        }
    }

    fn take(&mut self, note: Note) {
        match note {
            Note::Row(row) => self.waiting.push_back(row),
            Note::Heard(at) => self.heard = Some(at),
            Note::Tell(done) => self.asked.push(done),
        }
    }

    /// Writes what waits, and tells whoever asked that it was tried.
    fn write(&mut self) {
        let store = Arc::clone(&self.store);
        let mut store = store.lock().unwrap_or_else(PoisonError::into_inner);
        let written = self.write_all(&mut store);
        drop(store);
        let why = written.err().map(|error| error.to_string());
        if self.shared.tell(why) {
            (self.changed)();
        }
        for done in self.asked.drain(..) {
            // Whoever asked may have gone.
            done.send(()).ok();
        }
    }

    fn write_all(&mut self, store: &mut Store) -> Result<(), StoreError> {
        let id = &self.shared.id;
        let heard = self.heard.take();
        while let Some(first) = self.waiting.front() {
            let parts = self.waiting.iter().take_while(|row| row.is_part());
            let count = parts.clone().count();
            match count {
                0 => first.write(store, id)?,
                _ => store.at_once(|store| {
                    let mut parts = parts;
                    parts.try_for_each(|row| row.write(store, id))
                })?,
            }
            self.waiting.drain(..count.max(1));
        }
        if let Some(at) = heard {
            store.heard(id, at);
        }
        Ok(())
    }
}
