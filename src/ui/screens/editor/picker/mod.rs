//! Choosing an exercise: searched by words, by kind and by position, seen by its figure.

mod button;
mod list;
mod search;

use std::sync::Arc;

use egui::{Frame, Id, Margin, Modal, Ui, vec2};

use super::action::EditorAction;
use super::{choices, maker, thumb, wording};
use crate::editor::{Document, Edit, Field, StepKind, StepPath, new_step};
use crate::routine::model::Exercise;
use crate::ui::theme::{SCRIM_ALPHA, Themed, Type, icons};
use crate::ui::widgets::{Button, IconButton, label};
use crate::words::{Kind, Position};

pub(super) use button::button;

/// Width of the sheet and height of its list, in points.
const WIDTH: f32 = 560.0;
const LIST: f32 = 420.0;
/// Height of the sheet without its list, in points.
const REST: f32 = 260.0;

/// What the chosen exercise is for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Picking {
    /// A new step in front of this place.
    Add(StepPath),
    /// Another exercise for this step.
    Change(StepPath),
}

/// What is typed and chosen in the sheet.
#[derive(Debug, Default)]
pub struct PickerState {
    pub(super) open: Option<Picking>,
    search: String,
    kind: Option<Kind>,
    position: Option<Position>,
    chosen: usize,
    /// The exercise that is being made, where none fits.
    making: Option<maker::Maker>,
    greeted: bool,
}

impl PickerState {
    /// Whether the sheet is open.
    pub(super) const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Opens the sheet.
    pub(super) fn open(&mut self, picking: Picking) {
        *self = Self {
            open: Some(picking),
            ..Self::default()
        };
    }
}

/// Draws the sheet, where it is open.
pub(super) fn ui(ui: &Ui, document: &Document, state: &mut PickerState) -> Vec<EditorAction> {
    let Some(picking) = state.open.clone() else {
        return Vec::new();
    };
    let p = ui.theme().palette;
    let frame = Frame::NONE
        .fill(p.bg_card)
        .corner_radius(20)
        .inner_margin(Margin::same(24));
    let sheet = Modal::new(Id::unique("exercises"))
        .frame(frame)
        .backdrop_color(p.bg_scrim.gamma_multiply(SCRIM_ALPHA))
        .show(ui.ctx(), |ui| {
            let room = ui.ctx().content_rect().size() - vec2(80.0, 64.0);
            ui.set_width(WIDTH.min(room.x));
            sheet(ui, document, state, &picking, room.y)
        });
    let closes = sheet.should_close();
    let actions = sheet.inner.unwrap_or_default();
    if closes || !actions.is_empty() {
        state.open = None;
    }
    actions
}

fn sheet(
    ui: &mut Ui,
    document: &Document,
    state: &mut PickerState,
    picking: &Picking,
    room: f32,
) -> Option<Vec<EditorAction>> {
    let ends = head(ui, picking);
    if let Some(maker) = &mut state.making {
        let made = maker::ui(ui, document, maker)?;
        let exercise = made.exercise;
        return Some(
            [made.action]
                .into_iter()
                .chain(with(picking, &exercise))
                .collect(),
        );
    }
    let all = search::exercises(document);
    search::ui(ui, state);
    let fitting: Vec<&Arc<Exercise>> = all.iter().filter(|one| search::fits(one, state)).collect();
    let entered = list::keys(ui, state, fitting.len());
    let height = LIST.min(room - REST).max(list::ROW * 2.0);
    let clicked = list::rows(ui, &fitting, state, height);
    let foot = foot(ui, state, picking);
    let pressed = clicked.or(entered).and_then(|nth| fitting.get(nth));
    let picked = pressed.map(|exercise| with(picking, exercise));
    picked
        .or(foot)
        .or_else(|| ends.then(Vec::new))
        .inspect(|_| state.open = None)
}

/// Whether the sheet is to be closed.
fn head(ui: &mut Ui, picking: &Picking) -> bool {
    let p = ui.theme().palette;
    let words = match picking {
        Picking::Add(_) => "Add a step",
        Picking::Change(_) => "Choose an exercise",
    };
    let mut closed = false;
    ui.horizontal(|ui| {
        label(ui, Type::Title, p.text_primary, words);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            closed = ui
                .add(IconButton::new(icons::CLOSE, "Close").key("Esc"))
                .clicked();
        });
    });
    ui.add_space(8.0);
    closed
}

/// What is no exercise of the list: a rest, and one's own.
fn foot(ui: &mut Ui, state: &mut PickerState, picking: &Picking) -> Option<Vec<EditorAction>> {
    ui.add_space(8.0);
    let mut asked = None;
    ui.horizontal(|ui| {
        let make = Button::secondary("Make your own exercise").icon(icons::MINE);
        if ui.add(make).clicked() {
            state.making = Some(maker::Maker::new(state.search.trim()));
        }
        if let Picking::Add(at) = picking
            && ui
                .add(Button::secondary("A rest").icon(icons::PAUSE))
                .clicked()
        {
            let (at, text) = (at.clone(), "Rest(\"30s\")".to_owned());
            asked = Some(vec![EditorAction::Edit(Edit::Insert { at, text })]);
        }
    });
    asked
}

/// The change that takes `exercise` for what was picked.
fn with(picking: &Picking, exercise: &Exercise) -> Vec<EditorAction> {
    let edit = match picking {
        Picking::Add(at) => Edit::Insert {
            at: at.clone(),
            text: new_step(kind_for(exercise), exercise),
        },
        Picking::Change(path) => Edit::step(path, Field::Exercise, exercise.id.as_str()),
    };
    vec![EditorAction::Edit(edit)]
}

/// How an exercise of this kind is usually counted.
const fn kind_for(exercise: &Exercise) -> StepKind {
    match exercise.kind {
        Kind::Strength => StepKind::Reps,
        Kind::Breath => StepKind::Breathe,
        Kind::Stretch | Kind::Release | Kind::Posture => StepKind::Hold,
    }
}
