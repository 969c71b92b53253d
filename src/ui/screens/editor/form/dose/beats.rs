//! Short spans side by side: the parts of a breath and of a repetition.

use std::time::Duration;

use egui::Ui;

use super::super::super::scale::{BEAT, span_of, tenths};
use super::super::fields::Fields;
use crate::editor::Field;
use crate::routine::model::{Pattern, Tempo};

/// The longest part of a breath or of a repetition, in tenths of a second.
const BEAT_MOST: u64 = 600;

/// The four parts of a breath.
pub(super) fn pattern(ui: &mut Ui, fields: &mut Fields<'_>, now: Pattern) {
    let parts = [
        ("Breathe in", now.inhale),
        ("Full", now.hold_in),
        ("Breathe out", now.exhale),
        ("Empty", now.hold_out),
    ];
    let Some((nth, span)) = beats(ui, fields, &parts) else {
        return;
    };
    let mut next = now;
    match nth {
        0 => next.inhale = span,
        1 => next.hold_in = span,
        2 => next.exhale = span,
        _ => next.hold_out = span,
    }
    fields.set(Field::Pattern, next);
}

/// The three parts of a repetition.
pub(super) fn tempo(ui: &mut Ui, fields: &mut Fields<'_>, now: Tempo) {
    let parts = [("Out", now.out), ("Stay", now.hold), ("Back", now.back)];
    let Some((nth, span)) = beats(ui, fields, &parts) else {
        return;
    };
    let mut next = now;
    match nth {
        0 => next.out = span,
        1 => next.hold = span,
        _ => next.back = span,
    }
    fields.set(Field::Tempo, next);
}

/// Short spans side by side, two rows of two where there are four; which of them changed.
fn beats(
    ui: &mut Ui,
    fields: &mut Fields<'_>,
    parts: &[(&str, Duration)],
) -> Option<(usize, Duration)> {
    let columns = if parts.len() > 3 { 2 } else { parts.len() };
    let width = fields.column(columns);
    let mut changed = None;
    let numbered: Vec<_> = parts.iter().enumerate().collect();
    for row in numbered.chunks(columns) {
        Fields::row(ui, |ui| {
            for (nth, (name, span)) in row {
                let value = (tenths(*span), 0..=BEAT_MOST);
                let new = fields.number(ui, (name, name), value, BEAT, width);
                changed = new.map(|new| (*nth, span_of(new))).or(changed);
            }
        });
    }
    changed
}
