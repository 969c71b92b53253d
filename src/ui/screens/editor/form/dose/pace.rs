//! Seconds or breaths, and how a breath goes.

use std::time::Duration;

use egui::Ui;

use super::super::super::wording;
use super::super::fields::Fields;
use super::BREATHS;
use super::beats::pattern;
use crate::editor::{Field, Value};
use crate::routine::model::{Breathe, Hold, HoldLength, Pattern, Step};
use crate::time::format::counted;
use crate::ui::widgets::Button;

/// Whether a hold is counted in breaths, and how its breath goes.
pub(in super::super) fn pace(ui: &mut Ui, fields: &mut Fields<'_>, step: &Step) {
    let Step::Hold(hold) = step else { return };
    unit(ui, fields, hold);
    if let Some(now) = hold.pattern {
        pattern(ui, fields, now);
    }
}

/// Seconds or breaths: the same time, counted otherwise.
fn unit(ui: &mut Ui, fields: &mut Fields<'_>, hold: &Hold) {
    let breath = hold.pattern.unwrap_or_default().length();
    let (words, field, value) = match hold.length {
        HoldLength::Span(each) => {
            let count = breaths_in(each.left, breath);
            let say = format!("Count {} instead", counted(count, "breath"));
            (say, Field::Breaths, Value::from(count))
        }
        HoldLength::Breaths(each) => {
            let span = breath * each.left;
            let say = format!("Count {} instead", wording::span(span));
            (say, Field::Hold, Value::from(span))
        }
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        if ui.add(Button::secondary(&words).height(32.0)).clicked() {
            fields.set(field, value);
        }
        let plain = matches!(hold.length, HoldLength::Span(_));
        let words = if hold.pattern.is_some() {
            "Without a breath"
        } else {
            "Sound the breath"
        };
        if plain && ui.add(Button::ghost(words).height(32.0)).clicked() {
            if hold.pattern.is_some() {
                fields.clear(Field::Pattern);
            } else {
                fields.set(Field::Pattern, Pattern::default());
            }
        }
    });
    ui.add_space(14.0);
}

/// Whole breaths in a span, at least one.
fn breaths_in(span: Duration, breath: Duration) -> u32 {
    let fits = span
        .as_millis()
        .checked_div(breath.as_millis())
        .unwrap_or(1);
    u32::try_from(fits)
        .unwrap_or(1)
        .clamp(*BREATHS.start(), *BREATHS.end())
}

/// How many breaths, and how long that takes.
pub(super) fn breathed(ui: &mut Ui, fields: &mut Fields<'_>, breathe: &Breathe) {
    let width = fields.column(2);
    Fields::row(ui, |ui| {
        if let Some(count) = fields.count(ui, "Breaths", breathe.breaths, BREATHS, width) {
            fields.set(Field::Breaths, count);
        }
        let lasts = breathe.pattern.length() * breathe.breaths;
        if let Some(span) = fields.span(ui, "Lasts", lasts, 1, width) {
            fields.set(Field::Length, span);
        }
    });
    pattern(ui, fields, breathe.pattern);
}
