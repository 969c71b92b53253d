//! Choosing an exercise: searched by words, by kind and by position, seen by its figure.

use std::sync::Arc;

use egui::{
    Align2, Frame, Id, Key, Margin, Modal, Modifiers, Rect, Response, Role, ScrollArea, Sense,
    Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::action::EditorAction;
use super::{maker, thumb, wording};
use crate::editor::{Document, Edit, Field, StepKind, StepPath, new_step};
use crate::routine::model::Exercise;
use crate::ui::theme::{SCRIM_ALPHA, Themed, Type, icons};
use crate::ui::widgets::{Button, Chip, Field as Line, IconButton, Select, focus_ring, label};
use crate::words::{Kind, Position, Side};

/// Width of the sheet and height of its list, in points.
const WIDTH: f32 = 560.0;
const LIST: f32 = 420.0;
/// Height of a row, in points.
const ROW: f32 = 64.0;

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

/// The control that opens the sheet; whether it was pressed.
pub(super) fn button(ui: &mut Ui, name: &str, chosen: &str, width: f32) -> bool {
    let p = ui.theme().palette;
    let (rect, response) = ui.allocate_exact_size(vec2(width, 40.0), Sense::click());
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(chosen.to_owned()),
        ..WidgetInfo::labeled(Role::ComboBox, true, name)
    });
    let line = if response.hovered() {
        p.line_control
    } else {
        p.line_strong
    };
    let stroke = Stroke::new(1.0, line);
    let painter = ui.painter();
    painter.rect(rect, 10.0, p.bg_input, stroke, StrokeKind::Inside);
    let at = rect.left_center() + vec2(12.0, 0.0);
    let inside = painter.with_clip_rect(rect.with_max_x(rect.right() - 36.0));
    inside.text(
        at,
        Align2::LEFT_CENTER,
        chosen,
        Type::LabelStrong.font(),
        p.text_primary,
    );
    let caret = rect.right_center() - vec2(20.0, 0.0);
    icons::CARET_DOWN.paint(painter, caret, 16.0, p.text_secondary, false);
    focus_ring(ui, &response, 10.0);
    response.clicked()
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
    let all = exercises(document);
    filters(ui, state);
    let fitting: Vec<&Arc<Exercise>> = all.iter().filter(|one| fits(one, state)).collect();
    let entered = keys(ui, state, fitting.len());
    let list = LIST.min(room - 260.0).max(ROW * 2.0);
    let clicked = rows(ui, &fitting, state, list);
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

/// The file's own exercises, then the catalogue without those they hide.
fn exercises(document: &Document) -> Vec<Arc<Exercise>> {
    let own = document
        .shown()
        .map(|shown| shown.routine.exercises.clone());
    let own = own.unwrap_or_default();
    let hidden = |entry: &Arc<Exercise>| own.iter().any(|one| one.id == entry.id);
    let rest = document.catalogue().iter().filter(|entry| !hidden(entry));
    own.iter().chain(rest).cloned().collect()
}

fn filters(ui: &mut Ui, state: &mut PickerState) {
    let width = ui.available_width();
    let line = Line::new(&mut state.search, "Search exercises").icon(icons::SEARCH);
    let field = ui.add(line.width(width));
    if field.changed() {
        state.chosen = 0;
    }
    if !state.greeted {
        field.request_focus();
        state.greeted = true;
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for kind in super::form::KINDS {
            let on = state.kind == Some(kind);
            if ui.add(Chip::new(wording::kind(kind), on)).clicked() {
                state.kind = (!on).then_some(kind);
                state.chosen = 0;
            }
        }
        position(ui, state);
    });
    ui.add_space(4.0);
}

fn position(ui: &mut Ui, state: &mut PickerState) {
    let positions = super::form::POSITIONS;
    let names: Vec<&str> = std::iter::once("Any position")
        .chain(positions.iter().map(|one| wording::position(*one)))
        .collect();
    let at = positions
        .iter()
        .position(|one| Some(*one) == state.position);
    let mut chosen = at.map_or(0, |nth| nth + 1);
    let select = Select::new(&mut chosen, &names, "Position").height(36.0);
    if ui.add(select.width(180.0)).changed() {
        let nth = chosen.checked_sub(1);
        state.position = nth.and_then(|nth| positions.get(nth).copied());
        state.chosen = 0;
    }
}

/// Whether every word typed is found, and kind and position are as chosen.
fn fits(exercise: &Exercise, state: &PickerState) -> bool {
    let kind = state.kind.is_none_or(|kind| kind == exercise.kind);
    let position = state.position.is_none_or(|one| one == exercise.position);
    let text = format!(
        "{} {} {} {}",
        exercise.name,
        exercise.id,
        wording::kind(exercise.kind),
        wording::position(exercise.position)
    );
    let text = text.to_lowercase();
    let typed = state.search.to_lowercase();
    kind && position && typed.split_whitespace().all(|word| text.contains(word))
}

/// The arrows go through the list while one types; Enter takes the chosen one.
fn keys(ui: &Ui, state: &mut PickerState, count: usize) -> Option<usize> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        state.chosen += 1;
    }
    if pressed(Key::ArrowUp) {
        state.chosen = state.chosen.saturating_sub(1);
    }
    state.chosen = state.chosen.min(count.saturating_sub(1));
    // Enter on a button presses the button.
    let typing = ui.ctx().text_edit_focused() || ui.memory(|memory| memory.focused().is_none());
    let lost = ui.input(|input| input.key_pressed(Key::Enter));
    (lost && typing || searched(ui, lost))
        .then_some(state.chosen)
        .filter(|_| count > 0)
}

/// A line of text gives the keyboard away as Enter is pressed.
fn searched(ui: &Ui, enter: bool) -> bool {
    enter && ui.memory(|memory| memory.focused().is_none())
}

fn rows(
    ui: &mut Ui,
    fitting: &[&Arc<Exercise>],
    state: &mut PickerState,
    height: f32,
) -> Option<usize> {
    let p = ui.theme().palette;
    let mut clicked = None;
    let area = ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height);
    area.auto_shrink([false, false]).show(ui, |ui| {
        ui.set_height(height);
        ui.spacing_mut().item_spacing.y = 2.0;
        if fitting.is_empty() {
            label(ui, Type::Body, p.text_secondary, "No exercise fits.");
        }
        for (nth, exercise) in fitting.iter().enumerate() {
            let chosen = nth == state.chosen;
            let row = row(ui, exercise, chosen);
            if chosen && ui.input(|i| i.key_pressed(Key::ArrowDown) || i.key_pressed(Key::ArrowUp))
            {
                row.scroll_to_me(None);
            }
            if row.clicked() {
                clicked = Some(nth);
            }
        }
    });
    clicked
}

fn row(ui: &mut Ui, exercise: &Exercise, chosen: bool) -> Response {
    let p = ui.theme().palette;
    let size = vec2(ui.available_width() - 12.0, ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    let line = format!(
        "{} · {}{}",
        wording::kind(exercise.kind),
        wording::position(exercise.position),
        if exercise.sided {
            " · left and right"
        } else {
            ""
        }
    );
    let spoken = format!("{}, {line}", exercise.name);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &spoken));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if chosen || response.hovered() {
        let fill = if chosen { p.bg_raised } else { p.bg_window };
        ui.painter().rect_filled(rect, 10.0, fill);
    }
    let picture = Rect::from_min_size(rect.min + vec2(8.0, 6.0), vec2(60.0, 52.0));
    let side = if exercise.sided {
        Side::Left
    } else {
        Side::Both
    };
    thumb::paint(ui.painter(), picture, Some(exercise), side, false);
    let left = rect.left() + 84.0;
    let at = pos2(left, rect.center().y - 10.0);
    let (name, middle) = (Type::LabelStrong.font(), Align2::LEFT_CENTER);
    ui.painter()
        .text(at, middle, &exercise.name, name, p.text_primary);
    let at = pos2(left, rect.center().y + 12.0);
    let font = Type::Caption.font();
    ui.painter().text(at, middle, line, font, p.text_secondary);
    response
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
