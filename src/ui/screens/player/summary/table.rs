//! The exercises with their held time: bars from the middle, left to the left.

use std::time::Duration;

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::super::ink::Words;
use super::Row;
use crate::time::format::{clock, words};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::Card;

/// Height of a line, and of a bar, in points.
const LINE: f32 = 36.0;
const BAR: f32 = 10.0;
/// Half of the gap between left and right.
const GAP: f32 = 2.0;

/// From left to right: names, bars, times.
struct Columns {
    middle: f32,
    half: f32,
    longest: Duration,
}

/// Draws the card; nothing where nothing was held.
pub(super) fn ui(ui: &mut Ui, rows: &[Row]) {
    if rows.is_empty() {
        return;
    }
    Card::new().margin(20).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let sided = rows.iter().any(is_sided);
        let width = ui.available_width();
        let left = ui.max_rect().left();
        let columns = Columns {
            middle: left + width * 0.58,
            half: (width * 0.19).min(134.0),
            longest: rows.iter().map(reach).max().unwrap_or_default(),
        };
        if sided {
            head(ui, &columns);
        }
        for row in rows {
            line(ui, row, &columns);
        }
    });
}

fn is_sided(row: &Row) -> bool {
    !row.held.left.is_zero() || !row.held.right.is_zero()
}

/// How far a row's bar goes from the middle.
fn reach(row: &Row) -> Duration {
    let sided = row.held.left.max(row.held.right);
    sided.max(row.held.both / 2)
}

fn head(ui: &mut Ui, columns: &Columns) {
    let ink = ui.theme().palette.text_secondary;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    let y = rect.center().y - 4.0;
    let words = |text| Words::new(text, Type::Micro.font(), ink);
    words("Left").show(ui, pos2(columns.middle - 10.0, y), Align2::RIGHT_CENTER);
    words("Right").show(ui, pos2(columns.middle + 10.0, y), Align2::LEFT_CENTER);
}

fn line(ui: &mut Ui, row: &Row, columns: &Columns) {
    let palette = ui.theme().palette;
    let size = vec2(ui.available_width(), LINE);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken(row)));
    let name = Words::new(&row.name, Type::LabelStrong.font(), palette.text_primary)
        .within(columns.middle - columns.half - rect.left() - 12.0)
        .rows(2);
    let galley = name.galley(ui);
    let at = Align2::LEFT_CENTER.anchor_size(rect.left_center(), galley.size());
    ui.painter().galley(at.min, galley, palette.text_primary);
    bars(ui, row, columns, rect.center().y);
    times(ui, row, rect);
}

fn bars(ui: &Ui, row: &Row, columns: &Columns, y: f32) {
    let colour = ui.theme().palette.kind(row.kind);
    let share = |span: Duration| {
        let longest = columns.longest.as_secs_f32().max(1.0);
        columns.half * span.as_secs_f32() / longest
    };
    let bar = |from: f32, to: f32| {
        let rect = Rect::from_x_y_ranges(from..=to, (y - BAR / 2.0)..=(y + BAR / 2.0));
        if rect.width() > 0.5 {
            ui.painter().rect_filled(rect, BAR / 2.0, colour);
        }
    };
    let middle = columns.middle;
    let both = share(row.held.both / 2);
    bar(middle - both, middle + both);
    if is_sided(row) {
        bar(middle - GAP - share(row.held.left), middle - GAP);
        bar(middle + GAP, middle + GAP + share(row.held.right));
    }
}

fn times(ui: &Ui, row: &Row, rect: Rect) {
    let palette = ui.theme().palette;
    let end = rect.right_center();
    let paint = |offset: f32, text: String, font, colour| {
        let at = end - vec2(offset, 0.0);
        ui.painter()
            .text(at, Align2::RIGHT_CENTER, text, font, colour);
    };
    let grey = palette.text_secondary;
    if !is_sided(row) {
        paint(0.0, clock(row.held.both), Type::Label.font(), grey);
        return;
    }
    let left = format!("L {}", clock(row.held.left));
    paint(70.0, left, Type::LabelStrong.font(), palette.text_primary);
    let right = format!("R {}", clock(row.held.right));
    paint(0.0, right, Type::LabelStrong.font(), palette.text_primary);
}

/// "Low lunge: left 30 s, right 0 s"
fn spoken(row: &Row) -> String {
    if is_sided(row) {
        let (left, right) = (words(row.held.left), words(row.held.right));
        format!("{}: left {left}, right {right}", row.name)
    } else {
        format!("{}: {}", row.name, words(row.held.both))
    }
}
