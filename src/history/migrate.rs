//! The ladder of schema versions, from whatever a file has up to ours.
//!
//! The version stands in the file's `user_version`. All missing steps run in one immediate
//! transaction, so a second window waits for the first and a failed step leaves the file as it was.

use rusqlite::{Connection, TransactionBehavior};

use super::StoreError;

/// A version, and what takes a file of the version before it there.
pub type Step = (u32, &'static str);

/// The version this program writes.
pub const LATEST: u32 = 8;

/// The ladder. Steps that were released are never edited.
pub const STEPS: [Step; 7] = [
    (1, include_str!("migrations/0001_initial.sql")),
    (2, include_str!("migrations/0002_deleted.sql")),
    (3, include_str!("migrations/0003_tightness.sql")),
    (4, include_str!("migrations/0004_sums.sql")),
    (6, include_str!("migrations/0006_changed.sql")),
    (7, include_str!("migrations/0007_desk.sql")),
    (LATEST, include_str!("migrations/0008_marks.sql")),
];

/// The version of a file; 0 for one that was never written.
pub fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Brings the file to the end of `steps`.
pub fn upgrade(connection: &mut Connection, steps: &[Step]) -> Result<(), StoreError> {
    let last = steps.last().map_or(0, |(reached, _)| *reached);
    if version(connection)? >= last {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Asked again: another window may have gone first while this one waited.
    let start = version(&transaction)?;
    for (reached, step) in steps.iter().filter(|(reached, _)| *reached > start) {
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "user_version", reached)?;
    }
    Ok(transaction.commit()?)
}
