//! A row of the list: its dots, its figure, what is done and how much.

use egui::{
    Align2, Color32, CursorIcon, FontId, Id, LayerId, Order, Painter, Rect, Response, Role, Sense,
    Shadow, Ui, WidgetInfo, pos2, vec2,
};

use super::super::outline::{Outline, Row};
use super::super::thumb;
use super::drag::Drag;
use super::{ROW, StepsState, row_id};
use crate::editor::Document;
use crate::routine::model::Routine;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::focus_ring;

/// Width of the dots, in points.
pub(super) const HANDLE: f32 = 28.0;
/// Height of the row about the routine, in points.
pub(super) const ABOUT: f32 = 48.0;
/// From the left edge of a row to its figure and to its words, in points.
const FIGURE: f32 = 36.0;
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
        if !state.choice.has(&row.path) {
            state.choice.set(vec![row.path.clone()]);
        }
        state.drag = Some(Drag {
            held: row.path.clone(),
            steps: state.choice.outermost(),
        });
    }
}

fn paint(painter: &Painter, rect: Rect, row: &Row, chosen: bool, hovered: bool) {
    let palette = painter.theme().palette;
    let kind = row.exercise.as_ref().map(|exercise| exercise.kind.chart());
    if chosen || hovered {
        let fill = if chosen {
            palette.bg_raised
        } else {
            palette.bg_card
        };
        painter.rect_filled(rect, 12.0, fill);
    }
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

fn words(painter: &Painter, rect: Rect, row: &Row) {
    let palette = painter.theme().palette;
    let left = rect.left() + WORDS;
    let right = rect.right() - 10.0;
    let warned = if row.warned { 26.0 } else { 0.0 };
    let y = rect.center().y;
    let shift = if row.line.is_empty() { 0.0 } else { 11.0 };
    let name = (Type::LabelStrong.font(), palette.text_primary);
    cut(
        painter,
        &row.name,
        name,
        pos2(left, y - shift),
        right - left,
    );
    let line = (Type::Label.font(), palette.text_secondary);
    cut(
        painter,
        &row.line,
        line,
        pos2(left, y + 11.0),
        right - warned - left,
    );
}

/// One line of words, cut with an ellipsis after `width` points.
fn cut(painter: &Painter, text: &str, (font, ink): (FontId, Color32), at: egui::Pos2, width: f32) {
    let format = egui::TextFormat::simple(font, ink);
    let mut job = egui::text::LayoutJob::single_section(text.to_owned(), format);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(0.0));
    let words = painter.layout_job(job);
    painter.galley(at - vec2(0.0, words.size().y / 2.0), words, ink);
}

/// The row that hangs at the pointer.
pub(super) fn lifted(ui: &Ui, room: Rect, y: f32, row: &Row, count: usize) {
    let layer = LayerId::new(Order::Tooltip, Id::unique("dragged step"));
    let painter = ui.ctx().layer_painter(layer);
    let palette = painter.theme().palette;
    let rect = Rect::from_center_size(
        pos2(room.center().x + 6.0, y),
        vec2(room.width() - 24.0, ROW),
    );
    let shadow = Shadow {
        offset: [0, 8],
        blur: 24,
        spread: 0,
        color: palette.bg_scrim.gamma_multiply(0.5),
    };
    painter.add(shadow.as_shape(rect, 12.0));
    painter.rect_filled(rect, 12.0, palette.bg_hover);
    paint(&painter, rect, row, true, false);
    icons::HANDLE.paint(
        &painter,
        rect.left_center() + vec2(18.0, 0.0),
        18.0,
        palette.text_primary,
        false,
    );
    if count > 1 {
        let at = rect.right_top() + vec2(-8.0, 8.0);
        painter.circle_filled(at, 12.0, palette.button_primary_bg);
        let font = Type::Micro.font();
        let text = count.to_string();
        painter.text(
            at,
            Align2::CENTER_CENTER,
            text,
            font,
            palette.button_primary_fg,
        );
    }
}

/// The row above the steps: the routine as a whole. Whether it was pressed.
pub(super) fn about(ui: &Ui, rect: Rect, document: &Document, chosen: bool) -> bool {
    let palette = ui.theme().palette;
    let rect = rect.shrink2(vec2(8.0, 2.0));
    let response = ui.interact(rect, Id::unique("about the routine"), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(Role::ListBoxOption, true, chosen, "About this routine")
    });
    if chosen || response.hovered() {
        let fill = if chosen {
            palette.bg_raised
        } else {
            palette.bg_card
        };
        ui.painter().rect_filled(rect, 12.0, fill);
    }
    let at = rect.left_center() + vec2(18.0, 0.0);
    icons::INFO.paint(ui.painter(), at, 18.0, palette.text_secondary, chosen);
    let name = (Type::LabelStrong.font(), palette.text_primary);
    let left = rect.left() + FIGURE;
    cut(
        ui.painter(),
        "About this routine",
        name,
        pos2(left, rect.center().y),
        140.0,
    );
    let line = document
        .shown()
        .map(|shown| gist(&shown.routine))
        .unwrap_or_default();
    let words = (Type::Caption.font(), palette.text_tertiary);
    let left = left + 142.0;
    cut(
        ui.painter(),
        &line,
        words,
        pos2(left, rect.center().y),
        rect.right() - 8.0 - left,
    );
    focus_ring(ui, &response, 12.0);
    response.clicked()
}

/// How often it was prescribed, else who says so.
fn gist(routine: &Routine) -> String {
    match (routine.dose, &routine.source) {
        (Some(dose), _) => format!("{} a week", dose.per_week),
        (None, Some(source)) => source.clone(),
        (None, None) => String::new(),
    }
}
