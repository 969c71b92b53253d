//! A piece of text in place of another: what every change comes down to, and what is undone.

use std::ops::Range;

/// Replaces what stands at `start`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Patch {
    /// Byte it begins at.
    pub(super) start: usize,
    /// What stands there before.
    pub(super) old: String,
    /// What stands there afterwards.
    pub(super) new: String,
}

impl Patch {
    /// The smallest patch from one text to the other; `None` where they are the same.
    pub(super) fn between(before: &str, after: &str) -> Option<Self> {
        if before == after {
            return None;
        }
        let start = common_start(before, after);
        let (old, new) = (
            before.get(start..).unwrap_or_default(),
            after.get(start..).unwrap_or_default(),
        );
        let end = common_end(old, new);
        Some(Self {
            start,
            old: without_end(old, end),
            new: without_end(new, end),
        })
    }

    /// The other way round.
    pub(super) fn inverse(&self) -> Self {
        Self {
            start: self.start,
            old: self.new.clone(),
            new: self.old.clone(),
        }
    }

    /// Carries it out.
    pub(super) fn apply(&self, text: &mut String) {
        let range = self.start..self.start + self.old.len();
        if text.get(range.clone()) == Some(self.old.as_str()) {
            text.replace_range(range, &self.new);
        }
    }

    /// Where the new text stands.
    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.start + self.new.len()
    }
}

fn without_end(text: &str, end: usize) -> String {
    let kept = text.len().saturating_sub(end);
    text.get(..kept).unwrap_or_default().to_owned()
}

/// Bytes both begin with, whole characters only.
fn common_start(a: &str, b: &str) -> usize {
    let same = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    (0..=same)
        .rev()
        .find(|at| a.is_char_boundary(*at) && b.is_char_boundary(*at))
        .unwrap_or_default()
}

/// Bytes both end with, whole characters only.
fn common_end(a: &str, b: &str) -> usize {
    let back = a.bytes().rev().zip(b.bytes().rev());
    let same = back.take_while(|(a, b)| a == b).count();
    (0..=same)
        .rev()
        .find(|at| a.is_char_boundary(a.len() - at) && b.is_char_boundary(b.len() - at))
        .unwrap_or_default()
}

/// Pieces of a text to be replaced at once, in any order, none reaching into another.
#[derive(Debug, Default)]
pub(super) struct Cuts {
    cuts: Vec<(Range<usize>, String)>,
}

impl Cuts {
    /// Puts `new` in place of a range.
    pub(super) fn replace(&mut self, range: Range<usize>, new: impl Into<String>) {
        self.cuts.push((range, new.into()));
    }

    /// Puts `new` in front of what stands at `at`.
    pub(super) fn insert(&mut self, at: usize, new: impl Into<String>) {
        self.replace(at..at, new);
    }

    /// Takes a range out.
    pub(super) fn remove(&mut self, range: Range<usize>) {
        self.replace(range, "");
    }

    /// The text with all of them carried out.
    pub(super) fn apply(mut self, text: &str) -> String {
        self.cuts.sort_by_key(|(range, _)| (range.start, range.end));
        let mut after = String::with_capacity(text.len());
        let mut at = 0;
        for (range, new) in self.cuts {
            let start = range.start.max(at);
            after.push_str(text.get(at..start).unwrap_or_default());
            after.push_str(&new);
            at = range.end.max(at);
        }
        after.push_str(text.get(at..).unwrap_or_default());
        after
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn there_and_back(before: &str, after: &str) -> Patch {
        let patch = Patch::between(before, after).unwrap();
        let mut text = before.to_owned();
        patch.apply(&mut text);
        assert_eq!(text, after);
        patch.inverse().apply(&mut text);
        assert_eq!(text, before);
        patch
    }

    #[test]
    fn a_patch_is_as_small_as_can_be() {
        let patch = there_and_back("hold: \"40s\"", "hold: \"45s\"");
        assert_eq!(
            (patch.start, patch.old.as_str(), patch.new.as_str()),
            (8, "0", "5")
        );
        assert_eq!(Patch::between("same", "same"), None);
    }

    #[test]
    fn characters_of_several_bytes_are_not_torn() {
        assert_eq!(there_and_back("é", "è").old, "é");
        assert_eq!(there_and_back("aé", "aǩ").start, 1);
        there_and_back("aaa", "aa");
    }

    #[test]
    fn cuts_are_carried_out_together_in_any_order() {
        let mut cuts = Cuts::default();
        cuts.remove(4..5);
        cuts.replace(0..1, "A");
        cuts.insert(2, "--");
        assert_eq!(cuts.apply("abcde"), "Ab--cd");
    }
}
