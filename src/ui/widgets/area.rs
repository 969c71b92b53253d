//! Words over several lines to type into. As high as they are, and from its fifth line on it scrolls
//! within itself; Enter begins a line, Tab leads on.

use egui::{FontSelection, Frame, Margin, Response, ScrollArea, TextEdit, Ui, Vec2, Widget};

use super::field::outline;
use crate::ui::theme::{Themed, Type};

/// Inside the outline, in points: one line is as high as a field.
const MARGIN: Margin = Margin::symmetric(12, 11);
/// What is seen at once, in points.
const MOST: f32 = 90.0;

/// `ui.add(Area::new(&mut note, "Note").hint("How it felt"))`
#[derive(Debug)]
#[must_use = "add it to a ui"]
pub struct Area<'a> {
    text: &'a mut String,
    name: &'a str,
    hint: &'a str,
    chars: usize,
}

impl<'a> Area<'a> {
    /// As wide as the room; the spoken name is shown while it is empty.
    pub const fn new(text: &'a mut String, name: &'a str) -> Self {
        Self {
            text,
            name,
            hint: name,
            chars: usize::MAX,
        }
    }

    /// What is shown while it is empty, where that is not its name.
    pub const fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// The most characters it takes.
    pub const fn at_most(mut self, chars: usize) -> Self {
        self.chars = chars;
        self
    }

    fn edit(self, ui: &mut Ui) -> Response {
        // Else a single line would be as high as a button, inside of its margin.
        ui.spacing_mut().interact_size = Vec2::ZERO;
        let p = ui.theme().palette;
        let edit = TextEdit::multiline(self.text)
            .frame(Frame::NONE)
            .margin(Margin::ZERO)
            .font(FontSelection::FontId(Type::Label.font()))
            .text_color(p.text_primary)
            .hint_text(Type::Label.text(self.hint, p.text_tertiary))
            .char_limit(self.chars)
            .desired_rows(1)
            .desired_width(f32::INFINITY);
        let response = ui.add(edit);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(self.name));
        response
    }
}

impl Widget for Area<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let frame = Frame::NONE
            .fill(ui.theme().palette.bg_input)
            .corner_radius(10)
            .inner_margin(MARGIN);
        let shown = frame.show(ui, |ui| {
            let area = ScrollArea::vertical().id_salt(self.name).max_height(MOST);
            area.show(ui, |ui| self.edit(ui)).inner
        });
        outline(ui, shown.response.rect, shown.inner.has_focus(), false);
        shown.inner
    }
}
