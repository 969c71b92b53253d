//! From steps to their text and back: for selections, underlines and warnings.

use std::ops::Range;

use super::Document;
use crate::editor::edit::Target;
use crate::editor::field::Field;
use crate::editor::path::StepPath;
use crate::routine::diagnostic::{Diagnostic, Place};

impl Document {
    /// The bytes of a step, group or own exercise, without its comments. Of the routine: all of it.
    #[must_use]
    pub fn span(&self, target: &Target) -> Option<Range<usize>> {
        let _ = target;
        None
    }

    /// The bytes of a field's value; `None` where the field is left out.
    #[must_use]
    pub fn field_span(&self, target: &Target, field: Field) -> Option<Range<usize>> {
        let _ = (target, field);
        None
    }

    /// Whether a field is written, and not left to its default.
    #[must_use]
    pub fn has(&self, target: &Target, field: Field) -> bool {
        self.field_span(target, field).is_some()
    }

    /// The innermost step around a byte of the text.
    #[must_use]
    pub fn step_at(&self, byte: usize) -> Option<StepPath> {
        let _ = byte;
        None
    }

    /// The step that is number `step` of a timeline: in reading order, groups not counted.
    #[must_use]
    pub fn path_of(&self, step: usize) -> Option<StepPath> {
        let _ = step;
        None
    }

    /// The byte of a line and column.
    #[must_use]
    pub fn byte_of(&self, place: Place) -> usize {
        let _ = place;
        0
    }

    /// What to underline: the word or value a problem points at, at least one character where there
    /// is one.
    #[must_use]
    pub fn underline(&self, problem: &Diagnostic) -> Range<usize> {
        let start = self.byte_of(problem.place);
        start..start
    }
}
