//! A key, drawn as a small outlined cap.

use egui::{
    Align2, Color32, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo,
    vec2,
};

use crate::ui::theme::{Themed, Type, icons};

/// Height of a cap, in points.
const HEIGHT: f32 = 20.0;

/// `ui.add(KeyHint("Space"))`. The arrows `←` and `→` are drawn as icons.
#[derive(Debug, Clone, Copy)]
#[must_use = "add it to a ui"]
pub struct KeyHint<'a>(pub &'a str);

impl Widget for KeyHint<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let size = vec2(key_hint_width(ui, self.0), HEIGHT);
        let response = ui.allocate_response(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.0));
        paint_key_hint(ui, response.rect.left_center(), self.0, None);
        response
    }
}

/// How wide the cap of `key` is, in points.
#[must_use]
pub fn key_hint_width(ui: &Ui, key: &str) -> f32 {
    let font = Type::Micro.font();
    let words = ui
        .painter()
        .layout_no_wrap(drawn(key), font, Color32::PLACEHOLDER);
    (words.size().x + 14.0).max(HEIGHT)
}

/// Paints the cap of `key` with its left edge's middle at `left`; inside a button in the
/// button's own `colour`.
pub fn paint_key_hint(ui: &Ui, left: Pos2, key: &str, colour: Option<Color32>) {
    let palette = ui.theme().palette;
    let size = vec2(key_hint_width(ui, key), HEIGHT);
    let rect = Rect::from_min_size(left - vec2(0.0, HEIGHT / 2.0), size);
    let line = colour.map_or(palette.line_strong, |colour| colour.gamma_multiply(0.3));
    let text = colour.unwrap_or(palette.text_secondary);
    ui.painter()
        .rect_stroke(rect, 5.0, Stroke::new(1.0, line), StrokeKind::Inside);
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        drawn(key),
        Type::Micro.font(),
        text,
    );
}

/// The text fonts have no arrows; the icon font behind them has.
fn drawn(key: &str) -> String {
    key.chars()
        .map(|character| match character {
            '←' => icons::ARROW_LEFT.0,
            '→' => icons::ARROW_RIGHT.0,
            other => other,
        })
        .collect()
}
