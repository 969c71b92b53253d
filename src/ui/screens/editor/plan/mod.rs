//! The plan below the panes: how long it takes, what each side gets, what a physiotherapist would ask.

mod strip;
mod sums;

use egui::{Align, Align2, Layout, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::outline::{Outline, Warning};
use crate::editor::{Document, StepPath};
use crate::routine::model::Routine;
use crate::time::format::clock;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{focus_ring, label};
use sums::Sums;

/// Margin at both sides, and height of the rows, in points.
const MARGIN: f32 = 24.0;
const TOTALS: f32 = 44.0;
const STRIP: f32 = 28.0;
const WARNINGS: f32 = 40.0;

/// Narrower rows tell no sides, and no muscles, in points.
const SIDES: f32 = 480.0;
const MUSCLES: f32 = 620.0;

/// What was pressed in the plan.
pub(super) enum Pressed {
    /// A step is to be shown.
    Step(StepPath),
    /// A warning is to be shown where it stands.
    Warning(usize),
}

/// Draws the plan into `rect`.
pub(super) fn ui(
    ui: &mut Ui,
    rect: Rect,
    document: &Document,
    outline: &Outline,
    current: Option<&StepPath>,
    low: bool,
) -> Option<Pressed> {
    let inner = rect.shrink2(vec2(MARGIN, 0.0));
    let hair = egui::Stroke::new(1.0, ui.theme().palette.line_hair);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, hair);
    let totals = inner.with_max_y(inner.top() + if low { 32.0 } else { TOTALS });
    let shown = document.shown()?;
    let Some(timeline) = &shown.timeline else {
        empty(ui, totals);
        return None;
    };
    totals_ui(ui, totals, &Sums::of(timeline), &shown.routine);
    let bars = totals.with_min_y(totals.bottom() + 2.0);
    let bars = bars.with_max_y(bars.top() + STRIP);
    let pressed = strip::ui(ui, bars, document, outline, timeline, current);
    if low {
        return pressed.map(Pressed::Step);
    }
    let row = inner.with_min_y(rect.bottom() - WARNINGS - 4.0);
    let warning = warnings(ui, row, &outline.warnings);
    pressed.map(Pressed::Step).or(warning.map(Pressed::Warning))
}

fn empty(ui: &mut Ui, rect: Rect) {
    let ink = ui.theme().palette.text_tertiary;
    let text = "Nothing to do yet.";
    let font = Type::Label.font();
    ui.painter()
        .text(rect.left_center(), Align2::LEFT_CENTER, text, font, ink);
}

/// "11:44 in all  10:04 held  Hip flexors L 2:10 R 1:30".
fn totals_ui(ui: &mut Ui, rect: Rect, sums: &Sums, routine: &Routine) {
    let p = ui.theme().palette;
    let left = Layout::left_to_right(Align::Center);
    let room = rect.with_max_x(rect.right() - 180.0);
    ui.scope_builder(UiBuilder::new().max_rect(room).layout(left), |ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        lengths(ui, sums);
        sides(ui, sums, rect.width());
    });
    let right = Layout::right_to_left(Align::Center);
    let room = rect.with_min_x(room.right());
    ui.scope_builder(UiBuilder::new().max_rect(room).layout(right), |ui| {
        label(ui, Type::Label, p.text_secondary, needs(routine));
    });
}

/// How long it is, and how much of that is held.
fn lengths(ui: &mut Ui, sums: &Sums) {
    let p = ui.theme().palette;
    let all = if sums.open {
        "in all, and as long as you like"
    } else {
        "in all"
    };
    for (length, words) in [(sums.total, all), (sums.held, "held")] {
        label(ui, Type::LabelStrong, p.text_primary, clock(length));
        label(ui, Type::Label, p.text_secondary, words);
        ui.add_space(12.0);
    }
}

/// How much falls to each side, and the muscle that gets most unlike shares, where there is room.
fn sides(ui: &mut Ui, sums: &Sums, width: f32) {
    let p = ui.theme().palette;
    if width > SIDES && !(sums.left.is_zero() && sums.right.is_zero()) {
        let sides = format!("{} · {}", clock(sums.left), clock(sums.right));
        label(ui, Type::Label, p.text_secondary, "Left · right");
        label(ui, Type::LabelStrong, p.text_primary, sides);
        ui.add_space(12.0);
    }
    if let Some((muscle, left, right)) = sums.uneven.filter(|_| width > MUSCLES) {
        label(ui, Type::Label, p.text_secondary, muscle.label());
        let sides = format!("L {} R {}", clock(left), clock(right));
        label(ui, Type::LabelStrong, p.text_primary, sides);
    }
}

/// "Floor · mat, knee pad".
fn needs(routine: &Routine) -> String {
    let place = routine.place.label();
    if routine.equipment.is_empty() {
        place.to_owned()
    } else {
        format!("{place} · {}", routine.equipment.join(", "))
    }
}

/// The warnings in words, each leading to its step; which was pressed.
fn warnings(ui: &mut Ui, rect: Rect, warnings: &[Warning]) -> Option<usize> {
    let mut pressed = None;
    let inside = &mut ui.new_child(UiBuilder::new().max_rect(rect));
    inside.spacing_mut().scroll.floating_allocated_width = 0.0;
    ScrollArea::horizontal()
        .id_salt("warnings")
        .show(inside, |ui| {
            let layout = Layout::left_to_right(Align::Center);
            ui.with_layout(layout, |ui| {
                ui.set_height(WARNINGS - 4.0);
                ui.spacing_mut().item_spacing.x = 12.0;
                for (nth, warning) in warnings.iter().enumerate().take(MOST) {
                    if warning_ui(ui, nth, warning) {
                        pressed = Some(nth);
                    }
                }
            });
        });
    pressed
}

/// More warnings than that nobody reads in a row; the steps have theirs all the same.
const MOST: usize = 40;

fn warning_ui(ui: &mut Ui, nth: usize, warning: &Warning) -> bool {
    let p = ui.theme().palette;
    let number = (nth + 1).to_string();
    let strong = Type::LabelStrong.font();
    let number = ui.painter().layout_no_wrap(number, strong, p.text_primary);
    let font = Type::Label.font();
    let text = warning.text.clone();
    let words = ui.painter().layout_no_wrap(text, font, p.text_secondary);
    let width = 26.0 + number.size().x + 8.0 + words.size().x + 8.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, 32.0), Sense::click());
    let spoken = format!("Warning {}. {}", nth + 1, warning.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    if response.hovered() {
        ui.painter().rect_filled(rect, 8.0, p.bg_raised);
    }
    let mut at = rect.left_center() + vec2(4.0, 0.0);
    icons::WARNING.paint(ui.painter(), at + vec2(8.0, 0.0), 18.0, p.warn_fg, true);
    at.x += 22.0;
    for galley in [number, words] {
        let top = at - vec2(0.0, galley.size().y / 2.0);
        at.x += galley.size().x + 8.0;
        ui.painter().galley(top, galley, p.text_secondary);
    }
    focus_ring(ui, &response, 8.0);
    response.clicked()
}
