//! The top of the page: where one is, what day it is, search and import.

use chrono::NaiveDate;
use egui::{Align2, Event, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::{SessionsState, import};
use crate::ui::action::Action;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::Field;

/// Height of the row, in points.
const ROW: f32 = 40.0;
/// Width of the search field where there is room, in points.
const SEARCH: f32 = 264.0;
/// Between the field and the button, in points.
const GAP: f32 = 12.0;
/// Narrower than this, search and import go below the title.
const ONE_ROW: f32 = 720.0;

/// Draws the head.
pub(super) fn ui(ui: &mut Ui, today: NaiveDate, state: &mut SessionsState) -> Vec<Action> {
    let width = ui.available_width();
    let one_row = width >= ONE_ROW;
    let height = if one_row { ROW } else { 2.0 * ROW + GAP };
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    title(ui, rect, today);
    let row = Rect::from_min_max(pos2(rect.left(), rect.bottom() - ROW), rect.max);
    let button = row.with_min_x(row.right() - import::WIDTH);
    let search = row.with_max_x(button.left() - GAP);
    let search = if one_row {
        search.with_min_x(search.right() - SEARCH)
    } else {
        search
    };
    let inside = &mut ui.new_child(UiBuilder::new().max_rect(rect));
    search_ui(inside, search, &mut state.filter.search);
    import::ui(inside, button, &mut state.import_path)
}

fn title(ui: &mut Ui, rect: Rect, today: NaiveDate) {
    let palette = ui.theme().palette;
    let line = rect.with_max_y(rect.top() + ROW);
    let (kind, ink) = (Type::Page, palette.text_primary);
    let words = ui.painter().text(
        line.left_center(),
        Align2::LEFT_CENTER,
        "Sessions",
        kind.font(),
        ink,
    );
    // Both stand on one base line: the smaller letters are moved down by what they are less high.
    let date = pos2(words.right() + 12.0, line.center().y + 4.0);
    let text = today.format("%A %-d %B").to_string();
    let font = Type::Label.font();
    ui.painter()
        .text(date, Align2::LEFT_CENTER, text, font, palette.text_tertiary);
}

/// The field, and the key that leads to it.
fn search_ui(ui: &mut Ui, rect: Rect, search: &mut String) {
    let free = !ui.ctx().text_edit_focused();
    let field = Field::new(search, "Search sessions")
        .icon(icons::SEARCH)
        .key("/")
        .width(rect.width());
    let response = ui.put(rect, field);
    // The character, not the key: on many keyboards the slash lies behind Shift.
    let slash = |event: &Event| matches!(event, Event::Text(text) if text == "/");
    if free && ui.input(|input| input.events.iter().any(slash)) {
        response.request_focus();
    }
}
