//! Sums over the history: pure functions of records.
