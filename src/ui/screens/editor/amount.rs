//! A number that is typed, or changed with the arrow keys or the signs beside it.
//!
//! Whoever enters what is on paper types: "75" or "1:15" is quicker than any number of presses.

use std::ops::RangeInclusive;

use egui::text::{CCursor, CCursorRange, CharIndex};
use egui::{
    Align2, FontSelection, Frame, Id, Key, Margin, Modifiers, Rect, Response, Role, Sense, Stroke,
    StrokeKind, TextEdit, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::scale::Scale;
use super::wording;
use crate::ui::theme::{Icon, Themed, Type, icons};

/// Height, and width of the signs, in points.
const HEIGHT: f32 = 40.0;
const SIGN: f32 = 32.0;

/// A number with its name and its bounds.
pub(super) struct Amount<'a> {
    /// Spoken.
    pub name: &'a str,
    /// How it is now.
    pub value: u64,
    /// What it may be.
    pub range: RangeInclusive<u64>,
    /// What it counts.
    pub scale: Scale,
    /// In points.
    pub width: f32,
}

/// What is typed, and the value at that time.
type Draft = (String, u64);

/// What came of a frame of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Changed {
    /// The new value.
    pub value: Option<u64>,
    /// Whether the keyboard was taken away from it.
    pub left: bool,
}

/// What came of a frame of its text.
struct Typed {
    response: Response,
    /// The number, where it is one and within bounds.
    value: Option<u64>,
    wrong: bool,
}

impl Amount<'_> {
    /// Draws it and follows keys and pointer.
    pub(super) fn show(self, ui: &mut Ui) -> Changed {
        let (rect, whole) = ui.allocate_exact_size(vec2(self.width, HEIGHT), Sense::hover());
        let p = ui.theme().palette;
        ui.painter().rect_filled(rect, 10.0, p.bg_input);
        let id = ui.make_persistent_id((self.name, whole.id));
        let stepped = self.arrows(ui, id).or_else(|| self.signs(ui, rect, id));
        let typed = self.edit(ui, rect, id, stepped);
        let focused = typed.response.has_focus();
        let line = match (focused, typed.wrong) {
            (_, true) => Stroke::new(2.0, p.danger_line),
            (true, false) => Stroke::new(2.0, p.focus),
            (false, false) => Stroke::new(1.0, p.line_strong),
        };
        ui.painter()
            .rect_stroke(rect, 10.0, line, StrokeKind::Inside);
        let value = stepped.or(typed.value);
        Changed {
            value: value.filter(|value| *value != self.value),
            left: typed.response.lost_focus() || (stepped.is_some() && !focused),
        }
    }

    /// One step more or less.
    fn step(&self, more: bool) -> u64 {
        let step = (self.scale.step)(self.value).max(1);
        let to = if more {
            (self.value / step + 1) * step
        } else {
            self.value.saturating_sub(1) / step * step
        };
        to.clamp(*self.range.start(), *self.range.end())
    }

    fn arrows(&self, ui: &Ui, id: Id) -> Option<u64> {
        if !ui.memory(|memory| memory.has_focus(id)) {
            return None;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let (up, down) = (pressed(Key::ArrowUp), pressed(Key::ArrowDown));
        (up || down).then(|| self.step(up))
    }

    /// Less and more. The keyboard has the arrow keys for them, so Tab goes past.
    fn signs(&self, ui: &Ui, rect: Rect, id: Id) -> Option<u64> {
        let left = rect.with_max_x(rect.left() + SIGN);
        let right = rect.with_min_x(rect.right() - SIGN);
        let less = self.sign(ui, left, id.with("less"), icons::MINUS, false);
        let more = self.sign(ui, right, id.with("more"), icons::PLUS, true);
        (less || more).then(|| self.step(more))
    }

    fn sign(&self, ui: &Ui, rect: Rect, id: Id, icon: Icon, more: bool) -> bool {
        let can = self.step(more) != self.value;
        let response = ui.interact(rect, id, Sense::CLICK);
        let way = if more { "more" } else { "less" };
        let name = format!("{}, {way}", self.name);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, can, &name));
        let p = ui.theme().palette;
        let ink = match (can, response.hovered()) {
            (false, _) => p.text_disabled,
            (true, true) => p.text_primary,
            (true, false) => p.text_secondary,
        };
        icon.paint(ui.painter(), rect.center(), 16.0, ink, false);
        can && response.clicked()
    }

    /// The text of it. What is typed stays as it is typed while the keyboard is in it.
    fn edit(&self, ui: &mut Ui, rect: Rect, id: Id, stepped: Option<u64>) -> Typed {
        let had = ui.memory(|memory| memory.has_focus(id));
        let now = (self.scale.write)(stepped.unwrap_or(self.value));
        let draft = self.draft(ui, id).filter(|_| had && stepped.is_none());
        let mut text = draft.unwrap_or(now);
        let response = self.text_edit(ui, rect, id, &mut text);
        if response.gained_focus() {
            select_all(ui, id, &text);
        }
        if response.has_focus() {
            ui.data_mut(|data| data.insert_temp(id, (text.clone(), self.value)));
        } else {
            ui.data_mut(|data| data.remove_temp::<Draft>(id));
        }
        let read = (self.scale.read)(&text).filter(|value| self.range.contains(value));
        let typing = (response.changed() || response.has_focus()) && stepped.is_none();
        Typed {
            value: read.filter(|_| typing),
            wrong: read.is_none() && response.has_focus(),
            response,
        }
    }

    /// What was typed, as long as nothing else changed the value: undo does.
    fn draft(&self, ui: &Ui, id: Id) -> Option<String> {
        let (text, before) = ui.data(|data| data.get_temp::<Draft>(id))?;
        let same = before == self.value || (self.scale.read)(&text) == Some(self.value);
        same.then_some(text)
    }

    fn text_edit(&self, ui: &mut Ui, rect: Rect, id: Id, text: &mut String) -> Response {
        let unit = (self.scale.unit)((self.scale.read)(text).unwrap_or(self.value));
        let inner = rect.shrink2(vec2(SIGN, 4.0));
        let field = if unit.is_empty() {
            inner
        } else {
            beside_unit(ui, inner, text, unit)
        };
        let edit = TextEdit::singleline(text)
            .id(id)
            .frame(Frame::NONE)
            .margin(Margin::ZERO)
            .font(FontSelection::FontId(Type::LabelStrong.font()))
            .text_color(ui.theme().palette.text_primary)
            .desired_width(field.width())
            .char_limit(12)
            .align(Align2::CENTER_CENTER);
        let mut inside = ui.new_child(UiBuilder::new().max_rect(field));
        let response = inside.put(field, edit);
        let (name, value) = (self.name.to_owned(), wording::amount(text, unit));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_label(name);
            node.set_value(value);
        });
        response
    }
}

/// Paints the unit behind the number; answers with the room of the number, so that both together stand
/// in the middle.
fn beside_unit(ui: &Ui, room: Rect, number: &str, unit: &str) -> Rect {
    let p = ui.theme().palette;
    let font = Type::LabelStrong.font();
    let number = ui
        .painter()
        .layout_no_wrap(number.to_owned(), font, p.text_primary);
    let field = room.translate(vec2(-7.0, 0.0));
    let at = field.center() + vec2(number.size().x / 2.0 + 4.0, 0.0);
    let font = Type::Label.font();
    ui.painter()
        .text(at, Align2::LEFT_CENTER, unit, font, p.text_secondary);
    field
}

fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(CharIndex(text.chars().count()));
    let all = CCursorRange::two(CCursor::default(), end);
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}
