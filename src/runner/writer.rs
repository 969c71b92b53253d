//! The thread that waits for the disk.
//!
//! Rows are written in the order they came. What cannot be written is kept and tried again with the
//! next row, and every few seconds; meanwhile the session runs on and the person is told.

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
    /// Asks to be told when everything before it was written, or tried.
    Tell(SyncSender<()>),
}

/// Writes one session into the history.
pub(super) struct Writer {
    store: SharedStore,
    shared: Arc<Shared>,
    changed: Arc<dyn Fn() + Send + Sync>,
    waiting: VecDeque<Row>,
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
                Ok(Note::Row(row)) => {
                    self.waiting.push_back(row);
                    self.write();
                }
                Ok(Note::Tell(done)) => {
                    self.write();
                    // Whoever asked may have gone.
                    done.send(()).ok();
                }
                Err(RecvTimeoutError::Timeout) => self.write(),
                Err(RecvTimeoutError::Disconnected) => return self.write(),
            }
        }
    }

    fn write(&mut self) {
        let store = Arc::clone(&self.store);
        let mut store = store.lock().unwrap_or_else(PoisonError::into_inner);
        let written = self.write_all(&mut store);
        drop(store);
        let why = written.err().map(|error| error.to_string());
        if self.shared.tell(why) {
            (self.changed)();
        }
    }

    fn write_all(&mut self, store: &mut Store) -> Result<(), StoreError> {
        while let Some(row) = self.waiting.front() {
            row.write(store, &self.shared.id)?;
            self.waiting.pop_front();
        }
        Ok(())
    }
}
