//! How much: seconds, breaths or repetitions, and sets, the same on both sides or not.

use std::time::Duration;

use egui::{Id, Ui};

use super::super::amount::{BEAT, span_of, tenths};
use super::super::wording;
use super::fields::Fields;
use crate::editor::{Field, Value};
use crate::routine::model::{
    Breathe, Hold, HoldLength, Pattern, PerSide, Sets, Step, StepSide, Tempo,
};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, Switch, label};

/// Bounds of the format.
const SETS: std::ops::RangeInclusive<u32> = 1..=20;
const REPS: std::ops::RangeInclusive<u32> = 1..=200;
const BREATHS: std::ops::RangeInclusive<u32> = 1..=500;
/// The longest part of a breath or of a repetition, in tenths of a second.
const BEAT_MOST: u64 = 600;

/// Draws how much, and how often.
pub(super) fn ui(ui: &mut Ui, fields: &mut Fields<'_>, step: &Step) {
    match step {
        Step::Hold(hold) => held(ui, fields, hold),
        Step::Reps(reps) => {
            let differs = differs(ui, fields, &reps.sets, reps.reps);
            let each = Each::new("Repetitions", Field::Reps, reps.reps, differs);
            row(
                ui,
                fields,
                &reps.sets,
                &each,
                |fields, ui, name, value, width| fields.count(ui, name, value, REPS, width),
            );
            tempo(ui, fields, reps.tempo);
        }
        Step::Breathe(breathe) => breathed(ui, fields, breathe),
        Step::Open(_) | Step::Rest(_) | Step::Repeat(_) => {}
    }
}

fn held(ui: &mut Ui, fields: &mut Fields<'_>, hold: &Hold) {
    match hold.length {
        HoldLength::Span(each) => {
            let differs = differs(ui, fields, &hold.sets, each);
            let each = Each::new("Hold", Field::Hold, each, differs);
            row(
                ui,
                fields,
                &hold.sets,
                &each,
                |fields, ui, name, value, width| fields.span(ui, name, value, 1, width),
            );
        }
        HoldLength::Breaths(each) => {
            let differs = differs(ui, fields, &hold.sets, each);
            let each = Each::new("Breaths", Field::Breaths, each, differs);
            row(
                ui,
                fields,
                &hold.sets,
                &each,
                |fields, ui, name, value, width| fields.count(ui, name, value, BREATHS, width),
            );
        }
    }
}

/// Whether the sides have doses of their own.
pub(super) fn differing(ui: &mut Ui, fields: &mut Fields<'_>, step: &Step) {
    match step {
        Step::Hold(hold) => match hold.length {
            HoldLength::Span(each) => switch(ui, fields, &hold.sets, (Field::Hold, each)),
            HoldLength::Breaths(each) => switch(ui, fields, &hold.sets, (Field::Breaths, each)),
        },
        Step::Reps(reps) => switch(ui, fields, &reps.sets, (Field::Reps, reps.reps)),
        _ => {}
    }
}

/// Whether a hold is counted in breaths, and how its breath goes.
pub(super) fn pace(ui: &mut Ui, fields: &mut Fields<'_>, step: &Step) {
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
            let say = format!("Count {} instead", wording::plural(count, "breath"));
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

fn breathed(ui: &mut Ui, fields: &mut Fields<'_>, breathe: &Breathe) {
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

/// A value for both sides or for each.
struct Each<T> {
    name: &'static str,
    field: Field,
    value: PerSide<T>,
    differs: bool,
}

impl<T> Each<T> {
    const fn new(name: &'static str, field: Field, value: PerSide<T>, differs: bool) -> Self {
        Self {
            name,
            field,
            value,
            differs,
        }
    }
}

/// The row of the dose and the sets; two rows where the sides differ.
fn row<T: Copy + PartialEq + Into<Value>>(
    ui: &mut Ui,
    fields: &mut Fields<'_>,
    sets: &Sets,
    each: &Each<T>,
    show: impl Fn(&mut Fields<'_>, &mut Ui, &str, T, f32) -> Option<T>,
) {
    let width = fields.column(3);
    if !each.differs {
        Fields::row(ui, |ui| {
            if let Some(value) = show(fields, ui, each.name, each.value.left, width) {
                fields.set(each.field, PerSide::same(value));
            }
            if let Some(count) = fields.count(ui, "Sets", sets.sets.left, SETS, width) {
                fields.set(Field::Sets, PerSide::same(count));
            }
            between(ui, fields, sets, width);
        });
        return;
    }
    for (side, left) in [("left", true), ("right", false)] {
        let pick = |value: T, before: PerSide<T>| with(before, left, value);
        let (now, count) = if left {
            (each.value.left, sets.sets.left)
        } else {
            (each.value.right, sets.sets.right)
        };
        Fields::row(ui, |ui| {
            let name = format!("{}, {side}", each.name);
            if let Some(value) = show(fields, ui, &name, now, width) {
                fields.set(each.field, pick(value, each.value));
            }
            let name = format!("Sets, {side}");
            if let Some(count) = fields.count(ui, &name, count, SETS, width) {
                fields.set(Field::Sets, with(sets.sets, left, count));
            }
            if left {
                between(ui, fields, sets, width);
            }
        });
    }
}

/// The rest between two sets, where there are two.
fn between(ui: &mut Ui, fields: &mut Fields<'_>, sets: &Sets, width: f32) {
    if sets.sets.left.max(sets.sets.right) > 1
        && let Some(span) = fields.span(ui, "Rest between", sets.rest, 0, width)
    {
        fields.set(Field::Rest, span);
    }
}

const fn with<T: Copy>(before: PerSide<T>, left: bool, value: T) -> PerSide<T> {
    if left {
        PerSide {
            left: value,
            ..before
        }
    } else {
        PerSide {
            right: value,
            ..before
        }
    }
}

/// Whether the sides have values of their own: by the values, or asked for with the switch.
fn differs<T: Copy + PartialEq>(
    ui: &Ui,
    fields: &Fields<'_>,
    sets: &Sets,
    each: PerSide<T>,
) -> bool {
    let values = each.left != each.right || sets.sets.left != sets.sets.right;
    let asked = ui
        .data(|data| data.get_temp(asked_id(fields)))
        .unwrap_or_default();
    sets.side == StepSide::Each && (values || asked)
}

/// Where it is kept that doses for each side were asked for.
fn asked_id(fields: &Fields<'_>) -> Id {
    Id::unique(("sides differ", &fields.target))
}

fn switch<T: Copy + PartialEq + Into<Value>>(
    ui: &mut Ui,
    fields: &mut Fields<'_>,
    sets: &Sets,
    (field, each): (Field, PerSide<T>),
) {
    if sets.side != StepSide::Each {
        return;
    }
    let mut on = differs(ui, fields, sets, each);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if ui.add(Switch::new(&mut on, "Sides differ")).changed() {
            ui.data_mut(|data| data.insert_temp(asked_id(fields), on));
            if !on && each.left != each.right {
                fields.set(field, PerSide::same(each.left));
            }
            if !on && sets.sets.left != sets.sets.right {
                fields.set(Field::Sets, PerSide::same(sets.sets.left));
            }
        }
        label(
            ui,
            Type::Label,
            ui.theme().palette.text_secondary,
            "Sides differ",
        );
    });
    ui.add_space(12.0);
}

/// The four parts of a breath.
fn pattern(ui: &mut Ui, fields: &mut Fields<'_>, now: Pattern) {
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
fn tempo(ui: &mut Ui, fields: &mut Fields<'_>, now: Tempo) {
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
