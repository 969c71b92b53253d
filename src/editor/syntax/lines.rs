//! Lines: where they begin and end, and how far they are indented.

/// The first byte of the line that `at` stands in.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    before.rfind('\n').map_or(0, |newline| newline + 1)
}

/// The byte behind the end of the line that `at` stands in.
pub(super) fn next_line(text: &str, at: usize) -> usize {
    let behind = text.get(at..).unwrap_or_default();
    behind
        .find('\n')
        .map_or(text.len(), |newline| at + newline + 1)
}

/// Whether nothing but white space stands before `at` on its line.
pub(in crate::editor) fn starts_line(text: &str, at: usize) -> bool {
    is_blank(text.get(line_start(text, at)..at).unwrap_or_default())
}

/// Whether nothing but white space stands behind `at` on its line, and the line has an end.
pub(in crate::editor) fn ends_line(text: &str, at: usize) -> bool {
    let behind = text.get(at..next_line(text, at)).unwrap_or_default();
    behind.ends_with('\n') && is_blank(behind)
}

/// The white space that the line of `at` begins with.
pub(in crate::editor) fn indent_at(text: &str, at: usize) -> &str {
    let line = text.get(line_start(text, at)..).unwrap_or_default();
    let length = line.len() - line.trim_start_matches([' ', '\t']).len();
    line.get(..length).unwrap_or_default()
}

/// How the text ends its lines.
pub(in crate::editor) fn eol(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// The first byte of the spaces right before `at`.
pub(super) fn before_spaces(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    before.trim_end_matches([' ', '\t']).len()
}

/// The byte behind the spaces that begin at `at`.
pub(super) fn behind_spaces(text: &str, at: usize) -> usize {
    let behind = text.get(at..).unwrap_or_default();
    at + behind.len() - behind.trim_start_matches([' ', '\t']).len()
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}
