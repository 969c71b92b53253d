//! The exercises that fit, one of them chosen.

use std::sync::Arc;

use egui::{
    Align2, Key, Modifiers, Painter, Rect, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2,
    vec2,
};

use super::{PickerState, thumb, wording};
use crate::routine::model::Exercise;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::label;
use crate::words::Side;

/// Height of a row, in points.
pub(super) const ROW: f32 = 64.0;

/// The arrows go through the list while one types; Enter takes the chosen one.
pub(super) fn keys(ui: &Ui, state: &mut PickerState, count: usize) -> Option<usize> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        state.chosen += 1;
    }
    if pressed(Key::ArrowUp) {
        state.chosen = state.chosen.saturating_sub(1);
    }
    state.chosen = state.chosen.min(count.saturating_sub(1));
    // Enter on a button presses the button; a line of text gives the keyboard away as it is pressed.
    let typing = ui.ctx().text_edit_focused() || ui.memory(|memory| memory.focused().is_none());
    let taken = typing && count > 0 && ui.input(|input| input.key_pressed(Key::Enter));
    taken.then_some(state.chosen)
}

/// Draws them; answers with the one that was pressed.
pub(super) fn rows(
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
            if chosen && walked(ui) {
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
    let size = vec2(ui.available_width() - 12.0, ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    let spoken = format!("{}, {}", exercise.name, gist(exercise));
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &spoken));
    if ui.is_rect_visible(rect) {
        if chosen || response.hovered() {
            let p = ui.theme().palette;
            let fill = if chosen { p.bg_raised } else { p.bg_window };
            ui.painter().rect_filled(rect, 10.0, fill);
        }
        paint(ui.painter(), rect, exercise);
    }
    response
}

/// "Stretch · kneeling · left and right".
fn gist(exercise: &Exercise) -> String {
    let sides = if exercise.sided {
        " · left and right"
    } else {
        ""
    };
    let kind = wording::kind(exercise.kind);
    format!("{kind} · {}{sides}", wording::position(exercise.position))
}

fn paint(painter: &Painter, rect: Rect, exercise: &Exercise) {
    let p = painter.theme().palette;
    let picture = Rect::from_min_size(rect.min + vec2(8.0, 6.0), vec2(60.0, 52.0));
    let side = if exercise.sided {
        Side::Left
    } else {
        Side::Both
    };
    thumb::paint(painter, picture, Some(exercise), side, false);
    let middle = pos2(rect.left() + 84.0, rect.center().y);
    let line = |y: f32, text: &str, kind: Type, ink| {
        let at = middle + vec2(0.0, y);
        painter.text(at, Align2::LEFT_CENTER, text, kind.font(), ink);
    };
    line(-10.0, &exercise.name, Type::LabelStrong, p.text_primary);
    line(12.0, &gist(exercise), Type::Caption, p.text_secondary);
}

fn walked(ui: &Ui) -> bool {
    ui.input(|input| input.key_pressed(Key::ArrowDown) || input.key_pressed(Key::ArrowUp))
}
