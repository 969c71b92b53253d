//! A place of a chart that stands for a number.

use egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo};

use crate::ui::widgets::{focus_ring, hover_hint};

/// `Mark { name: "Monday 16 November", value: "11:44" }.show(ui, rect, id, sense)`
#[derive(Debug, Clone, Copy)]
pub struct Mark<'a> {
    /// What the number is of.
    pub name: &'a str,
    /// The number, exactly and in words.
    pub value: &'a str,
    /// A button where a click leads on.
    pub role: Role,
}

impl<'a> Mark<'a> {
    /// A number to be read.
    #[must_use]
    pub const fn new(name: &'a str, value: &'a str) -> Self {
        Self {
            name,
            value,
            role: Role::Meter,
        }
    }

    /// A number that leads on when it is clicked.
    #[must_use]
    pub const fn button(name: &'a str, value: &'a str) -> Self {
        Self {
            role: Role::Button,
            ..Self::new(name, value)
        }
    }

    /// Makes `rect` the mark: named, with its exact value in a tooltip, under the pointer and where
    /// the focus is. The corners of the focus ring have this `radius`.
    #[expect(clippy::must_use_candidate, reason = "most marks are only to be read")]
    pub fn show(self, ui: &Ui, rect: Rect, id: Id, sense: Sense, radius: f32) -> Response {
        let response = ui.interact(rect, id, sense);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(self.role, true, self.name);
            info.current_text_value = Some(self.value.to_owned());
            info
        });
        focus_ring(ui, &response, radius);
        let words = || format!("{}\n{}", self.name, self.value);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if response.has_focus() {
            response.show_tooltip_text(words());
            response
        } else if response.hovered() {
            hover_hint(response, words())
        } else {
            response
        }
    }
}
