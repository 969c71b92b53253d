//! The form for a session that was done without the program.

use chrono::NaiveDate;
use egui::{Id, Modal, Ui, vec2};

use super::ProgressView;
use crate::routine::Catalogue;
use crate::routine::model::Exercise;
use crate::ui::action::{Action, ByHand, Done, PastAction};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, Segmented, Select, Stepper, label, wrapped_label};

/// Width of the form, in points.
const WIDTH: f32 = 400.0;
/// The hour that is proposed for days that are over.
const NOON: u32 = 12;

/// What is filled in so far.
#[derive(Debug)]
pub struct Form {
    /// A single exercise, not a routine.
    alone: bool,
    /// Which of the list.
    chosen: usize,
    /// Which day of the shown week.
    day: usize,
    hour: u32,
    /// Left, right and both; of a single exercise.
    minutes: [u32; 3],
}

impl Form {
    /// An empty form on the latest day of the shown week that can be chosen: in this week, today at
    /// this hour, so that nothing is written down for an hour that is yet to come.
    pub(super) fn new(view: &ProgressView<'_>) -> Self {
        let is_this_week = view.week.week.contains(view.today);
        Self {
            alone: false,
            chosen: 0,
            day: days(view).count().saturating_sub(1),
            hour: if is_this_week { view.hour } else { NOON },
            minutes: [1; 3],
        }
    }
}

/// Draws the form over the screen while there is one.
pub(super) fn ui(
    ui: &Ui,
    view: &ProgressView<'_>,
    form: &mut Option<Form>,
    actions: &mut Vec<Action>,
) {
    let Some(open) = form else { return };
    let p = ui.theme().palette;
    let frame = egui::Frame::NONE
        .fill(p.bg_card)
        .inner_margin(24)
        .corner_radius(20);
    let area = Modal::default_area(Id::unique("by hand")).accessible_name("Add a session");
    let modal = Modal::new(Id::unique("by hand")).area(area).frame(frame);
    let shown = modal.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 64.0));
        ui.spacing_mut().item_spacing = vec2(8.0, 10.0);
        label(ui, Type::Title, p.text_primary, "Add a session");
        let words = "Done without the program, in the shown week.";
        wrapped_label(ui, Type::Caption, p.text_tertiary, words);
        fields(ui, view, open);
        buttons(ui, view, open, actions)
    });
    if shown.inner || shown.should_close() {
        *form = None;
    }
}

fn fields(ui: &mut Ui, view: &ProgressView<'_>, form: &mut Form) {
    let width = ui.available_width();
    let mut alone = usize::from(form.alone);
    ui.add(Segmented::new(&mut alone, &["A routine", "One exercise"], "What").width(width));
    if form.alone != (alone == 1) {
        (form.alone, form.chosen) = (alone == 1, 0);
    }
    let names = if form.alone {
        exercises().map(|exercise| exercise.name.as_str()).collect()
    } else {
        routines(view).map(|(_, name)| name).collect::<Vec<_>>()
    };
    let what = if form.alone { "Exercise" } else { "Routine" };
    ui.add(Select::new(&mut form.chosen, &names, what).width(width));
    if form.alone {
        minutes(ui, form);
    }
    let names: Vec<_> = days(view)
        .map(|day| day.format("%a %-d").to_string())
        .collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    ui.add(Segmented::new(&mut form.day, &names, "Day").width(width));
    let hour = Stepper::new(&mut form.hour, 0..=23, "Hour").unit("o\u{2019}clock");
    ui.add(hour.width(width));
}

/// Minutes for each side, or for both together.
fn minutes(ui: &mut Ui, form: &mut Form) {
    let sided = exercises()
        .nth(form.chosen)
        .is_some_and(|exercise| exercise.sided);
    let width = ui.available_width();
    let [left, right, both] = &mut form.minutes;
    if !sided {
        ui.add(
            Stepper::new(both, 1..=120, "Minutes")
                .unit("min")
                .width(width),
        );
        return;
    }
    for (minutes, name, unit) in [
        (left, "Minutes left", "min left"),
        (right, "Minutes right", "min right"),
    ] {
        ui.add(Stepper::new(minutes, 0..=120, name).unit(unit).width(width));
    }
}

/// Add and cancel; whether the form is done with.
fn buttons(ui: &mut Ui, view: &ProgressView<'_>, form: &Form, actions: &mut Vec<Action>) -> bool {
    ui.horizontal(|ui| {
        let filled = filled(view, form);
        let add = Button::primary("Add");
        let added = ui.add_enabled(filled.is_some(), add).clicked();
        actions.extend(
            filled
                .filter(|_| added)
                .map(|done| Action::Past(PastAction::AddByHand(done))),
        );
        ui.add(Button::ghost("Cancel")).clicked() || added
    })
    .inner
}

/// What the form says; `None` while it says nothing that was held.
fn filled(view: &ProgressView<'_>, form: &Form) -> Option<ByHand> {
    let done = if form.alone {
        let exercise = exercises().nth(form.chosen)?;
        let [left, right, both] = form.minutes;
        let minutes = if exercise.sided {
            [left, right, 0]
        } else {
            [0, 0, both]
        };
        let id = exercise.id.clone();
        (minutes != [0; 3]).then_some(Done::Exercise { id, minutes })?
    } else {
        Done::Routine(routines(view).nth(form.chosen)?.0.to_owned())
    };
    Some(ByHand {
        done,
        day: days(view).nth(form.day)?,
        hour: form.hour,
    })
}

/// The routines that can be done, by id and name.
fn routines<'a>(view: &ProgressView<'a>) -> impl Iterator<Item = (&'a str, &'a str)> {
    let entries = view.library.entries().iter();
    let usable = entries.filter(|entry| entry.usable.is_some());
    usable.map(|entry| (entry.id.as_str(), entry.name.as_str()))
}

fn exercises() -> impl Iterator<Item = &'static Exercise> {
    Catalogue::builtin().iter().map(std::convert::AsRef::as_ref)
}

/// The days of the shown week that are not yet to come.
fn days(view: &ProgressView<'_>) -> impl Iterator<Item = NaiveDate> {
    let today = view.today;
    view.week.week.days().filter(move |day| *day <= today)
}
