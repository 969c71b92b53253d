//! One line of text to type into.

use egui::{
    Align2, FontSelection, Frame, Margin, Rect, Response, Sense, Stroke, StrokeKind, TextEdit, Ui,
    UiBuilder, Widget, pos2, vec2,
};

use super::{key_hint_width, paint_key_hint};
use crate::ui::theme::{Icon, Themed, Type};

/// Height of a field, in points.
const HEIGHT: f32 = 40.0;
/// Room at both ends, in points.
const MARGIN: f32 = 12.0;

/// `ui.add(Field::new(&mut search, "Search sessions").icon(icons::SEARCH).key("/"))`
#[derive(Debug)]
#[must_use = "add it to a ui"]
pub struct Field<'a> {
    text: &'a mut String,
    name: &'a str,
    hint: &'a str,
    icon: Option<Icon>,
    key: Option<&'a str>,
    error: Option<&'a str>,
    width: f32,
    chars: usize,
}

impl<'a> Field<'a> {
    /// A field 264 wide; the spoken name is shown while it is empty.
    pub const fn new(text: &'a mut String, name: &'a str) -> Self {
        Self {
            text,
            name,
            hint: name,
            icon: None,
            key: None,
            error: None,
            width: 264.0,
            chars: usize::MAX,
        }
    }

    /// What is shown while the field is empty, where that is not its name.
    pub const fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// An icon before the text.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The key that leads here, shown while the field is empty.
    pub const fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// What is wrong with the text: a red outline, and the sentence below.
    pub const fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// Width, in points.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// The most characters it takes.
    pub const fn at_most(mut self, chars: usize) -> Self {
        self.chars = chars;
        self
    }

    fn edit(&mut self, ui: &mut Ui, rect: Rect) -> Response {
        let palette = ui.theme().palette;
        let edit = TextEdit::singleline(&mut *self.text)
            .frame(Frame::NONE)
            .margin(Margin::ZERO)
            .font(FontSelection::FontId(Type::Label.font()))
            .text_color(palette.text_primary)
            .hint_text(Type::Label.text(self.hint, palette.text_tertiary))
            .char_limit(self.chars)
            .desired_width(rect.width())
            .align(Align2::LEFT_CENTER);
        let mut inside = ui.new_child(UiBuilder::new().max_rect(rect));
        let response = inside.put(rect, edit);
        let name = self.name.to_owned();
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(name));
        response
    }

    /// Where the text goes, between icon and key.
    fn text_rect(&self, ui: &Ui, rect: Rect) -> Rect {
        let left = self.icon.map_or(0.0, |_| 28.0);
        let right = self.key.map_or(0.0, |key| key_hint_width(ui, key) + 8.0);
        Rect::from_min_max(
            pos2(rect.left() + MARGIN + left, rect.top() + 4.0),
            pos2(rect.right() - MARGIN - right, rect.bottom() - 4.0),
        )
    }

    fn paint(&self, ui: &Ui, rect: Rect, focused: bool) {
        let palette = ui.theme().palette;
        outline(ui, rect, focused, self.error.is_some());
        if let Some(icon) = self.icon {
            let centre = rect.left_center() + vec2(MARGIN + 9.0, 0.0);
            icon.paint(ui.painter(), centre, 18.0, palette.text_secondary, false);
        }
        if let Some(key) = self.key.filter(|_| self.text.is_empty() && !focused) {
            let width = key_hint_width(ui, key) + 8.0;
            paint_key_hint(ui, rect.right_center() - vec2(width, 0.0), key, None);
        }
    }
}

/// The line around a field.
pub(super) fn outline(ui: &Ui, rect: Rect, focused: bool, wrong: bool) {
    let palette = ui.theme().palette;
    let line = match (focused, wrong) {
        (true, _) => Stroke::new(2.0, palette.focus),
        (false, true) => Stroke::new(1.5, palette.danger_line),
        (false, false) => Stroke::new(1.0, palette.line_control),
    };
    ui.painter()
        .rect_stroke(rect, 10.0, line, StrokeKind::Inside);
}

impl Widget for Field<'_> {
    fn ui(mut self, ui: &mut Ui) -> Response {
        let palette = ui.theme().palette;
        let below = self.error.map_or(0.0, |_| 24.0);
        let size = vec2(self.width, HEIGHT + below);
        let whole = ui.allocate_response(size, Sense::hover()).rect;
        let rect = whole.with_max_y(whole.top() + HEIGHT);
        ui.painter().rect_filled(rect, 10.0, palette.bg_input);
        let inner = self.text_rect(ui, rect);
        let response = self.edit(ui, inner);
        self.paint(ui, rect, response.has_focus());
        if let Some(error) = self.error {
            let at = rect.left_bottom() + vec2(0.0, 14.0);
            let font = Type::Caption.font();
            ui.painter()
                .text(at, Align2::LEFT_CENTER, error, font, palette.danger_fg);
        }
        response
    }
}
