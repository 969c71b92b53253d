//! What concerns the routine as a whole.

use egui::Ui;

use super::cues::remark;
use super::fields::Fields;
use crate::editor::Field;
use crate::routine::model::{Dose, Level, Place, Routine, Timing};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, Segmented, label};

const PLACES: [Place; 3] = [Place::Desk, Place::Floor, Place::Anywhere];
const PLACE_NAMES: [&str; 3] = ["Desk", "Floor", "Either"];
const LEVELS: [Level; 3] = [Level::Gentle, Level::Regular, Level::Strong];
const LEVEL_NAMES: [&str; 4] = ["Everyone", "Gentle", "Regular", "Strong"];
/// Longest texts of the format, in characters.
const NAME: usize = 60;
const ABOUT: usize = 200;

/// Draws the form.
pub(super) fn ui(ui: &mut Ui, fields: &mut Fields<'_>, routine: &Routine) {
    if let Some(name) = fields.text(ui, "Name", &routine.name, NAME) {
        fields.set(Field::Name, name);
    }
    words(
        ui,
        fields,
        ("What it is for", Field::About),
        routine.about.as_deref(),
    );
    place(ui, fields, routine.place);
    level(ui, fields, routine.level);
    equipment(ui, fields, &routine.equipment);
    words(
        ui,
        fields,
        ("Who says so", Field::Source),
        routine.source.as_deref(),
    );
    dose(ui, fields, routine.dose);
    timing(ui, fields, routine.timing);
}

/// A text that may be left out.
fn words(ui: &mut Ui, fields: &mut Fields<'_>, (name, field): (&str, Field), now: Option<&str>) {
    match fields.text(ui, name, now.unwrap_or_default(), ABOUT) {
        Some(text) if text.trim().is_empty() => fields.clear(field),
        Some(text) => fields.set(field, text),
        None => {}
    }
}

fn place(ui: &mut Ui, fields: &mut Fields<'_>, now: Place) {
    let mut chosen = PLACES
        .iter()
        .position(|one| *one == now)
        .unwrap_or_default();
    let width = fields.width;
    let changed = Fields::cell(ui, "Where", width, |ui| {
        let choice = Segmented::new(&mut chosen, &PLACE_NAMES, "Where");
        ui.add(choice.height(40.0).width(width)).changed()
    });
    ui.add_space(10.0);
    if changed && let Some(place) = PLACES.get(chosen).copied() {
        fields.set(Field::Place, place);
    }
}

fn level(ui: &mut Ui, fields: &mut Fields<'_>, now: Option<Level>) {
    let place = LEVELS.iter().position(|one| Some(*one) == now);
    let mut chosen = place.map_or(0, |nth| nth + 1);
    let width = fields.width;
    let changed = Fields::cell(ui, "For whom", width, |ui| {
        let choice = Segmented::new(&mut chosen, &LEVEL_NAMES, "For whom");
        ui.add(choice.height(40.0).width(width)).changed()
    });
    ui.add_space(10.0);
    if !changed {
        return;
    }
    match chosen
        .checked_sub(1)
        .and_then(|nth| LEVELS.get(nth).copied())
    {
        Some(level) => fields.set(Field::Level, level),
        None => fields.clear(Field::Level),
    }
}

/// What is needed, with commas between.
fn equipment(ui: &mut Ui, fields: &mut Fields<'_>, now: &[String]) {
    let text = now.join(", ");
    let Some(text) = fields.text(ui, "What is needed, with commas between", &text, ABOUT) else {
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
    let Some(dose) = now else {
        if ui
            .add(Button::secondary("Prescribed how often?").height(36.0))
            .clicked()
        {
            let dose = Dose {
                per_week: 5,
                weeks: None,
            };
            fields.set(Field::Dose, dose);
        }
        ui.add_space(14.0);
        return;
    };
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
        if ui
            .add(Button::ghost("Not prescribed").height(32.0))
            .clicked()
        {
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
