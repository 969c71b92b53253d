//! Comments: kept where a value is replaced, and counted after every edit.

use std::ops::Range;

use crate::editor::edit::Edit;
use crate::editor::syntax::{eol, indent_at};
use crate::routine::tree::Tree;

/// The comments of a text, in its order.
pub(super) fn all<'t>(text: &'t str, tree: &Tree) -> Vec<&'t str> {
    let comments = tree.comments.iter();
    comments.map(|span| span.of(text).trim_end()).collect()
}

/// The comments within `range`.
pub(super) fn within<'t>(text: &'t str, tree: &Tree, range: &Range<usize>) -> Vec<&'t str> {
    let inside = tree
        .comments
        .iter()
        .filter(|span| span.start >= range.start && span.end <= range.end);
    inside.map(|span| span.of(text).trim_end()).collect()
}

/// The comments in `range`, as they are written behind what takes its place.
pub(super) fn left_of(text: &str, tree: &Tree, range: &Range<usize>) -> String {
    let inside = within(text, tree, range);
    behind(&inside, indent_at(text, range.start), eol(text))
}

/// Comments to stand behind the value that takes the place of theirs.
pub(super) fn behind(comments: &[&str], indent: &str, eol: &str) -> String {
    let mut behind = String::new();
    for comment in comments {
        behind.push(' ');
        behind.push_str(comment);
        if comment.starts_with("//") {
            behind.push_str(eol);
            behind.push_str(indent);
        }
    }
    behind
}

/// Whether an edit kept every comment that was not its own to take away or to add.
pub(in crate::editor) fn keeps_comments(
    edit: &Edit,
    before: (&str, &Tree),
    after: (&str, &Tree),
) -> bool {
    let mut old = all(before.0, before.1);
    let mut new = all(after.0, after.1);
    old.sort_unstable();
    new.sort_unstable();
    match edit {
        Edit::Remove { .. } | Edit::RemoveOwn { .. } => holds(&old, &new),
        Edit::Insert { .. } | Edit::Duplicate { .. } | Edit::AddOwn { .. } => holds(&new, &old),
        _ => old == new,
    }
}

/// Whether the sorted `all` has everything of the sorted `some`.
fn holds(all: &[&str], some: &[&str]) -> bool {
    let mut all = all.iter();
    some.iter()
        .all(|wanted| all.any(|comment| comment == wanted))
}
