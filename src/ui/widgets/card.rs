//! A rounded ground for things that belong together; some cards can be pressed.

use egui::{
    Align, Color32, CornerRadius, Frame, InnerResponse, Layout, Rect, Response, Role, Sense,
    Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
};

use super::focus_ring;
use crate::ui::theme::{Palette, Themed};

/// Corner radius of a card, in points.
pub(super) const RADIUS: f32 = 16.0;

/// What a card is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Anything.
    #[default]
    Plain,
    /// Lifted off another card.
    Raised,
    /// A file that cannot be read: the card of an error.
    Error,
    /// A rule of safety.
    Danger,
    /// A warning.
    Warning,
}

impl Tone {
    fn fill(self, palette: &Palette) -> Color32 {
        match self {
            Self::Plain | Self::Error => palette.bg_card,
            Self::Raised => palette.bg_raised,
            Self::Danger => palette.danger_bg,
            Self::Warning => palette.warn_bg,
        }
    }
}

/// `Card::new().size(vec2(264.0, 252.0)).show(ui, |ui| …)`
#[derive(Debug, Clone, Default)]
#[must_use = "show it"]
pub struct Card<'a> {
    tone: Tone,
    size: Option<Vec2>,
    margin: Option<i8>,
    name: Option<&'a str>,
}

impl<'a> Card<'a> {
    /// A plain card with a margin of 20, as wide as the room and as high as what is in it.
    pub fn new() -> Self {
        Self::default()
    }

    /// Another tone.
    pub const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// Exactly this big, whatever is in it.
    pub const fn size(mut self, size: Vec2) -> Self {
        self.size = Some(size);
        self
    }

    /// Another margin than 20 on all sides, in points.
    pub const fn margin(mut self, margin: i8) -> Self {
        self.margin = Some(margin);
        self
    }

    /// Lets the whole card be pressed, under this spoken name. Needs a [`Self::size`]. Buttons
    /// inside it keep their own clicks.
    pub const fn pressable(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// Shows the card with its contents. The response is the card's own.
    pub fn show<R>(self, ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        match self.size {
            Some(size) => self.show_sized(ui, size, contents),
            None => self.show_fitted(ui, contents),
        }
    }

    fn show_fitted<R>(self, ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let palette = ui.theme().palette;
        Frame::NONE
            .fill(self.tone.fill(palette))
            .stroke(self.line(palette, false))
            .corner_radius(CornerRadius::same(16))
            .inner_margin(self.margin.unwrap_or(20))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                contents(ui)
            })
    }

    fn show_sized<R>(
        self,
        ui: &mut Ui,
        size: Vec2,
        contents: impl FnOnce(&mut Ui) -> R,
    ) -> InnerResponse<R> {
        let response = self.sense(ui, size);
        let palette = ui.theme().palette;
        let rect = response.rect;
        ui.painter()
            .rect_filled(rect, RADIUS, self.tone.fill(palette));
        let builder = UiBuilder::new()
            .max_rect(self.inside(rect))
            .layout(Layout::top_down(Align::Min));
        let inner = contents(&mut ui.new_child(builder));
        // Last, because contents may reach to the edge.
        let line = self.line(palette, response.hovered());
        ui.painter()
            .rect_stroke(rect, RADIUS, line, StrokeKind::Inside);
        focus_ring(ui, &response, RADIUS);
        InnerResponse::new(inner, response)
    }

    /// The card is sensed before its contents, so that these come to lie above it.
    fn sense(&self, ui: &mut Ui, size: Vec2) -> Response {
        let Some(name) = self.name else {
            return ui.allocate_response(size, Sense::hover());
        };
        let response = ui.allocate_response(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), name));
        response
    }

    fn inside(&self, rect: Rect) -> Rect {
        rect.shrink(f32::from(self.margin.unwrap_or(20)))
    }

    fn line(&self, palette: &Palette, hovered: bool) -> Stroke {
        match self.tone {
            Tone::Error => Stroke::new(1.5, palette.danger_line),
            _ if hovered && self.name.is_some() => Stroke::new(1.5, palette.line_control),
            _ => Stroke::NONE,
        }
    }
}
