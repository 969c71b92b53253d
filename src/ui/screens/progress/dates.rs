//! How weeks and days are called.

use chrono::{Datelike, NaiveDate};

use crate::time::day::Week;

/// `16–22 Nov`, `30 Nov–6 Dec`; with the year where it is not that of `today`.
pub(super) fn week_label(week: Week, today: NaiveDate) -> String {
    let (first, last) = (week.first(), week.last());
    let start = match (first.year() == last.year(), first.month() == last.month()) {
        (false, _) => "%-d %b %Y",
        (true, false) => "%-d %b",
        (true, true) => "%-d",
    };
    let this_year = first.year() == today.year() && last.year() == today.year();
    let end = if this_year { "%-d %b" } else { "%-d %b %Y" };
    format!("{}–{}", first.format(start), last.format(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn label(day: &str) -> String {
        let day: NaiveDate = day.parse().unwrap();
        let today = "2026-11-20".parse().unwrap();
        week_label(Week::around(day, chrono::Weekday::Mon), today)
    }

    #[test]
    fn a_week_is_called_by_its_days() {
        assert_eq!(label("2026-11-20"), "16–22 Nov");
        assert_eq!(label("2026-12-01"), "30 Nov–6 Dec");
    }

    #[test]
    fn another_year_is_named() {
        assert_eq!(label("2025-11-20"), "17–23 Nov 2025");
        assert_eq!(label("2026-01-01"), "29 Dec 2025–4 Jan 2026");
    }
}
