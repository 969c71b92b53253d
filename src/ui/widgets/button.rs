//! A button with words, and perhaps an icon before and a key behind them.

use std::sync::Arc;

use egui::{
    Color32, Galley, Pos2, Rect, Response, Role, Sense, Ui, Vec2, Widget, WidgetInfo, pos2, vec2,
};

use super::look::{Ink, State};
use super::{Look, focus_ring, key_hint_width, paint_key_hint};
use crate::ui::theme::{Icon, Themed, Type, icons};

/// Between the icon, the words and the key, in points.
const GAP: f32 = 8.0;
/// Room at both ends of a button whose width is given, in points.
const LEAST_MARGIN: f32 = 14.0;

/// `ui.add(Button::primary("Start").icon(icons::PLAY).big())`
#[derive(Debug, Clone)]
#[must_use = "add it to a ui"]
pub struct Button<'a> {
    look: Look,
    text: &'a str,
    name: Option<&'a str>,
    icon: Option<(Icon, bool)>,
    key: Option<&'a str>,
    height: f32,
    pill: bool,
    width: Option<f32>,
}

impl<'a> Button<'a> {
    /// A button 40 high of the given look.
    pub const fn new(look: Look, text: &'a str) -> Self {
        Self {
            look,
            text,
            name: None,
            icon: None,
            key: None,
            height: 40.0,
            pill: false,
            width: None,
        }
    }

    /// The one thing to do here.
    pub const fn primary(text: &'a str) -> Self {
        Self::new(Look::Primary, text)
    }

    /// Everything else that is often done.
    pub const fn secondary(text: &'a str) -> Self {
        Self::new(Look::Secondary, text)
    }

    /// Beside a primary button, equal in rank.
    pub const fn outline(text: &'a str) -> Self {
        Self::new(Look::Outline, text)
    }

    /// Words alone.
    pub const fn ghost(text: &'a str) -> Self {
        Self::new(Look::Ghost, text)
    }

    /// The "It hurts" pill of the player, 56 high with the palm. Never disable it.
    pub const fn hurts() -> Self {
        Self::new(Look::Danger, "It hurts")
            .pill(56.0)
            .filled_icon(icons::HURTS)
    }

    /// An outline icon before the words.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some((icon, false));
        self
    }

    /// A filled icon before the words.
    pub const fn filled_icon(mut self, icon: Icon) -> Self {
        self.icon = Some((icon, true));
        self
    }

    /// The key that does the same, shown behind the words.
    pub const fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// What a screen reader says where the words alone say too little.
    pub const fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// The big pill, 52 high.
    pub const fn big(self) -> Self {
        self.pill(52.0)
    }

    /// A pill of this height.
    pub const fn pill(mut self, height: f32) -> Self {
        self.height = height;
        self.pill = true;
        self
    }

    /// Another height than 40.
    pub const fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// At least this wide, with the words in the middle.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    const fn kind(&self) -> Type {
        if self.height > 44.0 {
            Type::Strong
        } else {
            Type::LabelStrong
        }
    }

    const fn icon_size(&self) -> f32 {
        if self.height > 44.0 { 24.0 } else { 18.0 }
    }

    fn size(&self, content: f32) -> Vec2 {
        let margin = if self.pill { 24.0 } else { 16.0 };
        let width = self.width.map_or(content + 2.0 * margin, |width| {
            width.max(content + 2.0 * LEAST_MARGIN)
        });
        vec2(width, self.height)
    }

    fn content_width(&self, ui: &Ui, words: &Galley) -> f32 {
        let icon = self.icon.map_or(0.0, |_| self.icon_size() + GAP);
        let key = self.key.map_or(0.0, |key| key_hint_width(ui, key) + GAP);
        icon + words.size().x + key
    }

    fn paint(&self, ui: &Ui, rect: Rect, content: f32, words: Arc<Galley>, ink: &Ink) {
        let mut at = pos2(rect.center().x - content / 2.0, rect.center().y);
        if let Some((icon, filled)) = self.icon {
            let size = self.icon_size();
            let centre = Pos2::new(at.x + size / 2.0, at.y);
            icon.paint(ui.painter(), centre, size, ink.text, filled);
            at.x += size + GAP;
        }
        let end = at.x + words.size().x;
        let top = at.y - words.size().y / 2.0;
        ui.painter().galley(pos2(at.x, top), words, ink.text);
        if let Some(key) = self.key {
            paint_key_hint(ui, pos2(end + GAP, at.y), key, Some(ink.text));
        }
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = ui.theme().palette;
        let words = ui.painter().layout_no_wrap(
            self.text.to_owned(),
            self.kind().font(),
            Color32::PLACEHOLDER,
        );
        let content = self.content_width(ui, &words);
        let response = ui.allocate_response(self.size(content), Sense::click());
        let name = self.name.unwrap_or(self.text);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), name));
        if ui.is_rect_visible(response.rect) {
            let radius = if self.pill { self.height / 2.0 } else { 10.0 };
            let ink = self.look.ink(palette, State::of(&response));
            ink.paint(ui.painter(), response.rect, radius);
            self.paint(ui, response.rect, content, words, &ink);
            focus_ring(ui, &response, radius);
        }
        response
    }
}
