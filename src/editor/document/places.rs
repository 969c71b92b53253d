//! From steps to their text and back: for selections, underlines and warnings.

use std::ops::Range;

use super::Document;
use crate::editor::change::{bare_rest, find};
use crate::editor::edit::Target;
use crate::editor::field::Field;
use crate::editor::path::StepPath;
use crate::editor::syntax;
use crate::routine::diagnostic::{Diagnostic, Place};
use crate::routine::model::Step;
use crate::routine::tree::Node;

impl Document {
    /// The bytes of a step, group or own exercise, without its comments; of the routine, all of it.
    #[must_use]
    pub fn span(&self, target: &Target) -> Option<Range<usize>> {
        find(&self.reading.tree, target).map(range)
    }

    /// The bytes of a field's value; `None` where the field is left out.
    #[must_use]
    pub fn field_span(&self, target: &Target, field: Field) -> Option<Range<usize>> {
        let node = find(&self.reading.tree, target)?;
        let bare = bare_rest(node).filter(|_| field == Field::Length);
        bare.or_else(|| syntax::value_of(node, field.name()))
            .map(range)
    }

    /// Whether a field is written, and not left to its default.
    #[must_use]
    pub fn has(&self, target: &Target, field: Field) -> bool {
        self.field_span(target, field).is_some()
    }

    /// The innermost step around a byte of the text.
    #[must_use]
    pub fn step_at(&self, byte: usize) -> Option<StepPath> {
        let mut path = StepPath::default();
        let mut list = syntax::steps_of(&self.reading.tree, &path);
        while let Some(nodes) = list.and_then(syntax::list) {
            let Some(index) = nodes.iter().position(|node| holds(node, byte)) else {
                break;
            };
            path = path.child(index);
            list = nodes
                .get(index)
                .and_then(|node| syntax::value_of(node, "steps"));
        }
        (!path.indices().is_empty()).then_some(path)
    }

    /// The step a problem is about.
    #[must_use]
    pub fn step_of(&self, problem: &Diagnostic) -> Option<StepPath> {
        self.step_at(self.byte_of(problem.place))
    }

    /// The step that is number `step` of a timeline: in reading order, groups not counted.
    #[must_use]
    pub fn path_of(&self, step: usize) -> Option<StepPath> {
        let shown = self.shown.as_ref()?;
        nth(&shown.routine.steps, &StepPath::default(), &mut { step })
    }

    /// A step or group of the version shown.
    #[must_use]
    pub fn step(&self, path: &StepPath) -> Option<&Step> {
        let (last, groups) = path.indices().split_last()?;
        let mut steps = self.shown.as_ref()?.routine.steps.as_slice();
        for index in groups {
            let Step::Repeat(repeat) = steps.get(*index)? else {
                return None;
            };
            steps = &repeat.steps;
        }
        steps.get(*last)
    }

    /// The byte of a line and column; the end of the line where the column is behind it.
    #[must_use]
    pub fn byte_of(&self, place: Place) -> usize {
        let line = usize::try_from(place.line).unwrap_or(usize::MAX);
        let column = usize::try_from(place.column).unwrap_or(usize::MAX);
        let mark = if self.text.starts_with('\u{FEFF}') {
            3
        } else {
            0
        };
        let text = self.text.get(mark..).unwrap_or_default();
        let mut lines = text.split_inclusive('\n');
        let before: usize = lines
            .by_ref()
            .take(line.saturating_sub(1))
            .map(str::len)
            .sum();
        let line = lines
            .next()
            .unwrap_or_default()
            .trim_end_matches(['\n', '\r']);
        let within = line.char_indices().nth(column.saturating_sub(1));
        mark + before + within.map_or(line.len(), |(at, _)| at)
    }

    /// What to underline: the word, number or text a problem points at, on its line.
    #[must_use]
    pub fn underline(&self, problem: &Diagnostic) -> Range<usize> {
        let start = self.byte_of(problem.place);
        start..start + token_length(self.text.get(start..).unwrap_or_default())
    }
}

const fn range(node: &Node) -> Range<usize> {
    node.span.range()
}

const fn holds(node: &Node, byte: usize) -> bool {
    node.span.start <= byte && byte <= node.span.end
}

fn nth(steps: &[Step], list: &StepPath, left: &mut usize) -> Option<StepPath> {
    for (index, step) in steps.iter().enumerate() {
        let path = list.child(index);
        match step {
            Step::Repeat(repeat) => {
                if let Some(found) = nth(&repeat.steps, &path, left) {
                    return Some(found);
                }
            }
            _ if *left == 0 => return Some(path),
            _ => *left -= 1,
        }
    }
    None
}

/// The length of the word, text in quotes or sign that `rest` begins with.
fn token_length(rest: &str) -> usize {
    let line = rest.lines().next().unwrap_or_default();
    let word = line.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '+')));
    match line.chars().next() {
        Some('"') => text_length(line),
        Some(first) => word.unwrap_or(line.len()).max(first.len_utf8()),
        None => 0,
    }
}

/// Up to the closing quote, or the end of the line.
fn text_length(line: &str) -> usize {
    let mut escaped = true;
    for (at, c) in line.char_indices() {
        if c == '"' && !escaped {
            return at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    line.len()
}
