//! The report as one HTML file that needs nothing else: it looks the same in a letter, in a mail and
//! on paper.

mod parts;
mod table;

use chrono::NaiveDate;

use super::Report;
use super::dates::{day, period};

/// The page. `today` is when it was made.
#[must_use]
pub fn html(report: &Report, today: NaiveDate) -> String {
    let weeks = report.weeks.first().zip(report.weeks.last());
    let days = weeks.map(|(first, last)| period(first.week.first(), last.week.last()));
    let days = days.unwrap_or_default();
    let parts = [
        parts::head(report, &days),
        parts::held(report),
        parts::sides(report),
        parts::exercises(report),
        parts::tightness(report),
        parts::pains(report),
        parts::notes(report),
        parts::foot(&day(today)),
    ];
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>Stretching practice, {days}</title>\n<style>\n{}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
        include_str!("page.css"),
        parts.concat()
    )
}

/// Words that cannot be taken for marks of the page.
pub(super) fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // Other control characters have no place in a page.
            '\n' | '\t' => escaped.push(letter),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}
