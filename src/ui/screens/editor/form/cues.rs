//! The lines that are shown and spoken, and the note to oneself.

use egui::{Align2, Id, Rect, Response, Sense, Ui, vec2};

use super::super::wording;
use super::fields::Fields;
use super::line::line;
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
    lines(ui, fields, cues);
    ui.horizontal(|ui| {
        add(ui, fields, cues);
        let back = Button::ghost("Use the exercise’s own").height(32.0);
        if own && ui.add(back).clicked() {
            fields.clear(Field::Cues);
        }
    });
    ui.add_space(14.0);
    let note = common.note.as_deref();
    fields.optional_text(ui, ("Note", Field::Note), note, NOTE);
}

/// The lines, and behind them an empty one where it was asked for: it is in no file before
/// something stands in it.
pub(super) fn lines(ui: &mut Ui, fields: &mut Fields<'_>, cues: &[String]) {
    let wanted = ui.data(|data| data.get_temp(wanted_id(fields)));
    let more = wanted.unwrap_or_default() && cues.len() < LINES;
    for nth in 0..cues.len() + usize::from(more) {
        let cue = cues.get(nth).map_or("", String::as_str);
        head(ui, fields.width, nth, cue);
        let response = cue_line(ui, fields, cues, nth);
        ui.add_space(8.0);
        if nth == cues.len() {
            greet(ui, fields, &response);
        }
    }
}

/// Gives a new line the keyboard, and forgets it where it is left empty.
fn greet(ui: &Ui, fields: &Fields<'_>, line: &Response) {
    if line.lost_focus() || line.changed() {
        ui.data_mut(|data| data.remove_temp::<bool>(wanted_id(fields)));
    } else if !line.has_focus() {
        line.request_focus();
    }
}

/// The button for one more line.
pub(super) fn add(ui: &mut Ui, fields: &Fields<'_>, cues: &[String]) {
    let add = Button::secondary("Add a cue")
        .height(32.0)
        .icon(icons::PLUS);
    if cues.len() < LINES && ui.add(add).clicked() {
        ui.data_mut(|data| data.insert_temp(wanted_id(fields), true));
    }
}

/// Where it is kept that one more line was asked for.
fn wanted_id(fields: &Fields<'_>) -> Id {
    Id::unique(("new cue", &fields.target))
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

/// A line and its cross. What is emptied stays in the file: the cross takes it out.
fn cue_line(ui: &mut Ui, fields: &mut Fields<'_>, cues: &[String], nth: usize) -> Response {
    let cue = cues.get(nth).map_or("", String::as_str);
    let name = cue_name(nth);
    let width = fields.width - 44.0;
    let mut next = cues.to_vec();
    let row = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let (response, text) = line(ui, (&name, ""), cue, CUE, width);
        let cross = ui.add(remove(&format!("Remove {}", name.to_lowercase())));
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            next.truncate(nth);
            next.push(text);
            next.extend(cues.iter().skip(nth + 1).cloned());
            fields.set(Field::Cues, next);
        } else if cross.clicked() && nth < cues.len() {
            next.remove(nth);
            fields.set(Field::Cues, next);
        }
        fields.seal_if(response.lost_focus());
        response
    });
    row.inner
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
