//! What every part of the form is made of: a name above a control, and the change that follows.

use std::ops::RangeInclusive;
use std::time::Duration;

use egui::Ui;

use super::super::action::EditorAction;
use super::super::amount::{Amount, Changed};
use super::super::cell::cell;
use super::super::scale::{COUNT, SPAN, Scale, span_of, tenths};
use super::line::line;
use crate::editor::{Document, Edit, Field, Target, Value};
use crate::routine::duration::LONGEST;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Segmented, Switch, label};

/// Between two controls in a row, and below a row, in points.
pub(super) const GAP: f32 = 16.0;
const BELOW: f32 = 10.0;

/// The fields of one step, of the routine, or of an exercise.
pub(super) struct Fields<'a> {
    /// What is edited.
    pub document: &'a Document,
    /// Whose fields.
    pub target: Target,
    /// What was asked for.
    pub actions: Vec<EditorAction>,
    /// Width of the form, in points.
    pub width: f32,
}

impl Fields<'_> {
    /// Gives a field a value.
    pub(super) fn set(&mut self, field: Field, value: impl Into<Value>) {
        let edit = Edit::set(self.target.clone(), field, value);
        self.actions.push(EditorAction::Edit(edit));
    }

    /// Takes a field out.
    pub(super) fn clear(&mut self, field: Field) {
        let edit = Edit::clear(self.target.clone(), field);
        self.actions.push(EditorAction::Edit(edit));
    }

    /// Ends the undo step where a control was left.
    pub(super) fn seal_if(&mut self, left: bool) {
        if left {
            self.actions.push(EditorAction::Seal);
        }
    }

    /// Controls side by side.
    pub(super) fn row<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
        let row = ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            contents(ui)
        });
        ui.add_space(BELOW);
        row.inner
    }

    /// The width of one of `count` equal columns.
    #[expect(clippy::cast_precision_loss, reason = "at most four columns")]
    pub(super) fn column(&self, count: usize) -> f32 {
        let count = count.max(1) as f32;
        (self.width - GAP * (count - 1.0)) / count
    }

    /// A number under its name; answers with its new value.
    pub(super) fn number(
        &mut self,
        ui: &mut Ui,
        (name, spoken): (&str, &str),
        (value, range): (u64, RangeInclusive<u64>),
        scale: Scale,
        width: f32,
    ) -> Option<u64> {
        let amount = Amount {
            name: spoken,
            value,
            range,
            scale,
            width,
        };
        let Changed { value, left } = cell(ui, name, width, |ui| amount.show(ui));
        // The end of a change comes behind the change itself.
        if left && value.is_none() {
            self.actions.push(EditorAction::Seal);
        }
        value
    }

    /// How many.
    pub(super) fn count(
        &mut self,
        ui: &mut Ui,
        name: &str,
        value: u32,
        range: RangeInclusive<u32>,
        width: f32,
    ) -> Option<u32> {
        let range = u64::from(*range.start())..=u64::from(*range.end());
        let value = (u64::from(value), range);
        let value = self.number(ui, (name, name), value, COUNT, width)?;
        u32::try_from(value).ok()
    }

    /// How long; `least` tenths of a second at least.
    pub(super) fn span(
        &mut self,
        ui: &mut Ui,
        name: &str,
        value: Duration,
        least: u64,
        width: f32,
    ) -> Option<Duration> {
        let value = (tenths(value), least..=tenths(LONGEST));
        let value = self.number(ui, (name, name), value, SPAN, width)?;
        Some(span_of(value))
    }

    /// A line of text under its name; answers with the new one.
    pub(super) fn text(
        &mut self,
        ui: &mut Ui,
        name: &str,
        value: &str,
        most: usize,
    ) -> Option<String> {
        let width = self.width;
        let (response, text) = cell(ui, name, width, |ui| {
            line(ui, (name, ""), value, most, width)
        });
        ui.add_space(BELOW);
        self.seal_if(response.lost_focus());
        text
    }

    /// A line of text that may be left out: an empty one takes the field out.
    pub(super) fn optional_text(
        &mut self,
        ui: &mut Ui,
        (name, field): (&str, Field),
        value: Option<&str>,
        most: usize,
    ) {
        match self.text(ui, name, value.unwrap_or_default(), most) {
            Some(text) if text.trim().is_empty() => self.clear(field),
            Some(text) => self.set(field, text),
            None => {}
        }
    }

    /// One of a few under its name; answers with the new one.
    pub(super) fn choice(
        &self,
        ui: &mut Ui,
        name: &str,
        names: &[&str],
        mut chosen: usize,
    ) -> Option<usize> {
        let width = self.width;
        let changed = cell(ui, name, width, |ui| {
            let choice = Segmented::new(&mut chosen, names, name);
            ui.add(choice.height(40.0).width(width)).changed()
        });
        ui.add_space(BELOW);
        changed.then_some(chosen)
    }

    /// A switch with its name beside it; answers with its new state.
    pub(super) fn switch(ui: &mut Ui, name: &str, mut on: bool) -> Option<bool> {
        let row = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let changed = ui.add(Switch::new(&mut on, name)).changed();
            label(ui, Type::Label, ui.theme().palette.text_secondary, name);
            changed
        });
        row.inner.then_some(on)
    }
}
