//! How tight one side feels, from 0 (loose) to 10 (very tight), or nothing said.
//!
//! One control, not eleven: Tab comes by once, the arrows change it, Delete takes the answer back,
//! and a screen reader meets a slider with a value.

use egui::accesskit::{Action, ActionData};
use egui::{
    Align2, Color32, Event, EventFilter, Key, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

use super::focus::paint as paint_focus;
use crate::history::tightness::TIGHTEST;
use crate::ui::theme::{Themed, Type};

/// From one number to the next where there is room, in points.
const PITCH: f32 = 32.0;
/// Height of a number's cell, and of the lines over and under the cells, in points.
const CELL: f32 = 40.0;
const HEAD: f32 = 30.0;
const FOOT: f32 = 32.0;

/// `if let Some(value) = Scale::new("Left", value).before(Some(6)).show(ui) { … }`
#[derive(Debug, Clone, Copy)]
#[must_use = "show it in a ui"]
pub struct Scale<'a> {
    name: &'a str,
    value: Option<u8>,
    before: Option<u8>,
}

impl<'a> Scale<'a> {
    /// A scale with this name over it, where `value` was said.
    pub const fn new(name: &'a str, value: Option<u8>) -> Self {
        let before = None;
        Self {
            name,
            value,
            before,
        }
    }

    /// What was said before the session: a dot under its number.
    pub const fn before(mut self, before: Option<u8>) -> Self {
        self.before = before;
        self
    }

    /// Width of all numbers where there is room, in points.
    pub const WIDTH: f32 = PITCH * 11.0;

    /// Draws it over the width that is there; answers with the new value where it changed.
    pub fn show(self, ui: &mut Ui) -> Option<Option<u8>> {
        let width = ui.available_width().min(Self::WIDTH);
        let (rect, _) = ui.allocate_exact_size(vec2(width, HEAD + CELL + FOOT), Sense::hover());
        let cells = Rect::from_min_size(rect.min + vec2(0.0, HEAD), vec2(width, CELL));
        let id = ui.scope_id().with(("how tight", self.name));
        let response = ui.interact(cells, id, Sense::click());
        if response.clicked() {
            // Whoever missed the number by one goes on with the arrows.
            response.request_focus();
        }
        let value = self.changed(ui, &response);
        tell(ui, &response, self.name, value);
        self.words(ui, rect);
        for nth in 0..=TIGHTEST {
            cell(ui, cell_rect(cells, nth), nth, value == Some(nth));
        }
        if response.gained_focus() {
            // The arrows are ours from the second frame on, so there has to be one.
            ui.ctx().request_repaint();
        }
        if response.has_focus() {
            paint_focus(ui.painter(), cells, 8.0);
        }
        (value != self.value).then_some(value)
    }

    /// The value after the pointer, the keys and the screen reader had their say.
    fn changed(&self, ui: &Ui, response: &Response) -> Option<u8> {
        if let Some(at) = response
            .interact_pointer_pos()
            .filter(|_| response.clicked())
        {
            let hit = (0..=TIGHTEST).find(|nth| at.x < cell_rect(response.rect, *nth).right());
            return hit.filter(|hit| Some(*hit) != self.value);
        }
        if let Some(value) = set_by_reader(ui, response) {
            return Some(value);
        }
        match (steps(ui, response), self.value) {
            (Step::None, value) => value,
            (Step::Nothing, _) => None,
            (_, None) => Some(self.before.unwrap_or(0)),
            (Step::Up, Some(value)) => Some((value + 1).min(TIGHTEST)),
            (Step::Down, Some(value)) => Some(value.saturating_sub(1)),
        }
    }

    /// The lines over and under the numbers.
    fn words(&self, ui: &Ui, rect: Rect) {
        let palette = ui.theme().palette;
        let paint = |at, align, text: &str, kind: Type, ink: Color32| {
            ui.painter().text(at, align, text, kind.font(), ink)
        };
        let left = pos2(rect.left(), rect.top() + 10.0);
        let ink = palette.text_primary;
        paint(left, Align2::LEFT_CENTER, self.name, Type::Strong, ink);
        let foot = rect.bottom() - 10.0;
        let (loose, tight) = (pos2(rect.left(), foot), pos2(rect.right(), foot));
        let ink = palette.text_tertiary;
        paint(loose, Align2::LEFT_CENTER, "loose", Type::Micro, ink);
        paint(tight, Align2::RIGHT_CENTER, "very tight", Type::Micro, ink);
        if let Some(before) = self.before {
            said_before(ui, rect, before);
        }
    }
}

/// The answer of before the session: in words, and as a ring under its number.
fn said_before(ui: &Ui, rect: Rect, before: u8) {
    let palette = ui.theme().palette;
    let paint = |at, text: &str, kind: Type, ink| {
        ui.painter()
            .text(at, Align2::RIGHT_CENTER, text, kind.font(), ink)
    };
    let right = pos2(rect.right(), rect.top() + 10.0);
    let number = before.to_string();
    let number = paint(right, &number, Type::LabelStrong, palette.text_primary);
    let ahead = number.left_center() - vec2(4.0, 0.0);
    paint(ahead, "before", Type::Label, palette.text_secondary);
    let cells = Rect::from_min_size(rect.min, vec2(rect.width(), HEAD + CELL));
    let under = cell_rect(cells, before).center_bottom() + vec2(0.0, 6.0);
    let ring = Stroke::new(2.0, palette.text_secondary);
    ui.painter().circle_stroke(under, 3.0, ring);
}

/// What the keys ask for.
#[derive(Debug, Clone, Copy)]
enum Step {
    None,
    Up,
    Down,
    /// The answer is taken back.
    Nothing,
}

fn steps(ui: &Ui, response: &Response) -> Step {
    let asked = |action| ui.input(|input| input.has_accesskit_action_request(response.id, action));
    if asked(Action::Increment) {
        return Step::Up;
    }
    if asked(Action::Decrement) {
        return Step::Down;
    }
    if !response.has_focus() {
        return Step::None;
    }
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    ui.input(|input| input.events.iter().find_map(step_of))
        .unwrap_or(Step::None)
}

/// What a key asks for that was pressed, or is held down.
const fn step_of(event: &Event) -> Option<Step> {
    let Event::Key {
        key, pressed: true, ..
    } = event
    else {
        return None;
    };
    match key {
        Key::ArrowRight => Some(Step::Up),
        Key::ArrowLeft => Some(Step::Down),
        Key::Delete | Key::Backspace => Some(Step::Nothing),
        _ => None,
    }
}

/// A number that a screen reader sets at once.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to 0–10"
)]
fn set_by_reader(ui: &Ui, response: &Response) -> Option<u8> {
    ui.input(|input| {
        let mut wishes = input.accesskit_action_requests(response.id, Action::SetValue);
        wishes.find_map(|wish| match wish.data {
            Some(ActionData::NumericValue(value)) => {
                Some(value.round().clamp(0.0, f64::from(TIGHTEST)) as u8)
            }
            _ => None,
        })
    })
}

fn tell(ui: &Ui, response: &Response, name: &str, value: Option<u8>) {
    let spoken = format!("{name}: how tight, 0 to 10");
    let number = f64::from(value.unwrap_or(0));
    response.widget_info(|| WidgetInfo::slider(true, number, &spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(f64::from(TIGHTEST));
        node.set_numeric_value_step(1.0);
        for action in [Action::Increment, Action::Decrement, Action::SetValue] {
            node.add_action(action);
        }
        if value.is_none() {
            node.set_value("nothing said");
        }
    });
}

/// The cell of a number; they share the width of all.
fn cell_rect(cells: Rect, nth: u8) -> Rect {
    let pitch = (cells.width() + 2.0) / 11.0;
    let left = cells.left() + pitch * f32::from(nth);
    Rect::from_min_size(pos2(left, cells.top()), vec2(pitch - 2.0, cells.height()))
}

fn cell(ui: &Ui, rect: Rect, nth: u8, is_said: bool) {
    let palette = ui.theme().palette;
    let hovered = ui.rect_contains_pointer(rect);
    let (fill, ink, kind) = match (is_said, hovered) {
        (true, _) => (
            palette.button_primary_bg,
            palette.button_primary_fg,
            Type::Strong,
        ),
        (false, true) => (palette.bg_hover, palette.text_primary, Type::Body),
        (false, false) => (palette.bg_raised, palette.text_secondary, Type::Body),
    };
    ui.painter().rect_filled(rect, 8.0, fill);
    let text = nth.to_string();
    ui.painter()
        .text(rect.center(), Align2::CENTER_CENTER, text, kind.font(), ink);
}
