//! Before a session: how tight does each side feel, and where?
//!
//! Nothing has to be answered: Start has the keyboard from the beginning. What is very tight brings up
//! something gentler in place of the session, and never stands in its way.

mod gentler;

use egui::{Key, Modifiers, Ui, vec2};

use crate::history::tightness::{Asked, TightnessRecord};
use crate::library::{Entry, Library};
use crate::settings::Settings;
use crate::ui::action::Action;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, Chip, Scale, Switch, label, sheet, silent_label, wrapped_label};
use crate::words::{Area, Side};

/// From this on something gentler is offered.
pub const VERY_TIGHT: u8 = 6;
/// Width of the sheet, in points.
const WIDTH: f32 = 784.0;
/// Height of the buttons, which stay in sight, in points.
const FOOT: f32 = 52.0;
/// Between the two scales, in points.
const GAP: f32 = 16.0;

/// What the sheet shows.
pub struct CheckInView<'a> {
    /// The routine that is to be started.
    pub entry: &'a Entry,
    /// The shelf, for something gentler.
    pub library: &'a Library,
    /// Where it is asked about, and whether it is asked.
    pub settings: &'a Settings,
}

/// What was said so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckInState {
    /// The id of the routine that is to be started.
    pub routine: String,
    /// Left and right, 0–10.
    pub sides: [Option<u8>; 2],
    /// Start was given the keyboard.
    greeted: bool,
}

impl CheckInState {
    /// Nothing said yet, before this routine.
    #[must_use]
    pub const fn new(routine: String) -> Self {
        Self {
            routine,
            sides: [None, None],
            greeted: false,
        }
    }

    fn is_very_tight(&self) -> bool {
        self.sides
            .iter()
            .flatten()
            .any(|value| *value >= VERY_TIGHT)
    }

    /// What was said, as it is kept.
    fn said(&self, area: Area) -> Vec<TightnessRecord> {
        let sides = [Side::Left, Side::Right].into_iter().zip(self.sides);
        let record = |(side, value): (Side, Option<u8>)| {
            Some(TightnessRecord {
                asked: Asked::Before,
                side,
                area,
                value: value?,
            })
        };
        sides.filter_map(record).collect()
    }
}

/// Shows the sheet.
pub fn ui(ui: &Ui, view: &CheckInView<'_>, state: &mut CheckInState) -> Vec<Action> {
    let mut settings = view.settings.clone();
    let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let mut actions = sheet::show(ui.ctx(), "Before you start", WIDTH, |ui| {
        let gentler = sheet::scrolled(ui, FOOT, |ui| page(ui, view, state, &mut settings));
        let area = settings.session.area;
        gentler
            .into_iter()
            .chain(buttons(ui, view, state, area))
            .collect::<Vec<_>>()
    });
    if escape {
        actions.push(Action::NotNow);
    }
    if settings != *view.settings {
        actions.push(Action::ChangeSettings(settings));
    }
    actions
}

fn page(
    ui: &mut Ui,
    view: &CheckInView<'_>,
    state: &mut CheckInState,
    settings: &mut Settings,
) -> Option<Action> {
    let palette = ui.theme().palette;
    label(ui, Type::Page, palette.text_primary, "How tight is it now?");
    let optional = format!(
        "Before {}. Answer what you like, or nothing.",
        view.entry.name
    );
    wrapped_label(ui, Type::Body, palette.text_secondary, optional);
    ui.add_space(12.0);
    areas(ui, &mut settings.session.area);
    ui.add_space(16.0);
    scales(ui, state);
    let said = state.said(settings.session.area);
    let tight = state.is_very_tight();
    let gentler = tight.then(|| gentler::ui(ui, view, &said)).flatten();
    ui.add_space(12.0);
    ask_before(ui, &mut settings.session.ask_before);
    gentler
}

fn areas(ui: &mut Ui, chosen: &mut Area) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for area in Area::ALL {
            if ui.add(Chip::new(area.label(), area == *chosen)).clicked() {
                *chosen = area;
            }
        }
    });
    if *chosen == Area::Pelvis {
        let palette = ui.theme().palette;
        let advice = "Pain in the pelvis is worth showing to a doctor or physiotherapist.";
        wrapped_label(ui, Type::Label, palette.text_secondary, advice);
    }
}

/// Left and right, beside each other where there is room.
fn scales(ui: &mut Ui, state: &mut CheckInState) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 8.0);
        for (name, value) in ["Left", "Right"].into_iter().zip(&mut state.sides) {
            if let Some(said) = Scale::new(name, *value).show(ui) {
                *value = said;
            }
        }
    });
}

fn ask_before(ui: &mut Ui, on: &mut bool) {
    ui.horizontal(|ui| {
        let name = "Ask before each session";
        ui.add(Switch::new(on, name));
        silent_label(ui, Type::Label, ui.theme().palette.text_secondary, name);
    });
}

fn buttons(
    ui: &mut Ui,
    view: &CheckInView<'_>,
    state: &mut CheckInState,
    area: Area,
) -> Option<Action> {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let name = format!("Start {} now", view.entry.name);
        let start = ui.add(Button::primary("Start").big().name(&name));
        if !state.greeted {
            start.request_focus();
            state.greeted = true;
        }
        let not_now = ui.add(Button::ghost("Not now").big().key("Esc"));
        if start.clicked() {
            Some(Action::Begin(state.routine.clone(), state.said(area)))
        } else {
            not_now.clicked().then_some(Action::NotNow)
        }
    })
    .inner
}
