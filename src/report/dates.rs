//! How days and weeks are called on paper, where nobody knows what year it is.

use chrono::{Datelike as _, NaiveDate};

/// `12 Oct – 22 Nov 2026`, and as much of it as is needed.
pub(super) fn period(first: NaiveDate, last: NaiveDate) -> String {
    let start = match (first.year() == last.year(), first.month() == last.month()) {
        (false, _) => "%-d %b %Y",
        (true, false) => "%-d %b",
        (true, true) => "%-d",
    };
    format!(
        "{}\u{2013}{}",
        first.format(start),
        last.format("%-d %b %Y")
    )
}

/// `20 Nov 2026`
pub(super) fn day(date: NaiveDate) -> String {
    date.format("%-d %b %Y").to_string()
}
