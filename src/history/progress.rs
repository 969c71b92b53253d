//! How far a long piece of work is, for another thread to see.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{Store, StoreError};

/// Sessions that are done with, and how many there are. Clones tell of the same work.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    done: AtomicUsize,
    all: AtomicUsize,
}

impl Progress {
    /// The share that is done, 0–1; `None` while nobody counts.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a bar on the screen")]
    pub fn share(&self) -> Option<f32> {
        let all = self.0.all.load(Ordering::Relaxed);
        let done = self.0.done.load(Ordering::Relaxed).min(all);
        (all > 0).then(|| done as f32 / all as f32)
    }

    /// Counts from the beginning, up to `all`.
    pub(super) fn begin(&self, all: usize) {
        self.0.done.store(0, Ordering::Relaxed);
        self.0.all.store(all, Ordering::Relaxed);
    }

    pub(super) fn step(&self) {
        self.0.done.fetch_add(1, Ordering::Relaxed);
    }
}

impl Store {
    /// Tells `progress` from now on how far its imports and exports are.
    pub fn count_on(&mut self, progress: Progress) {
        self.progress = progress;
    }

    /// Counts all sessions so many times from now on: once for each export that follows.
    pub fn expect_exports(&self, times: usize) -> Result<(), StoreError> {
        let query = "SELECT count(*) FROM session WHERE ended_ms IS NOT NULL";
        let sessions: u32 = self.connection.query_row(query, [], |row| row.get(0))?;
        let sessions = usize::try_from(sessions).unwrap_or(usize::MAX);
        self.progress.begin(sessions.saturating_mul(times));
        Ok(())
    }
}
