//! Tables of the page: a head, rows, and which columns are words.

use std::ops::Range;

use super::escaped;

/// A table. The columns `words` are words and so is the first; the others are numbers.
pub(super) fn table(head: &[&str], words: Range<usize>, rows: &[Vec<String>]) -> String {
    let cells = |tag: &str, cells: &mut dyn Iterator<Item = &str>| {
        let cells = cells.enumerate().map(|(nth, cell)| {
            let class = if words.contains(&nth) {
                " class=\"words\""
            } else {
                ""
            };
            format!("<{tag}{class}>{}</{tag}>", escaped(cell))
        });
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let rows = rows.iter();
    let rows: String = rows
        .map(|row| cells("td", &mut row.iter().map(String::as_str)))
        .collect();
    format!(
        "<table>\n<thead>\n{}</thead>\n<tbody>\n{rows}</tbody>\n</table>\n",
        cells("th", &mut head.iter().copied())
    )
}
