//! Taking items out of a group: steps with their comments, fields without.

use std::ops::Range;

use super::group::{Group, Unit};
use super::lines::{before_spaces, behind_spaces, ends_line, line_start, next_line, starts_line};
use crate::editor::patch::Cuts;

/// Takes items out together with the comments that belong to them.
pub(in crate::editor) fn remove_units(
    text: &str,
    group: &Group,
    which: impl Fn(usize) -> bool,
    cuts: &mut Cuts,
) {
    let mut kept = None;
    for (index, unit) in group.units.iter().enumerate() {
        if which(index) {
            let is_last = index + 1 == group.units.len();
            cuts.remove(range_of(text, &unit.whole(), is_last));
        } else {
            kept = Some((index, unit));
        }
    }
    if let Some((index, unit)) = kept {
        drop_last_comma(text, group, index, unit, cuts);
    }
}

/// Whole lines where it stands on such, else it and the spaces on one side.
fn range_of(text: &str, whole: &Range<usize>, is_last: bool) -> Range<usize> {
    let (begins, ends) = (starts_line(text, whole.start), ends_line(text, whole.end));
    match (begins, ends) {
        (true, true) => line_start(text, whole.start)..next_line(text, whole.end),
        (false, true) => before_spaces(text, whole.start)..whole.end,
        _ if is_last && !begins => before_spaces(text, whole.start)..whole.end,
        _ => whole.start..behind_spaces(text, whole.end),
    }
}

/// Where the last item goes and had no comma behind it, the one before needs none either, if both
/// stood on one line, and the comma holds no comment.
fn drop_last_comma(text: &str, group: &Group, index: usize, kept: &Unit, cuts: &mut Cuts) {
    let (Some(next), Some(last)) = (group.units.get(index + 1), group.units.last()) else {
        return;
    };
    let Some(comma) = kept.comma.filter(|_| last.comma.is_none()) else {
        return;
    };
    let between = text.get(comma + 1..next.lead).unwrap_or_default();
    if !kept.holds(text) && between.chars().all(|c| c == ' ') {
        cuts.remove(comma..comma + 1);
    }
}

/// Takes an item out and leaves the comments around it where they are; `kept` stands in its place:
/// the comments that were in it.
pub(in crate::editor) fn remove_bare(
    text: &str,
    group: &Group,
    index: usize,
    kept: &str,
    cuts: &mut Cuts,
) {
    let Some(unit) = group.units.get(index) else {
        return;
    };
    let end = unit.comma.map_or(unit.item.end, |comma| comma + 1);
    let between = text.get(unit.item.end..end).unwrap_or_default();
    if !kept.is_empty() || between.trim().len() > 1 {
        cuts.replace(unit.item.clone(), kept);
        if let Some(comma) = unit.comma {
            cuts.remove(comma..comma + 1);
        }
    } else {
        cuts.remove(range_of(
            text,
            &(unit.item.start..end),
            index + 1 == group.units.len(),
        ));
    }
    if index + 1 == group.units.len()
        && let Some(before) = index.checked_sub(1)
        && let Some(unit) = group.units.get(before)
    {
        drop_last_comma(text, group, before, unit, cuts);
    }
}
