//! Deleting everything, for good: the bytes too.

use rusqlite::TransactionBehavior;

use super::restore::tables;
use crate::history::recover::OPEN;
use crate::history::running::Running;
use crate::history::{Store, StoreError};

impl Store {
    /// Deletes every session from the file, and overwrites where they were; what sessions left that were
    /// cut off goes too. There is no way back.
    pub fn erase(&mut self) -> Result<(), StoreError> {
        self.recording()?;
        self.nobody_runs()?;
        self.connection.pragma_update(None, "secure_delete", true)?;
        let behavior = TransactionBehavior::Immediate;
        let transaction = self.connection.transaction_with_behavior(behavior)?;
        for table in tables(&transaction)? {
            transaction.execute_batch(&format!("DELETE FROM {table};"))?;
        }
        transaction.commit()?;
        self.forget_all();
        Ok(self.connection.execute_batch("VACUUM")?)
    }

    /// Whether no session is going on, in this window or in another one.
    pub(super) fn nobody_runs(&self) -> Result<(), StoreError> {
        for open in self.sessions(OPEN, [])? {
            let ours = self
                .running
                .iter()
                .any(|running| running.id == open.start.id);
            let claimed = if ours {
                None
            } else {
                Running::claim(&self.folder, &open.start.id)?
            };
            claimed.ok_or(StoreError::InSession)?.release();
        }
        Ok(())
    }
}
