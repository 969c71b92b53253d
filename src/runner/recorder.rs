//! Events into the history, each as it happens, without ever waiting for the disk.
//!
//! The session's thread only hands rows over; the [`Writer`] has a thread of its own, so that a disk
//! that keeps its writers waiting for seconds delays no cue. Only the end of a session is told when
//! it is written.

use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use super::row::Row;
use super::writer::{Note, Writer};
use crate::history::Store;
use crate::session::event::Event;
use crate::time::Moment;

/// The history, shared by the session's writer and the window.
pub type SharedStore = Arc<Mutex<Store>>;

/// Rows that can lie before the writer: minutes of a session.
pub(super) const WAITING_ROWS: usize = 64;

/// Hands the rows of one session to its writer.
pub(super) struct Recorder {
    /// Rows that found no place before the writer yet.
    waiting: VecDeque<Note>,
    outbox: Option<SyncSender<Note>>,
    thread: Option<JoinHandle<()>>,
}

impl Recorder {
    /// Begins with `first`; without a writer nothing is kept.
    pub(super) fn begin(writer: Option<Writer>, first: Row) -> io::Result<Self> {
        let mut recorder = Self {
            waiting: VecDeque::new(),
            outbox: None,
            thread: None,
        };
        if let Some(writer) = writer {
            let (outbox, inbox) = sync_channel(WAITING_ROWS);
            let builder = std::thread::Builder::new().name("supple history".to_owned());
            recorder.thread = Some(builder.spawn(move || writer.run(&inbox))?);
            recorder.outbox = Some(outbox);
            recorder.hand_over(first);
        }
        Ok(recorder)
    }

    /// Hands over what `events` say. Never waits.
    pub(super) fn record(&mut self, events: &[Event], now: Moment) {
        let rows = events.iter().filter_map(|event| Row::of(event, now));
        self.waiting.extend(rows.map(Note::Row));
        self.pass_on();
    }

    /// Hands over a row that follows from no event. Never waits.
    pub(super) fn hand_over(&mut self, row: Row) {
        self.waiting.push_back(Note::Row(row));
        self.pass_on();
    }

    fn pass_on(&mut self) {
        let Some(outbox) = &self.outbox else {
            self.waiting.clear();
            return;
        };
        while let Some(note) = self.waiting.pop_front() {
            if let Err(TrySendError::Full(note)) = outbox.try_send(note) {
                self.waiting.push_front(note);
                return;
            }
        }
    }

    /// Waits until the writer has written, or tried to write, everything so far.
    pub(super) fn settle(&mut self) {
        let Some(outbox) = &self.outbox else { return };
        let (done, told) = sync_channel(1);
        self.waiting.push_back(Note::Tell(done));
        // A writer that is gone takes and tells nothing; there is nobody to wait for then.
        let sent = self
            .waiting
            .drain(..)
            .try_for_each(|note| outbox.send(note));
        if sent.is_ok() {
            told.recv().ok();
        }
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.settle();
        self.outbox = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the history's thread ended in a panic");
        }
    }
}
