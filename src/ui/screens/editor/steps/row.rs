//! A row of the list: its dots, its figure, what is done and how much.

use egui::{CursorIcon, Painter, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::super::outline::{Outline, Row};
use super::super::thumb;
use super::{StepsState, row_id};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{focus_ring, paint_line};

/// Width of the dots, in points.
pub(super) const HANDLE: f32 = 28.0;
/// From the left edge of a row to its figure and to its words, in points.
pub(super) const FIGURE: f32 = 36.0;
const WORDS: f32 = 108.0;

/// How far a step in groups stands to the right, in points.
#[expect(clippy::cast_precision_loss, reason = "at most four groups")]
pub(super) fn indent(depth: usize) -> f32 {
    depth.min(4) as f32 * 16.0
}

/// Draws a row into `rect` and follows the pointer on it.
pub(super) fn ui(ui: &Ui, rect: Rect, row: &Row, outline: &Outline, state: &mut StepsState) {
    let response = sense(ui, rect, row, state);
    if state.focus && state.choice.current() == Some(&row.path) {
        response.request_focus();
        state.focus = false;
    }
    let chosen = state.choice.has(&row.path);
    let inner = rect.with_min_x(rect.left() + indent(row.path.depth()));
    paint(ui.painter(), inner, row, chosen, response.hovered());
    focus_ring(ui, &response, 12.0);
    handle(ui, inner, row, state);
    if response.clicked() {
        choose(ui, row, outline, state);
    }
}

/// Chooses the row that was clicked, alone or with others.
fn choose(ui: &Ui, row: &Row, outline: &Outline, state: &mut StepsState) {
    let held = ui.input(|input| input.modifiers);
    if held.command {
        state.choice.toggle(&row.path);
    } else if held.shift {
        state.choice.extend(outline, &row.path);
    } else {
        state.choice.set(vec![row.path.clone()]);
    }
    state.focus = true;
}

/// Clicks for all rows, the keyboard for the chosen one.
fn sense(ui: &Ui, rect: Rect, row: &Row, state: &StepsState) -> Response {
    let current = state.choice.current();
    let is_stop = current.map_or(row.number == Some(1), |path| *path == row.path);
    let sense = if is_stop {
        Sense::click()
    } else {
        Sense::CLICK
    };
    let response = ui.interact(rect, row_id(&row.path), sense);
    let chosen = state.choice.has(&row.path);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, row.spoken()));
    response
}

fn handle(ui: &Ui, rect: Rect, row: &Row, state: &mut StepsState) {
    let place = rect.with_max_x(rect.left() + HANDLE);
    let id = row_id(&row.path).with("handle");
    let response = ui.interact(place, id, Sense::DRAG);
    let palette = ui.theme().palette;
    let ink = if response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::Grab);
        palette.text_primary
    } else {
        palette.text_tertiary
    };
    let at = place.center() + vec2(4.0, 0.0);
    icons::HANDLE.paint(ui.painter(), at, 18.0, ink, false);
    if response.drag_started() {
        state.take_up(&row.path);
    }
}

/// Paints a row that is where it belongs, or under the pointer.
pub(super) fn paint(painter: &Painter, rect: Rect, row: &Row, chosen: bool, hovered: bool) {
    let palette = painter.theme().palette;
    let kind = row.exercise.as_ref().map(|exercise| exercise.kind.chart());
    ground(painter, rect, chosen, hovered);
    if chosen {
        let bar = rect.with_max_x(rect.left() + 4.0).shrink2(vec2(0.0, 14.0));
        let ink = kind.map_or(palette.text_tertiary, |kind| palette.kind(kind));
        painter.rect_filled(bar, 2.0, ink);
    }
    let picture = Rect::from_min_size(rect.min + vec2(FIGURE, 8.0), vec2(60.0, 52.0));
    thumb::paint(
        painter,
        picture,
        row.exercise.as_deref(),
        row.side,
        row.number.is_none(),
    );
    words(painter, rect, row);
    if row.warned {
        let at = pos2(rect.right() - 18.0, rect.center().y + 10.0);
        icons::WARNING.paint(painter, at, 18.0, palette.warn_fg, true);
    }
}

/// The ground of a row that is chosen or under the pointer.
pub(super) fn ground(painter: &Painter, rect: Rect, chosen: bool, hovered: bool) {
    let palette = painter.theme().palette;
    let fill = match (chosen, hovered) {
        (true, _) => palette.bg_raised,
        (false, true) => palette.bg_card,
        (false, false) => return,
    };
    painter.rect_filled(rect, 12.0, fill);
}

fn words(painter: &Painter, rect: Rect, row: &Row) {
    let palette = painter.theme().palette;
    let middle = pos2(rect.left() + WORDS, rect.center().y);
    let width = rect.right() - 10.0 - middle.x;
    let rise = if row.line.is_empty() { 0.0 } else { 11.0 };
    let name = (Type::LabelStrong, palette.text_primary);
    paint_line(painter, middle - vec2(0.0, rise), width, &row.name, name);
    let warned = if row.warned { 26.0 } else { 0.0 };
    let below = middle + vec2(0.0, 11.0);
    let line = (Type::Label, palette.text_secondary);
    paint_line(painter, below, width - warned, &row.line, line);
}
