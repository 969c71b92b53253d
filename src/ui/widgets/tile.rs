//! One number with what it means.

use egui::{
    Align2, Painter, Pos2, Response, Role, Sense, Ui, Vec2, Widget, WidgetInfo, pos2, vec2,
};

use super::card::RADIUS;
use crate::ui::theme::{Themed, Type};

/// `ui.add(Tile { label: "Held", value: "44", unit: "min", note: "75 % of 60" })`
#[derive(Debug, Clone, Copy)]
#[must_use = "add it to a ui"]
pub struct Tile<'a> {
    /// What the number counts.
    pub label: &'a str,
    /// The number.
    pub value: &'a str,
    /// What stands behind the number; may be empty.
    pub unit: &'a str,
    /// What puts it in proportion; may be empty.
    pub note: &'a str,
}

/// Width and height of a tile, in points.
const SIZE: Vec2 = vec2(180.0, 118.0);

/// Size of the unit behind the number, in points.
const UNIT: f32 = 20.0;
/// How far the text fonts reach below the base line, in em.
const DESCENT: f32 = 0.316;

impl Widget for Tile<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let p = ui.theme().palette;
        let response = ui.allocate_response(SIZE, Sense::hover());
        response.widget_info(|| {
            let Self {
                label,
                value,
                unit,
                note,
            } = self;
            WidgetInfo::labeled(
                Role::Label,
                true,
                format!("{label}: {value} {unit}. {note}"),
            )
        });
        let painter = ui.painter();
        painter.rect_filled(response.rect, RADIUS, p.bg_card);
        let left = response.rect.left_top() + vec2(16.0, 0.0);
        let line = |y: f32, kind: Type, text: &str, colour| {
            let at = left + vec2(0.0, y);
            painter.text(at, Align2::LEFT_CENTER, text, kind.font(), colour);
        };
        line(24.0, Type::Label, self.label, p.text_secondary);
        line(94.0, Type::Caption, self.note, p.text_tertiary);
        self.number(painter, left + vec2(0.0, 75.0));
        response
    }
}

impl Tile<'_> {
    /// The number from `at`, its lower left corner, and the unit on the same base line.
    fn number(&self, painter: &Painter, at: Pos2) {
        let p = painter.theme().palette;
        let paint =
            |at, text, font, colour| painter.text(at, Align2::LEFT_BOTTOM, text, font, colour);
        let value = paint(at, self.value, Type::Stat.font(), p.text_primary);
        let rise = DESCENT * (Type::Stat.size() - UNIT);
        let behind = pos2(value.right() + 8.0, at.y - rise);
        paint(behind, self.unit, Type::Label.sized(UNIT), p.text_tertiary);
    }
}
