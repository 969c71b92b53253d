//! Charts painted with the painter: bars by day, sides from the middle, the map of the year.
//!
//! In each file the geometry stands first, as pure functions of numbers that are tested apart; the
//! painting only follows it. Whatever stands for a number is a [`Mark`](mark::Mark): it has a name
//! and a value for screen readers, and a tooltip with the exact value. Tab reaches one mark of a
//! chart, the arrow keys the others. A [`table`] says the same in numbers.

pub mod axis;
pub mod balance;
pub mod bars;
pub mod heat;
pub mod legend;
pub mod mark;
pub mod months;
pub mod pattern;
pub mod pieces;
pub mod rove;
pub mod table;
pub mod trend;

use crate::stats::ByKind;
use crate::time::format::clock;
use crate::words::ChartKind;

/// `stretch 7:25, breath 2:09`: the kinds that were held; empty where none was.
#[must_use]
pub fn kinds_in_words(held: &ByKind) -> String {
    let parts: Vec<_> = ChartKind::ALL
        .into_iter()
        .filter(|kind| !held.of(*kind).is_zero())
        .map(|kind| format!("{} {}", kind.label().to_lowercase(), clock(held.of(kind))))
        .collect();
    parts.join(", ")
}
