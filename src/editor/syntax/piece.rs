//! An item taken up with everything that belongs to it, to be put down somewhere else.

use super::group::Unit;
use super::indent::Guarded;
use super::insert::Piece;
use super::lines::indent_at;
use super::trivia::{Kind, pieces};

impl Unit {
    /// The item with its comments, for a place indented by `to`.
    pub(in crate::editor) fn piece(&self, text: &str, guarded: &Guarded, to: &str) -> Piece {
        let from = indent_at(text, self.lead);
        let head = guarded.indented(text, self.lead..self.item.end, from, to);
        let rest = guarded.indented(text, self.item.end..self.tail, from, to);
        let comma = if self.comma.is_some() { "" } else { "," };
        Piece {
            text: format!("{head}{comma}{rest}"),
            open_end: self.open_end(text),
            holds: self.holds(text),
        }
    }

    /// Whether a comment stands between the item and its comma. Without that comma nobody could
    /// tell whose comment it is.
    pub(in crate::editor) fn holds(&self, text: &str) -> bool {
        let between = self.comma.and_then(|comma| text.get(self.item.end..comma));
        between.is_some_and(|between| !between.trim().is_empty())
    }

    /// Whether the last that belongs to it is a line comment.
    pub(in crate::editor) fn open_end(&self, text: &str) -> bool {
        let last = pieces(text, self.item.end..self.tail).pop();
        last.filter(|piece| piece.kind == Kind::Comment)
            .and_then(|piece| text.get(piece.range))
            .is_some_and(|comment| comment.starts_with("//"))
    }
}
