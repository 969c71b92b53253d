//! A filter that is on or off.

use egui::{
    Color32, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget,
    WidgetInfo, pos2, vec2,
};

use super::focus_ring;
use super::look::State;
use crate::ui::theme::{Icon, Palette, Themed, Type, icons};

/// Height of a chip, in points.
const HEIGHT: f32 = 36.0;
/// Room at both ends, in points.
const MARGIN: f32 = 14.0;
/// The icon with the gap behind it, in points.
const ICON_ROOM: f32 = 26.0;
/// The caret with the gap before it, in points.
const CARET_ROOM: f32 = 22.0;
/// Height of an icon, in points.
const ICON: f32 = 18.0;

/// What stands before the words.
#[derive(Debug, Clone, Copy)]
enum Sign {
    Icon(Icon),
    Drawn(fn(&Painter, Pos2, f32, Color32)),
}

/// `if ui.add(Chip::new("Desk", on).icon(icons::DESK)).clicked() { … }`
#[derive(Debug, Clone)]
#[must_use = "add it to a ui"]
pub struct Chip<'a> {
    text: &'a str,
    name: Option<&'a str>,
    on: bool,
    sign: Option<Sign>,
    caret: bool,
    round: bool,
}

impl<'a> Chip<'a> {
    /// A chip that is `on` or not; a click is for the caller to act on.
    pub const fn new(text: &'a str, on: bool) -> Self {
        Self {
            text,
            name: None,
            on,
            sign: None,
            caret: false,
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

    /// What is spoken, where the words alone do not say it.
    pub const fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// An icon before the words.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.sign = Some(Sign::Icon(icon));
        self
    }

    /// A drawing of [`crate::ui::shapes`] before the words.
    pub const fn drawn(mut self, draw: fn(&Painter, Pos2, f32, Color32)) -> Self {
        self.sign = Some(Sign::Drawn(draw));
        self
    }

    /// A caret behind the words: the chip opens a list.
    pub const fn caret(mut self) -> Self {
        self.caret = true;
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

impl Chip<'_> {
    /// What stands before and behind the words.
    fn signs(&self, painter: &Painter, rect: Rect, ink: Color32) {
        let centre = pos2(rect.left() + MARGIN + ICON / 2.0, rect.center().y);
        match self.sign {
            Some(Sign::Icon(icon)) => icon.paint(painter, centre, ICON, ink, false),
            Some(Sign::Drawn(draw)) => draw(painter, centre, ICON, ink),
            None => {}
        }
        if self.caret {
            let centre = pos2(rect.right() - MARGIN - 7.0, rect.center().y);
            icons::CARET_DOWN.paint(painter, centre, 14.0, ink, false);
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
        let before = self.sign.map_or(0.0, |_| ICON_ROOM);
        let behind = if self.caret { CARET_ROOM } else { 0.0 };
        let size = if self.round {
            vec2(32.0, 32.0)
        } else {
            vec2(words.size().x + before + behind + 2.0 * MARGIN, HEIGHT)
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
        self.signs(ui.painter(), rect, text);
        let at = rect.center() + vec2(before - behind, 0.0) / 2.0 - words.size() / 2.0;
        ui.painter().galley(at, words, text);
        focus_ring(ui, &response, radius);
        response
    }
}
