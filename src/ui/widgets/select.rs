//! One of many: a field that opens a list.

use egui::{
    Popup, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo,
    vec2,
};

use super::look::State;
use super::{focus_ring, paint_line};
use crate::ui::theme::{Themed, Type, icons};

/// `if ui.add(Select::new(&mut chosen, &names, "Exercise").width(344.0)).changed() { … }`
#[derive(Debug)]
#[must_use = "add it to a ui"]
pub struct Select<'a> {
    chosen: &'a mut usize,
    options: &'a [&'a str],
    name: &'a str,
    width: f32,
    height: f32,
}

impl<'a> Select<'a> {
    /// The `chosen` position among the `options`, 200 wide and 40 high; the spoken name says what
    /// is chosen.
    pub const fn new(chosen: &'a mut usize, options: &'a [&'a str], name: &'a str) -> Self {
        Self {
            chosen,
            options,
            name,
            width: 200.0,
            height: 40.0,
        }
    }

    /// Width, in points.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Another height than 40; 36 in rows of settings.
    pub const fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    fn list(&mut self, button: &Response) -> bool {
        let before = *self.chosen;
        Popup::menu(button).width(self.width).show(|ui| {
            ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                for (nth, text) in self.options.iter().enumerate() {
                    if menu_row(ui, text, nth == *self.chosen, self.width - 18.0).clicked() {
                        *self.chosen = nth;
                    }
                }
            });
        });
        *self.chosen != before
    }
}

impl Widget for Select<'_> {
    fn ui(mut self, ui: &mut Ui) -> Response {
        let mut response = ui.allocate_response(vec2(self.width, self.height), Sense::click());
        let text = self.options.get(*self.chosen).copied().unwrap_or_default();
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(text.to_owned()),
            ..WidgetInfo::labeled(Role::ComboBox, response.enabled(), self.name)
        });
        paint(ui, &response, text);
        if self.list(&response) {
            response.mark_changed();
        }
        response
    }
}

fn paint(ui: &mut Ui, response: &Response, text: &str) {
    let p = ui.theme().palette;
    let rect = response.rect;
    let (line, ink) = match State::of(response) {
        State::Rest => (p.line_strong, p.text_primary),
        State::Hovered | State::Pressed => (p.line_control, p.text_primary),
        State::Disabled => (p.line_strong, p.text_disabled),
    };
    let stroke = Stroke::new(1.0, line);
    ui.painter()
        .rect(rect, 10.0, p.bg_input, stroke, StrokeKind::Inside);
    let caret = rect.right_center() - vec2(20.0, 0.0);
    icons::CARET_DOWN.paint(ui.painter(), caret, 16.0, p.text_secondary, false);
    let words = Rect::from_min_max(rect.min + vec2(12.0, 0.0), rect.max - vec2(36.0, 0.0));
    let line = (Type::Label, ink);
    paint_line(ui.painter(), words.left_center(), words.width(), text, line);
    focus_ring(ui, response, 10.0);
}

/// One line of a list, `width` points wide, with a tick where it is chosen. Whatever presses it,
/// keyboard and screen reader too, closes the list.
pub fn menu_row(ui: &mut Ui, text: &str, chosen: bool, width: f32) -> Response {
    let p = ui.theme().palette;
    let response = ui.allocate_response(vec2(width, 36.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, text));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(response.rect, 6.0, p.bg_hover);
    }
    if response.clicked() {
        ui.close();
    }
    if chosen {
        let at = response.rect.right_center() - vec2(14.0, 0.0);
        icons::CHECK.paint(ui.painter(), at, 16.0, p.text_primary, false);
    }
    let at = response.rect.left_center() + vec2(8.0, 0.0);
    let line = (Type::Label, p.text_primary);
    paint_line(ui.painter(), at, response.rect.width() - 36.0, text, line);
    response
}
