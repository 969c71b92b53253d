//! The times around a step: to get ready, to change sides, to rest.

use std::time::Duration;

use egui::Ui;

use super::super::wording;
use super::fields::Fields;
use crate::editor::Field;
use crate::routine::model::{Common, Step, StepSide};
use crate::timeline::segment::Segment;
use crate::words::Phase;

/// Draws them.
pub(super) fn ui(ui: &mut Ui, fields: &mut Fields<'_>, step: &Step) {
    let Some(common) = wording::common(step) else {
        return;
    };
    let sets = wording::sets(step).filter(|sets| sets.side == StepSide::Each);
    let width = fields.column(3);
    Fields::row(ui, |ui| {
        ready(ui, fields, common, width);
        if let Some(sets) = sets {
            let usual = usual(fields, Phase::Switch);
            let now = sets.switch.or(usual).unwrap_or_default();
            if let Some(span) = fields.span(ui, "To switch", now, 0, width) {
                fields.set(Field::Switch, span);
            }
        }
        if let Some(span) = fields.span(ui, "Rest after", common.rest_after, 0, width) {
            fields.set(Field::RestAfter, span);
        }
    });
}

fn ready(ui: &mut Ui, fields: &mut Fields<'_>, common: &Common, width: f32) {
    let now = common.prep.or_else(|| usual(fields, Phase::Prep));
    if let Some(span) = fields.span(ui, "Get ready", now.unwrap_or_default(), 0, width) {
        fields.set(Field::Prep, span);
    }
}

/// How long the plan makes it where the step does not say it itself.
fn usual(fields: &Fields<'_>, phase: Phase) -> Option<Duration> {
    let crate::editor::Target::Step(path) = &fields.target else {
        return None;
    };
    let timeline = fields.document.shown()?.timeline.as_ref()?;
    let here = |segment: &&Segment| {
        segment.phase == phase && fields.document.path_of(segment.step).as_ref() == Some(path)
    };
    let segment = timeline.segments.iter().find(here)?;
    segment.len
}
