//! Putting a group around steps and taking it away again. All comments stay, also those between
//! the steps that belong to none of them.

use super::removal::outermost;
use super::work::Work;
use crate::editor::patch::Cuts;
use crate::editor::path::StepPath;
use crate::editor::refused::Refused;
use crate::editor::syntax::{Group, Guarded, STEP, Unit, ends_line, eol, indent_at};
use crate::routine::tree::Node;

/// Puts `Repeat` around neighbouring steps.
pub(super) fn wrap(
    work: &mut Work,
    steps: &[StepPath],
    times: u32,
) -> Result<Vec<StepPath>, Refused> {
    let steps = outermost(steps);
    let (Some(first), Some(last)) = (steps.first(), steps.last()) else {
        return Err(Refused::Nothing);
    };
    if super::steps::run(first, steps.len()) != steps {
        return Err(Refused::Apart);
    }
    let (_, group) = work.steps(&first.parent())?;
    let (Some(begin), Some(end)) = (
        group.units.get(first.index()),
        group.units.get(last.index()),
    ) else {
        return Err(Refused::Gone);
    };
    let mut cuts = Cuts::default();
    cuts.replace(begin.lead..end.tail, around(work, begin, end, times));
    work.cut(cuts)?;
    Ok(vec![first.clone()])
}

fn around(work: &Work, begin: &Unit, end: &Unit, times: u32) -> String {
    let Work { text, tree } = work;
    let (outer, eol) = (indent_at(text, begin.lead), eol(text));
    let (inner, deep) = (format!("{outer}{STEP}"), format!("{outer}{STEP}{STEP}"));
    let guarded = Guarded::of(text, tree);
    let steps = guarded.indented(text, begin.lead..end.tail, outer, &deep);
    format!(
        "Repeat({eol}{inner}times: {times},{eol}{inner}steps: [{eol}{deep}{steps}{eol}{inner}],{eol}{outer}),"
    )
}

/// Takes a group away and leaves its steps.
pub(super) fn unwrap(work: &mut Work, path: &StepPath) -> Result<Vec<StepPath>, Refused> {
    let (_, outer) = work.steps(&path.parent())?;
    let unit = outer.units.get(path.index()).ok_or(Refused::Gone)?;
    let (list, inner) = work.steps(path)?;
    let count = inner.units.len();
    let (Some(first), Some(last)) = (inner.units.first(), inner.units.last()) else {
        return Err(Refused::Gone);
    };
    let mut cuts = Cuts::default();
    cuts.replace(unit.whole(), without(work, unit, list, &inner, first, last));
    work.cut(cuts)?;
    Ok(super::steps::run(path, count))
}

/// The group's own comments, the steps with everything between them, and the comments behind it.
fn without(
    work: &Work,
    unit: &Unit,
    list: &Node,
    inner: &Group,
    first: &Unit,
    last: &Unit,
) -> String {
    let Work { text, tree } = work;
    let (indent, eol) = (indent_at(text, unit.lead), eol(text));
    let (before, behind) = own_comments(work, unit, list);
    let mut pieces: Vec<String> = before.iter().map(|comment| (*comment).to_owned()).collect();
    let guarded = Guarded::of(text, tree);
    let from = indent_at(text, first.lead);
    let begin = inner.inner.start + blank_start(text, inner);
    let close = inner.inner.start + blank_end(text, inner);
    let comma = if last.comma.is_some() { "" } else { "," };
    let head = guarded.indented(text, begin..last.item.end, from, indent);
    let rest = guarded.indented(text, last.item.end..close, from, indent);
    pieces.push(format!("{head}{comma}{rest}"));
    pieces.extend(behind.iter().map(|comment| (*comment).to_owned()));
    let mut text_of = pieces.join(&format!("{eol}{indent}"));
    if !ends_line(text, unit.tail) {
        text_of.push_str(eol);
        text_of.push_str(indent);
    }
    text_of
}

/// White space the inside of a list begins with.
fn blank_start(text: &str, group: &Group) -> usize {
    let inside = text.get(group.inner.clone()).unwrap_or_default();
    inside.len() - inside.trim_start().len()
}

/// Where the white space begins that the inside of a list ends with.
fn blank_end(text: &str, group: &Group) -> usize {
    let inside = text.get(group.inner.clone()).unwrap_or_default();
    inside.trim_end().len()
}

/// Comments of the group that do not stand among its steps: in front of these and behind them.
fn own_comments<'w>(work: &'w Work, unit: &Unit, list: &Node) -> (Vec<&'w str>, Vec<&'w str>) {
    let text = &work.text;
    let before = super::comments::within(text, &work.tree, &(unit.lead..list.span.start));
    let behind = super::comments::within(text, &work.tree, &(list.span.end..unit.tail));
    (before, behind)
}
