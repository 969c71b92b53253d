//! The form of what is chosen: a step, a group, a rest, or the routine itself.

mod cues;
mod doing;
mod dose;
mod fields;
mod group;
mod heard;
mod line;
mod own;
mod routine;
mod side;
mod times;

use std::time::Duration;

use egui::{Align, Layout, Rect, ScrollArea, Sense, Ui, UiBuilder, vec2};

use super::action::EditorAction;
use super::outline::Outline;
use super::picker::Picking;
use crate::editor::{Document, StepPath, Target};
use crate::routine::model::Step;
use crate::time::format::clock;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{label, wrapped_label};

use fields::Fields;

/// Height of the head, and margins, in points.
const HEAD: f32 = 56.0;
const MARGIN: f32 = 24.0;
/// Wider than this the form does not grow, in points.
const MOST: f32 = 420.0;

/// What the form asks for.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// Changes.
    pub actions: Vec<EditorAction>,
    /// An exercise is to be chosen.
    pub pick: Option<Picking>,
}

/// Draws the form into `rect`.
pub(super) fn ui(
    ui: &mut Ui,
    rect: Rect,
    document: &Document,
    outline: &Outline,
    current: Option<&StepPath>,
) -> Asked {
    let head = rect
        .with_max_y(rect.top() + HEAD)
        .shrink2(vec2(MARGIN, 0.0));
    let row = current.and_then(|path| outline.row(path));
    title(ui, head, document, row);
    let room = rect.with_min_y(head.bottom());
    let inside = &mut ui.new_child(UiBuilder::new().max_rect(room));
    inside.spacing_mut().scroll.floating_allocated_width = 0.0;
    let area = ScrollArea::vertical()
        .id_salt(("form", current))
        .auto_shrink(false);
    let shown = area.show(inside, |ui| {
        let margin = egui::Margin::symmetric(24, 4);
        let frame = egui::Frame::NONE.inner_margin(margin);
        frame.show(ui, |ui| body(ui, document, current)).inner
    });
    shown.inner
}

fn body(ui: &mut Ui, document: &Document, current: Option<&StepPath>) -> Asked {
    ui.spacing_mut().item_spacing.y = 0.0;
    let width = ui.available_width().min(MOST);
    ui.set_width(width);
    if !document.is_current() {
        stale(ui, width);
    }
    let target = current.map_or(Target::Routine, |path| Target::Step(path.clone()));
    let mut fields = Fields {
        document,
        target,
        actions: Vec::new(),
        width,
    };
    let pick = match current {
        None => {
            if let Some(shown) = document.shown() {
                routine::ui(ui, &mut fields, &shown.routine);
            }
            None
        }
        Some(path) => step(ui, &mut fields, path),
    };
    ui.add_space(MARGIN);
    follow_focus(ui);
    Asked {
        actions: fields.actions,
        pick,
    }
}

fn step(ui: &mut Ui, fields: &mut Fields<'_>, path: &StepPath) -> Option<Picking> {
    let document = fields.document;
    match document.step(path)? {
        Step::Repeat(group) => {
            group::ui(ui, fields, path, group);
            None
        }
        Step::Rest(rest) => {
            group::rest(ui, fields, rest);
            None
        }
        step => {
            let pick = doing::ui(ui, fields, path, step);
            side::ui(ui, fields, step);
            dose::ui(ui, fields, step);
            times::ui(ui, fields, step);
            cues::ui(ui, fields, step);
            more(ui, fields, step);
            own::ui(ui, fields, step);
            heard::ui(ui, document, path);
            pick
        }
    }
}

/// What is seldom changed.
fn more(ui: &mut Ui, fields: &mut Fields<'_>, step: &Step) {
    ui.add_space(6.0);
    dose::differing(ui, fields, step);
    side::order(ui, fields, step);
    dose::pace(ui, fields, step);
}

/// "Step 2", and how long it takes.
fn title(ui: &mut Ui, rect: Rect, document: &Document, row: Option<&super::outline::Row>) {
    let name = match row {
        None => "About this routine".to_owned(),
        Some(row) => match row.number {
            Some(number) => format!("Step {number}"),
            None => "Group".to_owned(),
        },
    };
    let left = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(left), |ui| {
        label(ui, Type::Strong, ui.theme().palette.text_primary, name);
    });
    let Some([all, held]) = row.and_then(|row| lengths(document, row.number?)) else {
        return;
    };
    let palette = ui.theme().palette;
    let right = Layout::right_to_left(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(right), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let text = format!("in all, {} held", clock(held));
        label(ui, Type::Label, palette.text_secondary, text);
        label(ui, Type::LabelStrong, palette.text_primary, clock(all));
    });
}

/// How long a step lasts with everything around it, and how much of that is held; all rounds.
fn lengths(document: &Document, number: usize) -> Option<[Duration; 2]> {
    let timeline = document.shown()?.timeline.as_ref()?;
    let step = number.checked_sub(1)?;
    let segments = timeline.segments.iter().filter(|one| one.step == step);
    let sum = segments.fold([Duration::ZERO; 2], |[all, held], segment| {
        let len = segment.planned();
        let more = if segment.phase.is_active() {
            len
        } else {
            Duration::ZERO
        };
        [all + len, held + more]
    });
    Some(sum)
}

/// "Source has an error. Last good version shown."
fn stale(ui: &mut Ui, width: f32) {
    let palette = ui.theme().palette;
    let (rect, _) = ui.allocate_exact_size(vec2(width, 36.0), Sense::hover());
    ui.painter().rect_filled(rect, 6.0, palette.bg_raised);
    let at = rect.left_center() + vec2(20.0, 0.0);
    icons::INFO.paint(ui.painter(), at, 18.0, palette.text_secondary, false);
    let words = rect.with_min_x(rect.left() + 38.0).shrink2(vec2(0.0, 8.0));
    ui.scope_builder(UiBuilder::new().max_rect(words), |ui| {
        let text = "Source has an error. Last good version shown.";
        wrapped_label(ui, Type::Label, palette.text_secondary, text);
    });
    ui.add_space(14.0);
}

/// What the Tab key has just led to is scrolled into sight.
fn follow_focus(ui: &Ui) {
    let focused = ui.memory(egui::Memory::focused);
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    let gained = response
        .filter(|response| response.gained_focus() && response.layer_id == ui.layer_id())
        .filter(|response| ui.min_rect().x_range().contains(response.rect.center().x));
    if let Some(response) = gained {
        ui.scroll_to_rect(response.rect.expand(32.0), None);
    }
}
