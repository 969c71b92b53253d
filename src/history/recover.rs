//! Sessions that were cut off: by a crash, a power cut, a closed window.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::record::{AttemptRecord, SessionEnd, SessionId, SessionRecord};
use super::running::Running;
use super::{Store, StoreError, write};

pub(super) const OPEN: &str = "SELECT * FROM session WHERE ended_ms IS NULL ORDER BY id";

const REOPEN: &str = "
    UPDATE session SET ended_ms = NULL, ended_offset_s = NULL, outcome = NULL
    WHERE id = ?1 AND outcome = 'interrupted'";

impl Store {
    /// Closes the sessions that no living window runs any more as interrupted, at their last sign of
    /// life, and returns them as they stand now.
    pub fn close_interrupted(&mut self) -> Result<Vec<SessionRecord>, StoreError> {
        self.recording()?;
        let mut closed = Vec::new();
        for open in self.sessions(OPEN, [])? {
            let id = open.start.id;
            if let Some(lock) = self.claim_dead(&id)? {
                closed.extend(self.close_dead(&id)?);
                lock.release();
            }
        }
        Ok(closed)
    }

    /// Opens an interrupted session again, to go on in it, and holds its lock; attempts go on at the
    /// number after its last. `None` where it was not interrupted, or where another window has it.
    pub fn resume(&mut self, id: &SessionId) -> Result<Option<SessionRecord>, StoreError> {
        self.recording()?;
        let Some(lock) = self.claim_dead(id)? else {
            return Ok(None);
        };
        if self.connection.execute(REOPEN, [&id.0])? == 0 {
            lock.release();
            return Ok(None);
        }
        self.running.push(lock);
        self.session(id)
    }

    /// Closes a session whose lock is ours; `None` where another window closed it just before.
    fn close_dead(&self, id: &SessionId) -> Result<Option<SessionRecord>, StoreError> {
        let Some(session) = self.session(id)?.filter(|session| session.end.is_none()) else {
            return Ok(None);
        };
        let ended = last_sign(&session);
        write::close(&self.connection, id, ended, SessionEnd::Interrupted)?;
        self.session(id)
    }

    /// The lock of a session that nobody runs; `None` where somebody does.
    fn claim_dead(&self, id: &SessionId) -> Result<Option<Running>, StoreError> {
        if self.running.iter().any(|running| running.id == *id) {
            return Ok(None);
        }
        Running::claim(&self.folder, id)
    }
}

/// The last moment a session is known to have run: the end of its last attempt, or a stop on pain in
/// the one that was never recorded.
fn last_sign(session: &SessionRecord) -> DateTime<FixedOffset> {
    let attempt = session.attempts.last().and_then(end_of);
    let pain = session.pains.last().map(|pain| pain.at);
    attempt.max(pain).unwrap_or(session.start.started)
}

fn end_of(attempt: &AttemptRecord) -> Option<DateTime<FixedOffset>> {
    let held = TimeDelta::from_std(attempt.held).ok()?;
    attempt.started.checked_add_signed(held)
}
