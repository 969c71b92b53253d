//! The list of steps: chosen, moved by dragging or with Alt and the arrows, cut, copied, pasted.

mod about;
mod bar;
mod choice;
mod drag;
mod keys;
mod lifted;
mod moves;
mod row;

use egui::{Align, Id, Layout, Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::action::EditorAction;
use super::outline::Outline;
use crate::editor::{Document, StepPath};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, label, wrapped_label};

pub use choice::Choice;
use drag::Drag;

/// Height of the head, of a row and of a row with the gap below it, in points.
const HEAD: f32 = 64.0;
const ROW: f32 = 68.0;
const PITCH: f32 = 72.0;
/// Height of the hint below the list, in points.
const HINT: f32 = 52.0;

/// What of the list is chosen, and what is being dragged.
#[derive(Debug, Default)]
pub struct StepsState {
    /// The chosen steps.
    pub choice: Choice,
    drag: Option<Drag>,
    /// The chosen row is to get the keyboard.
    focus: bool,
    /// The chosen row is to come into sight.
    reveal: bool,
}

impl StepsState {
    /// Chooses these steps and shows the first of them.
    pub fn select(&mut self, steps: Vec<StepPath>) {
        self.choice.set(steps);
        self.reveal = true;
    }

    /// The same, and gives it the keyboard.
    pub fn focus(&mut self, steps: Vec<StepPath>) {
        self.select(steps);
        self.focus = true;
    }

    /// Takes up a row to drag it: with all that is chosen where it is one of them, else alone.
    fn take_up(&mut self, row: &StepPath) {
        if !self.choice.has(row) {
            self.choice.set(vec![row.clone()]);
        }
        self.drag = Some(Drag {
            held: row.clone(),
            steps: self.choice.outermost(),
        });
    }
}

/// The id of a row.
fn row_id(path: &StepPath) -> Id {
    Id::unique(("step", path))
}

/// What the list asks for beside changes.
pub(super) enum Asked {
    /// Something is to be added behind the chosen steps.
    Add,
    Do(EditorAction),
}

/// Draws the list into `rect`.
pub(super) fn ui(
    ui: &mut Ui,
    rect: Rect,
    document: &Document,
    outline: &Outline,
    state: &mut StepsState,
) -> Vec<Asked> {
    state.choice.keep_to(outline);
    let mut asked = Vec::new();
    let (head, rest) = rect.split_top_bottom_at_y(rect.top() + HEAD);
    asked.extend(head_ui(ui, head));
    let (about, rest) = rest.split_top_bottom_at_y(rest.top() + about::HEIGHT);
    if about::ui(ui, about, document, state.choice.is_routine()) {
        state.choice.set(Vec::new());
    }
    let several = state.choice.paths().len() > 1;
    let foot = if several { bar::HEIGHT } else { HINT };
    let (room, foot) = rest.split_top_bottom_at_y(rest.bottom() - foot);
    list(
        ui,
        room.with_min_y(room.top() + 4.0),
        outline,
        state,
        &mut asked,
    );
    if several {
        asked.extend(bar::ui(ui, foot, document, &state.choice));
    } else {
        hint(ui, foot, outline);
    }
    let pressed = keys::ui(ui, document, outline, state);
    asked.extend(pressed.into_iter().map(Asked::Do));
    asked
}

fn head_ui(ui: &mut Ui, rect: Rect) -> Option<Asked> {
    let inner = rect.shrink2(vec2(16.0, 0.0)).with_min_x(rect.left() + 24.0);
    let left = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(inner).layout(left), |ui| {
        let ink = ui.theme().palette.text_primary;
        label(ui, Type::Strong, ink, "Steps");
    });
    let right = Layout::right_to_left(Align::Center);
    let add = ui.scope_builder(UiBuilder::new().max_rect(inner).layout(right), |ui| {
        let button = Button::secondary("Add").height(32.0).icon(icons::PLUS);
        ui.add(button.name("Add a step")).clicked()
    });
    add.inner.then_some(Asked::Add)
}

fn list(
    ui: &mut Ui,
    room: Rect,
    outline: &Outline,
    state: &mut StepsState,
    asked: &mut Vec<Asked>,
) {
    let inside = &mut ui.new_child(UiBuilder::new().max_rect(room));
    inside.spacing_mut().scroll.floating_allocated_width = 0.0;
    let area = ScrollArea::vertical().auto_shrink(false);
    area.show_viewport(inside, |ui, viewport| {
        let top = ui.min_rect().top();
        ui.set_height(height(outline.rows.len()));
        rows(ui, room, viewport, outline, state);
        asked.extend(drag::ui(ui, room, top, outline, state).map(Asked::Do));
    });
}

/// The rows in sight, and the chosen one even out of it: what is not drawn loses the keyboard.
fn rows(ui: &Ui, room: Rect, viewport: Rect, outline: &Outline, state: &mut StepsState) {
    let top = ui.min_rect().top();
    let current = state.choice.current().and_then(|path| outline.index(path));
    let seen = seen(viewport, outline.rows.len());
    let extra = current.filter(|nth| !seen.contains(nth));
    for nth in seen.chain(extra) {
        if let Some(row) = outline.rows.get(nth) {
            row::ui(ui, place(room, top, nth), row, outline, state);
        }
    }
    if let Some(nth) = current.filter(|_| state.reveal) {
        ui.scroll_to_rect(place(room, top, nth).expand(8.0), None);
        state.reveal = false;
    }
}

#[expect(clippy::cast_precision_loss, reason = "some hundreds of rows")]
fn height(rows: usize) -> f32 {
    rows as f32 * PITCH
}

/// Where a row is on the screen.
fn place(room: Rect, top: f32, nth: usize) -> Rect {
    let row = room.shrink2(vec2(8.0, 0.0)).with_min_y(top + height(nth));
    row.with_max_y(row.top() + ROW)
}

/// The rows in sight.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "some hundreds of rows"
)]
fn seen(viewport: Rect, rows: usize) -> std::ops::Range<usize> {
    let first = (viewport.top() / PITCH).floor().max(0.0) as usize;
    let behind = (viewport.bottom() / PITCH).ceil().max(0.0) as usize;
    first.min(rows)..behind.min(rows)
}

fn hint(ui: &mut Ui, rect: Rect, outline: &Outline) {
    let palette = ui.theme().palette;
    let text = if outline.rows.is_empty() {
        "No step yet. Add one, or paste lines such as “Bridge 3x8”."
    } else {
        "Drag the dots to reorder, or use Alt with the arrow keys"
    };
    let inner = rect.shrink2(vec2(24.0, 6.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        wrapped_label(ui, Type::Caption, palette.text_tertiary, text);
    });
}
