//! The ladder of schema versions, from whatever a file has up to ours.
//!
//! The version stands in the file's `user_version`. All missing steps run in one immediate
//! transaction, so a second window waits for the first and a failed step leaves the file as it was.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::StoreError;

/// Each takes a file from version n to n + 1, where n is its place in this list.
const STEPS: [&str; 1] = [include_str!("migrations/0001_initial.sql")];

/// The version this program writes.
pub const LATEST: usize = STEPS.len();

/// The version of a file; 0 for one that was never written.
pub fn version(connection: &Connection) -> Result<usize, StoreError> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    usize::try_from(version).map_err(|_| StoreError::Damaged)
}

/// Brings the file to the latest version.
pub fn upgrade(connection: &mut Connection) -> Result<(), StoreError> {
    upgrade_by(&STEPS, connection)
}

/// Brings the file to the end of `steps`.
pub fn upgrade_by(steps: &[&str], connection: &mut Connection) -> Result<(), StoreError> {
    if version(connection)? >= steps.len() {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    climb(steps, &transaction)?;
    Ok(transaction.commit()?)
}

/// Runs the steps that are missing now that the file is ours alone.
fn climb(steps: &[&str], transaction: &Transaction<'_>) -> Result<(), StoreError> {
    for step in steps.iter().skip(version(transaction)?) {
        transaction.execute_batch(step)?;
    }
    let reached = i64::try_from(steps.len()).map_err(|_| StoreError::Damaged)?;
    Ok(transaction.pragma_update(None, "user_version", reached)?)
}
