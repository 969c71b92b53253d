//! Putting items into a group in the way its other items stand: on lines of their own, or one
//! behind the other.

use super::group::{Group, Unit};
use super::lines::{ends_line, eol, indent_at, line_start, next_line, starts_line};
use super::trivia::comment;
use crate::editor::patch::Cuts;

/// How far items are indented in a group.
pub(in crate::editor) const STEP: &str = "    ";

/// An item to put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::editor) struct Piece {
    /// With its own comments and the comma behind it.
    pub(in crate::editor) text: String,
    /// Whether it ends in a line comment, which would swallow what follows on its line.
    pub(in crate::editor) open_end: bool,
    /// Whether a comment stands between the item and its comma, which holds the comment then.
    pub(in crate::editor) holds: bool,
}

impl Piece {
    /// An item without comments.
    pub(in crate::editor) fn plain(item: &str) -> Self {
        Self {
            text: format!("{item},"),
            open_end: false,
            holds: false,
        }
    }
}

/// Whether what begins here has a comment above it: behind something else on its line the comment
/// would be taken for that one's.
fn wants_line(text: &str) -> bool {
    let mut rest = text;
    while rest.starts_with('/') {
        rest = rest.get(comment(rest)..).unwrap_or_default();
        rest = rest.trim_start_matches([' ', '\t']);
        if rest.starts_with(['\r', '\n']) {
            return true;
        }
    }
    false
}

/// What parts an item from the one before it.
fn gap(new_line: bool, indent: &str, eol: &str) -> String {
    if new_line {
        format!("{eol}{indent}")
    } else {
        " ".to_owned()
    }
}

/// Writes the items for an indentation.
pub(in crate::editor) type Writer<'a> = dyn Fn(&str) -> Vec<Piece> + 'a;

/// Puts items at place `index`: right behind the item before it, so that what stands above the
/// next item and belongs to nobody, such as a heading, stays with that.
pub(in crate::editor) fn insert(
    text: &str,
    group: &Group,
    index: usize,
    write: &Writer<'_>,
    cuts: &mut Cuts,
) {
    let before = index
        .checked_sub(1)
        .and_then(|index| group.units.get(index));
    match (before, group.units.first()) {
        (Some(before), _) => behind(text, before, write, cuts),
        (None, Some(first)) => in_front(text, first, write, cuts),
        (None, None) => into_empty(text, group, write, cuts),
    }
}

fn in_front(text: &str, first: &Unit, write: &Writer<'_>, cuts: &mut Cuts) {
    let indent = indent_at(text, first.lead);
    let pieces = write(indent);
    if starts_line(text, first.lead) && ends_line(text, first.tail) {
        let at = line_start(text, first.lead);
        cuts.insert(at, lines(&pieces, indent, eol(text)));
        return;
    }
    let behind_bracket = !starts_line(text, first.lead);
    let mut inline = String::new();
    if behind_bracket && pieces.first().is_some_and(|piece| wants_line(&piece.text)) {
        inline.push_str(&gap(true, indent, eol(text)));
    }
    inline.push_str(&in_a_row(&pieces, indent, eol(text)));
    let open_end = pieces.last().is_some_and(|last| last.open_end);
    let next = text.get(first.lead..).unwrap_or_default();
    inline.push_str(&gap(open_end || wants_line(next), indent, eol(text)));
    cuts.insert(first.lead, inline);
}

/// One behind the other, on one line as far as their comments let them.
fn in_a_row(pieces: &[Piece], indent: &str, eol: &str) -> String {
    let mut row = String::new();
    let mut before: Option<&Piece> = None;
    for piece in pieces {
        if let Some(before) = before {
            row.push_str(&gap(
                before.open_end || wants_line(&piece.text),
                indent,
                eol,
            ));
        }
        row.push_str(&piece.text);
        before = Some(piece);
    }
    row
}

fn behind(text: &str, before: &Unit, write: &Writer<'_>, cuts: &mut Cuts) {
    if before.comma.is_none() {
        cuts.insert(before.item.end, ",");
    }
    let indent = indent_at(text, before.lead);
    let pieces = write(indent);
    if ends_line(text, before.tail) {
        let at = next_line(text, before.tail);
        cuts.insert(at, lines(&pieces, indent, eol(text)));
    } else {
        let bare = before.comma.is_none();
        cuts.insert(before.tail, inline_end(&pieces, indent, eol(text), bare));
    }
}

/// Items behind another one on its line. Where that had no comma, none is left at the end that
/// holds no comment.
fn inline_end(pieces: &[Piece], indent: &str, eol: &str, bare: bool) -> String {
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
        return String::new();
    };
    let mut inline = gap(wants_line(&first.text), indent, eol) + &in_a_row(pieces, indent, eol);
    if last.open_end {
        inline.push_str(&gap(true, indent, eol));
    } else if bare && !last.holds && inline.ends_with(',') {
        inline.pop();
    }
    inline
}

/// Between brackets that hold nothing but comments.
fn into_empty(text: &str, group: &Group, write: &Writer<'_>, cuts: &mut Cuts) {
    let close = group.inner.end;
    let outer = indent_at(text, close);
    let indent = format!("{outer}{STEP}");
    let items = lines(&write(&indent), &indent, eol(text));
    let inside = text.get(group.inner.clone()).unwrap_or_default();
    if inside.trim().is_empty() {
        cuts.replace(group.inner.clone(), format!("{}{items}{outer}", eol(text)));
    } else if starts_line(text, close) {
        cuts.insert(line_start(text, close), items);
    } else {
        cuts.insert(close, format!("{}{items}{outer}", eol(text)));
    }
}

fn lines(pieces: &[Piece], indent: &str, eol: &str) -> String {
    let line = |piece: &Piece| format!("{indent}{}{eol}", piece.text);
    pieces.iter().map(line).collect()
}

/// Puts a field into a record, behind those of its fields that usually stand before it.
pub(in crate::editor) fn insert_field(
    text: &str,
    group: &Group,
    index: usize,
    field: &str,
    cuts: &mut Cuts,
) {
    let Some(before) = index
        .checked_sub(1)
        .and_then(|index| group.units.get(index))
    else {
        return first_field(text, group, field, cuts);
    };
    let alone = starts_line(text, before.item.start) && ends_line(text, before.tail);
    if alone {
        return insert(text, group, index, &|_| vec![Piece::plain(field)], cuts);
    }
    match before.comma {
        Some(comma) => {
            let at = comma + 1;
            cuts.insert(at, format!(" {field},"));
        }
        None => cuts.insert(before.item.end, format!(", {field}")),
    }
}

/// In front of all fields, or where there are none yet.
fn first_field(text: &str, group: &Group, field: &str, cuts: &mut Cuts) {
    match group.units.first() {
        Some(_) => insert(text, group, 0, &|_| vec![Piece::plain(field)], cuts),
        None => cuts.insert(group.inner.start, field),
    }
}
