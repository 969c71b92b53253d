//! Undo and redo: the patches that led to the text, one list for form and text pane.
//!
//! What belongs together is one step: letters typed one behind the other, and a field changed again
//! and again. At least 200 steps are kept, and 1000 where they are small.

use std::ops::Range;

use super::patch::Patch;

/// Steps that are always kept.
const LEAST: usize = 200;

/// Steps that are kept at most.
const MOST: usize = 1_000;

/// Bytes of patches above which only [`LEAST`] steps are kept.
const BYTES: usize = 32 << 20;

/// What came from where, so that like joins like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Origin {
    /// Typed into the text pane.
    Typed,
    /// A field of the form; its key is the same as long as it is the same field.
    Field(String),
    /// Anything that is a step of its own.
    Single,
}

/// One step of the history.
#[derive(Debug)]
struct Entry {
    patches: Vec<Patch>,
    origin: Origin,
    label: &'static str,
}

impl Entry {
    fn bytes(&self) -> usize {
        let bytes = |patch: &Patch| patch.old.len() + patch.new.len();
        self.patches.iter().map(bytes).sum()
    }
}

/// What was done and what was undone.
#[derive(Debug, Default)]
pub(super) struct History {
    done: Vec<Entry>,
    undone: Vec<Entry>,
    /// Whether the last step takes nothing more in.
    sealed: bool,
}

impl History {
    /// Notes a change that was carried out.
    pub(super) fn note(&mut self, patch: Patch, origin: Origin, label: &'static str) {
        self.undone.clear();
        let sealed = std::mem::replace(&mut self.sealed, false);
        match self.done.last_mut() {
            Some(last) if !sealed && last.origin == origin && joins(last, &patch) => {
                join(&mut last.patches, patch);
            }
            _ => self.done.push(Entry {
                patches: vec![patch],
                origin,
                label,
            }),
        }
        self.forget();
    }

    /// Ends the current step: what follows is another one.
    pub(super) fn seal(&mut self) {
        self.sealed = true;
    }

    fn forget(&mut self) {
        let mut bytes: usize = self.done.iter().map(Entry::bytes).sum();
        while self.done.len() > MOST || (self.done.len() > LEAST && bytes > BYTES) {
            bytes = bytes.saturating_sub(self.done.remove(0).bytes());
        }
    }

    /// Takes the last step back; gives where the text changed.
    pub(super) fn undo(&mut self, text: &mut String) -> Option<Range<usize>> {
        let entry = self.done.pop()?;
        let mut range = None;
        for patch in entry.patches.iter().rev().map(Patch::inverse) {
            patch.apply(text);
            range = Some(patch.range());
        }
        self.undone.push(entry);
        self.sealed = true;
        range
    }

    /// Does the last undone step again; gives where the text changed.
    pub(super) fn redo(&mut self, text: &mut String) -> Option<Range<usize>> {
        let entry = self.undone.pop()?;
        let mut range = None;
        for patch in &entry.patches {
            patch.apply(text);
            range = Some(patch.range());
        }
        self.done.push(entry);
        self.sealed = true;
        range
    }

    /// What undo would take back.
    pub(super) fn undo_label(&self) -> Option<&'static str> {
        self.done.last().map(|entry| entry.label)
    }

    /// What redo would do again.
    pub(super) fn redo_label(&self) -> Option<&'static str> {
        self.undone.last().map(|entry| entry.label)
    }
}

/// Whether a change goes on where the last one was. A field does; typing does on its line, and a new
/// word behind a space is a new step.
fn joins(last: &Entry, patch: &Patch) -> bool {
    let Some(before) = last.patches.last() else {
        return false;
    };
    match last.origin {
        Origin::Single => false,
        Origin::Field(_) => true,
        Origin::Typed => types_on(before, patch) || deletes_on(before, patch),
    }
}

fn types_on(before: &Patch, patch: &Patch) -> bool {
    let behind = patch.start == before.start + before.new.len();
    let word_begins =
        before.new.ends_with(char::is_whitespace) && !patch.new.starts_with(char::is_whitespace);
    behind
        && patch.old.is_empty()
        && is_letter(&patch.new)
        && !before.new.is_empty()
        && !word_begins
}

fn deletes_on(before: &Patch, patch: &Patch) -> bool {
    let touches = patch.start == before.start || patch.start + patch.old.len() == before.start;
    touches && patch.new.is_empty() && before.new.is_empty() && is_letter(&patch.old)
}

/// One character, and no line's end.
fn is_letter(text: &str) -> bool {
    text.chars().count() == 1 && text != "\n"
}

/// A change within what the last one wrote, or right behind it, becomes part of it.
fn join(patches: &mut Vec<Patch>, patch: Patch) {
    if let Some(last) = patches.last_mut()
        && let Some(from) = patch.start.checked_sub(last.start)
        && last.new.is_char_boundary(from)
        && last.new.is_char_boundary(from + patch.old.len())
    {
        last.new
            .replace_range(from..from + patch.old.len(), &patch.new);
    } else {
        patches.push(patch);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Types letter by letter at the end.
    fn typed(history: &mut History, text: &mut String, letters: &str) {
        for letter in letters.chars() {
            let after = format!("{text}{letter}");
            history.note(Patch::between(text, &after).unwrap(), Origin::Typed, "Type");
            *text = after;
        }
    }

    #[test]
    fn a_word_is_one_step() {
        let (mut history, mut text) = (History::default(), String::new());
        typed(&mut history, &mut text, "one two");
        history.undo(&mut text).unwrap();
        assert_eq!(text, "one ");
        history.undo(&mut text).unwrap();
        assert_eq!(text, "");
        assert_eq!(history.undo(&mut text), None);
    }

    #[test]
    fn what_was_undone_can_be_done_again_until_something_else_is_done() {
        let (mut history, mut text) = (History::default(), String::new());
        typed(&mut history, &mut text, "a b");
        history.undo(&mut text).unwrap();
        assert_eq!(history.redo(&mut text), Some(2..3));
        assert_eq!(text, "a b");
        history.undo(&mut text).unwrap();
        typed(&mut history, &mut text, "c");
        assert_eq!(history.redo(&mut text), None);
    }

    #[test]
    fn two_hundred_steps_stay_however_large() {
        let (mut history, mut text) = (History::default(), String::new());
        for _ in 0..300 {
            let after = if text.is_empty() {
                "x".repeat(1 << 18)
            } else {
                String::new()
            };
            history.note(
                Patch::between(&text, &after).unwrap(),
                Origin::Single,
                "Paste",
            );
            text = after;
        }
        let steps = std::iter::from_fn(|| history.undo(&mut text)).count();
        assert_eq!(steps, LEAST);
    }
}
