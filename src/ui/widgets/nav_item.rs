//! One of the places the window can be at, in the bar on the left.

use egui::{Align2, Color32, Response, Role, Sense, Ui, Widget, WidgetInfo, vec2};

use super::focus_ring;
use super::look::State;
use crate::ui::theme::{Icon, Themed, Type};

/// `if ui.add(NavItem::new(icons::SESSIONS, "Sessions", here)).clicked() { … }`
#[derive(Debug, Clone)]
#[must_use = "add it to a ui"]
pub struct NavItem<'a> {
    icon: Icon,
    text: &'a str,
    here: bool,
}

impl<'a> NavItem<'a> {
    /// An item 72 wide and 64 high; `here` where the window is at it.
    pub const fn new(icon: Icon, text: &'a str, here: bool) -> Self {
        Self { icon, text, here }
    }
}

impl Widget for NavItem<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let p = ui.theme().palette;
        let response = ui.allocate_response(vec2(72.0, 64.0), Sense::click());
        response.widget_info(|| {
            WidgetInfo::selected(Role::Tab, response.enabled(), self.here, self.text)
        });
        let (fill, ink) = match (self.here, State::of(&response)) {
            (true, _) => (p.bg_raised, p.text_primary),
            (false, State::Rest) => (Color32::TRANSPARENT, p.text_tertiary),
            (false, State::Disabled) => (Color32::TRANSPARENT, p.text_disabled),
            (false, State::Hovered | State::Pressed) => (p.bg_card, p.text_primary),
        };
        let painter = ui.painter();
        let middle = response.rect.center();
        painter.rect_filled(response.rect, 12.0, fill);
        self.icon
            .paint(painter, middle - vec2(0.0, 10.0), 24.0, ink, self.here);
        let at = middle + vec2(0.0, 14.0);
        let font = Type::Micro.font();
        painter.text(at, Align2::CENTER_CENTER, self.text, font, ink);
        focus_ring(ui, &response, 12.0);
        response
    }
}
