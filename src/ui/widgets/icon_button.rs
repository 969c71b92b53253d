//! A button that is only an icon: the words are its tooltip and its spoken name.

use egui::accesskit::Node;
use egui::{Response, Role, Sense, Ui, Widget, WidgetInfo, vec2};

use super::hint::hover_hint;
use super::look::State;
use super::{Look, focus_ring};
use crate::ui::theme::{Icon, Themed};

/// `ui.add(IconButton::new(icons::CLOSE, "Close").key("Esc"))`
#[derive(Debug, Clone)]
#[must_use = "add it to a ui"]
pub struct IconButton<'a> {
    icon: Icon,
    name: &'a str,
    key: Option<&'a str>,
    look: Look,
    filled: bool,
    round: bool,
    width: f32,
    height: f32,
    icon_size: f32,
}

impl<'a> IconButton<'a> {
    /// A ghost button 40 wide and high with an outline icon of 20.
    pub const fn new(icon: Icon, name: &'a str) -> Self {
        Self {
            icon,
            name,
            key: None,
            look: Look::Ghost,
            filled: false,
            round: false,
            width: 40.0,
            height: 40.0,
            icon_size: 20.0,
        }
    }

    /// A round or pill-shaped control of the player with a filled icon of 28.
    pub const fn player(icon: Icon, name: &'a str, look: Look, width: f32) -> Self {
        let mut button = Self::new(icon, name).look(look).filled().size(width);
        button.height = 56.0;
        button.round = true;
        button.icon_size = 28.0;
        button
    }

    /// Another look than ghost.
    pub const fn look(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// The filled drawing of the icon.
    pub const fn filled(mut self) -> Self {
        self.filled = true;
        self
    }

    /// As round as its size lets it be.
    pub const fn round(mut self) -> Self {
        self.round = true;
        self
    }

    /// Width and height, in points; 48 in the player's top bar.
    pub const fn size(mut self, size: f32) -> Self {
        self.width = size;
        self.height = size;
        self
    }

    /// Height of the icon, in points.
    pub const fn icon_size(mut self, size: f32) -> Self {
        self.icon_size = size;
        self
    }

    /// The key that does the same, for the tooltip.
    pub const fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }
}

impl Widget for IconButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let response = ui.allocate_response(vec2(self.width, self.height), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), self.name));
        if ui.is_rect_visible(response.rect) {
            let radius = if self.round { self.height / 2.0 } else { 10.0 };
            let ink = self.look.ink(ui.theme().palette, State::of(&response));
            ink.paint(ui.painter(), response.rect, radius);
            let centre = response.rect.center();
            self.icon
                .paint(ui.painter(), centre, self.icon_size, ink.text, self.filled);
            focus_ring(ui, &response, radius);
        }
        match self.key {
            Some(key) => {
                let shortcut = |node: &mut Node| node.set_keyboard_shortcut(key);
                ui.ctx().accesskit_node_builder(response.id, shortcut);
                hover_hint(response, format!("{} ({key})", self.name))
            }
            None => hover_hint(response, self.name),
        }
    }
}
