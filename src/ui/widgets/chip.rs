//! A filter that is on or off.

use egui::{
    Color32, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2, vec2,
};

use super::focus_ring;
use super::look::State;
use crate::ui::theme::{Icon, Palette, Themed, Type};

/// Height of a chip, in points.
const HEIGHT: f32 = 36.0;
/// Room at both ends, in points.
const MARGIN: f32 = 14.0;
/// The icon with the gap behind it, in points.
const ICON_ROOM: f32 = 26.0;

/// `if ui.add(Chip::new("Desk", on).icon(icons::DESK)).clicked() { … }`
#[derive(Debug, Clone)]
#[must_use = "add it to a ui"]
pub struct Chip<'a> {
    text: &'a str,
    name: Option<&'a str>,
    on: bool,
    icon: Option<Icon>,
    round: bool,
}

impl<'a> Chip<'a> {
    /// A chip that is `on` or not; a click is for the caller to act on.
    pub const fn new(text: &'a str, on: bool) -> Self {
        Self {
            text,
            name: None,
            on,
            icon: None,
            round: false,
        }
    }

    /// A round chip for one letter, 32 wide, such as a weekday; `name` is spoken.
    pub const fn letter(text: &'a str, name: &'a str, on: bool) -> Self {
        let mut chip = Self::new(text, on);
        chip.name = Some(name);
        chip.round = true;
        chip
    }

    /// An icon before the words.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Ground, outline and words.
    fn colours(&self, p: &Palette, state: State) -> (Color32, Color32, Color32) {
        match (self.on, state) {
            (_, State::Disabled) => (Color32::TRANSPARENT, p.line_strong, p.text_disabled),
            (true, State::Hovered) => (
                p.button_primary_hover,
                p.button_primary_hover,
                p.button_primary_fg,
            ),
            (true, _) => (
                p.button_primary_bg,
                p.button_primary_bg,
                p.button_primary_fg,
            ),
            (false, State::Rest) => (Color32::TRANSPARENT, p.line_strong, p.text_secondary),
            (false, _) => (p.bg_raised, p.line_control, p.text_primary),
        }
    }
}

impl Widget for Chip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let words = ui.painter().layout_no_wrap(
            self.text.to_owned(),
            Type::Label.font(),
            Color32::PLACEHOLDER,
        );
        let icon_room = self.icon.map_or(0.0, |_| ICON_ROOM);
        let size = if self.round {
            vec2(32.0, 32.0)
        } else {
            vec2(words.size().x + icon_room + 2.0 * MARGIN, HEIGHT)
        };
        let response = ui.allocate_response(size, Sense::click());
        let name = self.name.unwrap_or(self.text);
        response
            .widget_info(|| WidgetInfo::selected(Role::Button, response.enabled(), self.on, name));
        let rect = response.rect;
        let (fill, line, text) = self.colours(ui.theme().palette, State::of(&response));
        let radius = rect.height() / 2.0;
        let stroke = Stroke::new(1.5, line);
        ui.painter()
            .rect(rect, radius, fill, stroke, StrokeKind::Inside);
        if let Some(icon) = self.icon {
            let centre = pos2(rect.left() + MARGIN + 9.0, rect.center().y);
            icon.paint(ui.painter(), centre, 18.0, text, false);
        }
        let at = rect.center() + vec2(icon_room, 0.0) / 2.0 - words.size() / 2.0;
        ui.painter().galley(at, words, text);
        focus_ring(ui, &response, radius);
        response
    }
}
