//! A dose for both sides, or one for each.

use egui::{Id, Ui};

use super::super::fields::Fields;
use super::SETS;
use crate::editor::{Field, Value};
use crate::routine::model::{PerSide, Sets, StepSide};
use crate::words::Side;

/// A value for both sides or for each.
pub(super) struct Each<T> {
    name: &'static str,
    field: Field,
    value: PerSide<T>,
    differs: bool,
}

impl<T> Each<T> {
    pub(super) const fn new(
        name: &'static str,
        field: Field,
        value: PerSide<T>,
        differs: bool,
    ) -> Self {
        Self {
            name,
            field,
            value,
            differs,
        }
    }
}

/// The row of the dose and the sets; two rows where the sides differ.
pub(super) fn row<T: Copy + PartialEq + Into<Value>>(
    ui: &mut Ui,
    fields: &mut Fields<'_>,
    sets: &Sets,
    each: &Each<T>,
    show: impl Fn(&mut Fields<'_>, &mut Ui, &str, T, f32) -> Option<T>,
) {
    if each.differs {
        for side in [Side::Left, Side::Right] {
            of_side(ui, fields, sets, each, side, &show);
        }
    } else {
        of_both(ui, fields, sets, each, show);
    }
}

fn of_both<T: Copy + PartialEq + Into<Value>>(
    ui: &mut Ui,
    fields: &mut Fields<'_>,
    sets: &Sets,
    each: &Each<T>,
    show: impl Fn(&mut Fields<'_>, &mut Ui, &str, T, f32) -> Option<T>,
) {
    let width = fields.column(3);
    Fields::row(ui, |ui| {
        if let Some(value) = show(fields, ui, each.name, each.value.left, width) {
            fields.set(each.field, PerSide::same(value));
        }
        if let Some(count) = fields.count(ui, "Sets", sets.sets.left, SETS, width) {
            fields.set(Field::Sets, PerSide::same(count));
        }
        between(ui, fields, sets, width);
    });
}

fn of_side<T: Copy + PartialEq + Into<Value>>(
    ui: &mut Ui,
    fields: &mut Fields<'_>,
    sets: &Sets,
    each: &Each<T>,
    side: Side,
    show: impl Fn(&mut Fields<'_>, &mut Ui, &str, T, f32) -> Option<T>,
) {
    let width = fields.column(3);
    let word = side.word();
    Fields::row(ui, |ui| {
        let (name, now) = (format!("{}, {word}", each.name), each.value.of(side));
        if let Some(value) = show(fields, ui, &name, now, width) {
            fields.set(each.field, with(each.value, side, value));
        }
        let (name, now) = (format!("Sets, {word}"), sets.sets.of(side));
        if let Some(count) = fields.count(ui, &name, now, SETS, width) {
            fields.set(Field::Sets, with(sets.sets, side, count));
        }
        if side == Side::Left {
            between(ui, fields, sets, width);
        }
    });
}

/// The rest between two sets, where there are two.
fn between(ui: &mut Ui, fields: &mut Fields<'_>, sets: &Sets, width: f32) {
    if sets.sets.left.max(sets.sets.right) > 1
        && let Some(span) = fields.span(ui, "Rest between", sets.rest, 0, width)
    {
        fields.set(Field::Rest, span);
    }
}

const fn with<T: Copy>(PerSide { left, right }: PerSide<T>, side: Side, value: T) -> PerSide<T> {
    match side {
        Side::Right => PerSide { left, right: value },
        Side::Left | Side::Both => PerSide { left: value, right },
    }
}

/// Whether the sides have values of their own: by the values, or asked for with the switch.
pub(super) fn differs<T: Copy + PartialEq>(
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

/// The switch that gives each side a dose of its own, or takes it away.
pub(super) fn switch<T: Copy + PartialEq + Into<Value>>(
    ui: &mut Ui,
    fields: &mut Fields<'_>,
    sets: &Sets,
    (field, each): (Field, PerSide<T>),
) {
    if sets.side != StepSide::Each {
        return;
    }
    let now = differs(ui, fields, sets, each);
    if let Some(on) = Fields::switch(ui, "Sides differ", now) {
        ui.data_mut(|data| data.insert_temp(asked_id(fields), on));
        if !on && each.left != each.right {
            fields.set(field, PerSide::same(each.left));
        }
        if !on && sets.sets.left != sets.sets.right {
            fields.set(Field::Sets, PerSide::same(sets.sets.left));
        }
    }
    ui.add_space(12.0);
}
