//! How much: seconds, breaths or repetitions, and sets, the same on both sides or not.

mod beats;
mod pace;
mod sides;

use egui::Ui;

use super::fields::Fields;
use crate::editor::Field;
use crate::routine::model::{Hold, HoldLength, Step};
use beats::tempo;
use pace::breathed;
use sides::{Each, differs, row, switch};

pub(super) use pace::pace;

/// Bounds of the format.
const SETS: std::ops::RangeInclusive<u32> = 1..=20;
const REPS: std::ops::RangeInclusive<u32> = 1..=200;
const BREATHS: std::ops::RangeInclusive<u32> = 1..=500;

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
