//! What every part of the form is made of: a name above a control, and the change that follows.

use std::ops::RangeInclusive;
use std::time::Duration;

use egui::{Align, Id, Layout, Response, Ui, vec2};

use super::super::action::EditorAction;
use super::super::amount::{Amount, COUNT, Changed, SPAN, Scale, span_of, tenths};
use crate::editor::{Document, Edit, Field as Named, Target, Value};
use crate::routine::duration::LONGEST;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Field, label};

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
    pub(super) fn set(&mut self, field: Named, value: impl Into<Value>) {
        let edit = Edit::set(self.target.clone(), field, value);
        self.actions.push(EditorAction::Edit(edit));
    }

    /// Takes a field out.
    pub(super) fn clear(&mut self, field: Named) {
        let edit = Edit::clear(self.target.clone(), field);
        self.actions.push(EditorAction::Edit(edit));
    }

    /// Ends the undo step where a control was left.
    pub(super) fn seal_if(&mut self, left: bool) {
        if left {
            self.actions.push(EditorAction::Seal);
        }
    }

    /// A control under its name, `width` points wide.
    pub(super) fn cell<R>(
        ui: &mut Ui,
        name: &str,
        width: f32,
        contents: impl FnOnce(&mut Ui) -> R,
    ) -> R {
        let layout = Layout::top_down(Align::Min);
        let cell = ui.allocate_ui_with_layout(vec2(width, 66.0), layout, |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 6.0;
            label(ui, Type::Label, ui.theme().palette.text_secondary, name);
            contents(ui)
        });
        cell.inner
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
        let Changed { value, left } = Self::cell(ui, name, width, |ui| amount.show(ui));
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
        let (response, text) = Self::cell(ui, name, width, |ui| {
            line(ui, (name, ""), value, most, width)
        });
        ui.add_space(BELOW);
        self.seal_if(response.lost_focus());
        text
    }
}

/// A line of text, as typed while the keyboard is in it. Answers with the new text.
pub(super) fn line(
    ui: &mut Ui,
    (name, hint): (&str, &str),
    value: &str,
    most: usize,
    width: f32,
) -> (Response, Option<String>) {
    let id: Id = ui.scope_id().with(("line", name));
    let mut text = draft(ui, id, value).unwrap_or_else(|| value.to_owned());
    let field = Field::new(&mut text, name).hint(hint).at_most(most);
    let response = ui.add(field.width(width));
    let kept = response
        .has_focus()
        .then(|| (text.clone(), value.to_owned()));
    ui.data_mut(|data| match kept {
        Some(kept) => drop(data.insert_temp(id, kept)),
        None => drop(data.remove_temp::<Draft>(id)),
    });
    let changed = response.changed() && text != value;
    (response, changed.then_some(text))
}

/// What is typed, and the value at that time.
type Draft = (String, String);

/// What was typed, as long as nothing else changed the value: undo does.
fn draft(ui: &Ui, id: Id, value: &str) -> Option<String> {
    let (text, before) = ui.data(|data| data.get_temp::<Draft>(id))?;
    (text == value || before == value).then_some(text)
}
