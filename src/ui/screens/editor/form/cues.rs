//! The lines that are shown and spoken, and the note to oneself.

use egui::{Align2, Rect, Sense, Ui, vec2};

use super::super::wording;
use super::fields::{Fields, line};
use crate::editor::Field;
use crate::routine::model::Step;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, IconButton, label};

/// The longest cue, in characters, and how many lines there are at most.
const CUE: usize = 90;
const LINES: usize = 8;
/// The longest note, in characters.
const NOTE: usize = 500;

/// Draws cues and note.
pub(super) fn ui(ui: &mut Ui, fields: &mut Fields<'_>, step: &Step) {
    let Some(common) = wording::common(step) else {
        return;
    };
    let own = common.cues.is_some();
    let cues = common.cues.as_ref().unwrap_or(&common.exercise.cues);
    for (nth, cue) in cues.iter().enumerate() {
        head(ui, fields.width, nth, cue);
        cue_line(ui, fields, cues, nth);
        ui.add_space(8.0);
    }
    ui.horizontal(|ui| {
        let room = cues.len() < LINES;
        let add = Button::secondary("Add a cue")
            .height(32.0)
            .icon(icons::PLUS);
        if room && ui.add(add).clicked() {
            let mut cues = cues.clone();
            cues.push("Breathe easily.".to_owned());
            fields.set(Field::Cues, cues);
        }
        if own
            && ui
                .add(Button::ghost("Use the exercise’s own").height(32.0))
                .clicked()
        {
            fields.clear(Field::Cues);
        }
    });
    ui.add_space(14.0);
    let note = common.note.as_deref().unwrap_or_default();
    if let Some(note) = fields.text(ui, "Note", note, NOTE) {
        match note.as_str() {
            "" => fields.clear(Field::Note),
            note => fields.set(Field::Note, note),
        }
    }
}

/// The name of a cue, and how many characters it has.
fn head(ui: &mut Ui, width: f32, nth: usize, cue: &str) {
    let palette = ui.theme().palette;
    let (rect, _) = ui.allocate_exact_size(vec2(width, 26.0), Sense::hover());
    let row = Rect::from_min_max(rect.min, rect.max - vec2(0.0, 6.0));
    let name = cue_name(nth);
    let painter = ui.painter();
    let (left, font) = (Align2::LEFT_CENTER, Type::Label.font());
    painter.text(row.left_center(), left, name, font, palette.text_secondary);
    let count = format!("{} of {CUE}", cue.chars().count());
    let (right, font) = (Align2::RIGHT_CENTER, Type::Caption.font());
    painter.text(
        row.right_center(),
        right,
        count,
        font,
        palette.text_tertiary,
    );
}

fn cue_name(nth: usize) -> String {
    match nth {
        0 => "Cue".to_owned(),
        nth => format!("Cue {}", nth + 1),
    }
}

fn cue_line(ui: &mut Ui, fields: &mut Fields<'_>, cues: &[String], nth: usize) {
    let Some(cue) = cues.get(nth) else { return };
    let name = cue_name(nth);
    let width = fields.width - 44.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let (response, text) = line(ui, (&name, ""), cue, CUE, width);
        let mut next = cues.to_vec();
        if let (Some(text), Some(cue)) = (text, next.get_mut(nth)) {
            *cue = text;
            fields.set(Field::Cues, next);
        } else if ui
            .add(remove(&format!("Remove {}", name.to_lowercase())))
            .clicked()
        {
            next.remove(nth);
            fields.set(Field::Cues, next);
        }
        fields.seal_if(response.lost_focus());
    });
}

fn remove(name: &str) -> IconButton<'_> {
    IconButton::new(icons::CLOSE, name).icon_size(16.0)
}

/// A sentence in small letters below a control.
pub(super) fn remark(ui: &mut Ui, text: &str) {
    let ink = ui.theme().palette.text_tertiary;
    label(ui, Type::Caption, ink, text);
    ui.add_space(10.0);
}
