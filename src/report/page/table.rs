//! Tables of the page: a head, rows, and which columns are words.

use super::escaped;

/// A table; the columns before `words` are numbers, those from it on are words. The first is words
/// always.
pub(super) fn table(head: &[&str], words: usize, rows: &[Vec<String>]) -> String {
    let cells = |tag: &str, cells: &mut dyn Iterator<Item = &str>| {
        let cells = cells.enumerate().map(|(nth, cell)| {
            let class = if nth >= words { " class=\"words\"" } else { "" };
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
