//! What concerns the routine as a whole.

use egui::Ui;

use super::cues::remark;
use super::fields::Fields;
use crate::editor::Field;
use crate::routine::model::{Dose, Level, Place, Routine, Timing};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, label};

const PLACES: [Place; 3] = [Place::Desk, Place::Floor, Place::Anywhere];
const PLACE_NAMES: [&str; 3] = ["Desk", "Floor", "Either"];
const LEVELS: [Level; 3] = [Level::Gentle, Level::Regular, Level::Strong];
const LEVEL_NAMES: [&str; 4] = ["Everyone", "Gentle", "Regular", "Strong"];
/// Longest texts of the format, in characters.
const NAME: usize = 60;
const WORDS: usize = 200;

/// Draws the form.
pub(super) fn ui(ui: &mut Ui, fields: &mut Fields<'_>, routine: &Routine) {
    if let Some(name) = fields.text(ui, "Name", &routine.name, NAME) {
        fields.set(Field::Name, name);
    }
    let about = routine.about.as_deref();
    fields.optional_text(ui, ("What it is for", Field::About), about, WORDS);
    place(ui, fields, routine.place);
    level(ui, fields, routine.level);
    equipment(ui, fields, &routine.equipment);
    let source = routine.source.as_deref();
    fields.optional_text(ui, ("Who says so", Field::Source), source, WORDS);
    dose(ui, fields, routine.dose);
    timing(ui, fields, routine.timing);
}

fn place(ui: &mut Ui, fields: &mut Fields<'_>, now: Place) {
    let chosen = PLACES.iter().position(|one| *one == now);
    let chosen = fields.choice(ui, "Where", &PLACE_NAMES, chosen.unwrap_or_default());
    if let Some(place) = chosen.and_then(|nth| PLACES.get(nth)) {
        fields.set(Field::Place, *place);
    }
}

fn level(ui: &mut Ui, fields: &mut Fields<'_>, now: Option<Level>) {
    let place = LEVELS.iter().position(|one| Some(*one) == now);
    let chosen = place.map_or(0, |nth| nth + 1);
    let Some(chosen) = fields.choice(ui, "For whom", &LEVEL_NAMES, chosen) else {
        return;
    };
    match chosen.checked_sub(1).and_then(|nth| LEVELS.get(nth)) {
        Some(level) => fields.set(Field::Level, *level),
        None => fields.clear(Field::Level),
    }
}

/// What is needed, with commas between.
fn equipment(ui: &mut Ui, fields: &mut Fields<'_>, now: &[String]) {
    let text = now.join(", ");
    let Some(text) = fields.text(ui, "What is needed, with commas between", &text, WORDS) else {
        return;
    };
    let things = text.split(',').map(|thing| thing.trim().to_owned());
    let things: Vec<String> = things.filter(|thing| !thing.is_empty()).collect();
    if things.is_empty() {
        fields.clear(Field::Equipment);
    } else if things != now {
        fields.set(Field::Equipment, things);
    }
}

fn dose(ui: &mut Ui, fields: &mut Fields<'_>, now: Option<Dose>) {
    match now {
        Some(dose) => prescribed(ui, fields, dose),
        None => prescribe(ui, fields),
    }
}

fn prescribe(ui: &mut Ui, fields: &mut Fields<'_>) {
    let button = Button::secondary("Prescribed how often?").height(36.0);
    if ui.add(button).clicked() {
        let (per_week, weeks) = (5, None);
        fields.set(Field::Dose, Dose { per_week, weeks });
    }
    ui.add_space(14.0);
}

fn prescribed(ui: &mut Ui, fields: &mut Fields<'_>, dose: Dose) {
    let width = fields.column(2);
    Fields::row(ui, |ui| {
        if let Some(per_week) = fields.count(ui, "Times a week", dose.per_week, 1..=21, width) {
            fields.set(Field::Dose, Dose { per_week, ..dose });
        }
        // None is written as 0: until further notice.
        let weeks = dose.weeks.unwrap_or_default();
        if let Some(weeks) = fields.count(ui, "For how many weeks", weeks, 0..=104, width) {
            let weeks = (weeks > 0).then_some(weeks);
            fields.set(Field::Dose, Dose { weeks, ..dose });
        }
    });
    ui.horizontal(|ui| {
        let button = Button::ghost("Not prescribed").height(32.0);
        if ui.add(button).clicked() {
            fields.clear(Field::Dose);
        }
    });
    remark(ui, "0 weeks: until further notice.");
}

/// The usual times around all steps.
fn timing(ui: &mut Ui, fields: &mut Fields<'_>, now: Timing) {
    let ink = ui.theme().palette.text_primary;
    label(ui, Type::LabelStrong, ink, "Usual times to get ready");
    ui.add_space(8.0);
    let width = fields.column(2);
    let mut next = now;
    Fields::row(ui, |ui| {
        next.first = fields
            .span(ui, "At the start", now.first, 0, width)
            .unwrap_or(now.first);
        let change = fields.span(ui, "To move", now.change, 0, width);
        next.change = change.unwrap_or(now.change);
    });
    Fields::row(ui, |ui| {
        let same = fields.span(ui, "In the same position", now.same, 0, width);
        next.same = same.unwrap_or(now.same);
        let switch = fields.span(ui, "To switch sides", now.switch, 0, width);
        next.switch = switch.unwrap_or(now.switch);
    });
    if next != now {
        fields.set(Field::Timing, next);
    }
}
