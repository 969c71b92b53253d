//! What was held of each exercise, with each side, in the order in which they were first done.

use crate::history::record::SessionRecord;
use crate::stats::Sides;
use crate::words::ChartKind;

/// One exercise of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its name that day.
    pub name: String,
    /// Its group of the charts.
    pub kind: ChartKind,
    /// What was really held.
    pub held: Sides,
}

/// The exercises of which anything was held.
#[must_use]
pub fn rows(record: &SessionRecord) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for attempt in &record.attempts {
        let Some(exercise) = &attempt.exercise else {
            continue;
        };
        if !rows.iter().any(|row| row.id == exercise.id) {
            rows.push(Row {
                id: exercise.id.clone(),
                name: exercise.name.clone(),
                kind: exercise.kind.chart(),
                held: Sides::default(),
            });
        }
        let row = rows.iter_mut().find(|row| row.id == exercise.id);
        if let Some(row) = row {
            row.held.add(attempt.side, attempt.held);
        }
    }
    rows.retain(|row| !row.held.total().is_zero());
    rows
}
